import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'NOT_OWN_AFFILIATE';
const SOURCE = SALE_SOURCES.relationshipTypes;

/** A partner does not sell to itself or its affiliates. */
export const notOwnAffiliate: Condition = {
  code: CODE,
  judge({ buyer }, seller) {
    const subject = buyerSubject(buyer);
    if (buyer.kind !== 'CUSTOMER') {
      return notApplicable(CODE, SOURCE, say`Of whoever is no customer yet no affiliation is known.`, { subject });
    }
    const name = value('partner', seller.name);
    const expected = 'no affiliate of the seller';
    // whose affiliate it is otherwise is nobody's business
    if (buyer.affiliateOf !== seller.company.globalPartnerId) {
      return met(CODE, SOURCE, say`The customer is no affiliate of ${name}.`, { expected, actual: expected, subject });
    }
    return unmet(CODE, SOURCE, say`The customer is an affiliate of ${name}, and partners do not sell to their own company.`, {
      expected, actual: seller.company.globalPartnerId, subject, remedy: 'Use a shared-services tenant for own use, or let another partner sell.',
    });
  },
};
