import type { Condition } from './condition';
import { met, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'RESELLER_CANNOT_CREATE_CUSTOMER';
const EXPECTED = 'DIRECT_BILL or INDIRECT_PROVIDER';

/** Only direct bill partners and providers create customer tenants. */
export const resellerCannotCreateCustomer: Condition = {
  code: CODE,
  judge(_sale, seller) {
    const name = value('partner', seller.name);
    const grounds = { expected: EXPECTED, actual: seller.model, subject: partnerSubject(seller) };
    if (seller.model !== 'INDIRECT_RESELLER') {
      return met(CODE, SALE_SOURCES.transition, say`${name} buys from Microsoft and may create customers.`, grounds);
    }
    return unmet(CODE, SALE_SOURCES.transition, say`${name} is an indirect reseller, and resellers cannot create customers.`, {
      ...grounds, remedy: 'Have an indirect provider create the customer and name this reseller.',
    });
  },
};
