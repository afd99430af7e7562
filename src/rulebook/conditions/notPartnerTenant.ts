import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'NOT_PARTNER_TENANT';
const SOURCE = SALE_SOURCES.relationshipTypes;
const EXPECTED = 'no CSP tenant';

/** Nobody sells to the CSP tenant of a partner. */
export const notPartnerTenant: Condition = {
  code: CODE,
  judge({ buyer }) {
    const subject = buyerSubject(buyer);
    if (buyer.kind !== 'CUSTOMER') return notApplicable(CODE, SOURCE, say`Whoever is no customer yet has no tenant to judge.`, { subject });
    if (!buyer.isPartnerTenant) {
      return met(CODE, SOURCE, say`The customer's tenant is not the CSP tenant of a partner.`, { expected: EXPECTED, actual: EXPECTED, subject });
    }
    return unmet(CODE, SOURCE, say`The customer's tenant is the CSP tenant of a partner, to which nobody may sell.`, {
      expected: EXPECTED, actual: 'CSP tenant', subject, remedy: 'Sell to a separate tenant of that company that is no CSP tenant.',
    });
  },
};
