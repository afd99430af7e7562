import type { Condition } from './condition';
import { notApplicable } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'RESELLER_ORDERS_THROUGH_PROVIDER';

/** Says who places the order of a reseller; it never decides. */
export const resellerOrdersThroughProvider: Condition = {
  code: CODE,
  judge(_sale, seller) {
    const saying = say`${value('partner', seller.name)} does not order itself: an indirect provider orders for it, with it as partner of record.`;
    return { ...notApplicable(CODE, SALE_SOURCES.transition, saying, { subject: partnerSubject(seller) }), level: 'RECOMMENDED' };
  },
};
