import type { Day } from '../calendar';
import type { CustomerFacts } from '../facts';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'ACQUIRED_IN_THIS_ROLE';
const SOURCE = SALE_SOURCES.transition;

/** What a tenant acquired as a reseller it cannot serve as a direct bill partner. */
export const acquiredInThisRole: Condition = {
  code: CODE,
  judge({ buyer, day }, seller) {
    const subject = buyerSubject(buyer);
    if (buyer.kind !== 'CUSTOMER') {
      return notApplicable(CODE, SOURCE, say`Whoever is no customer yet was not acquired in any role.`, { subject });
    }
    const name = value('partner', seller.name);
    const grounds = { expected: 'not acquired as a reseller', subject };
    if (seller.model === 'DIRECT_BILL' && acquiredAsReseller(buyer, seller.account.tenantId, day)) {
      return unmet(CODE, SOURCE, say`${name} acquired the customer as an indirect reseller and cannot serve it as a direct bill partner.`, {
        ...grounds, actual: 'acquired as a reseller', remedy: 'Sell to this customer as a reseller, through a provider.',
      });
    }
    return met(CODE, SOURCE, say`Nothing ties the customer to another role of ${name}.`, { ...grounds, actual: 'not acquired as a reseller' });
  },
};

/** Whether the tenant's earliest relationship with the customer, seen from the day, is as a reseller and nothing else. */
function acquiredAsReseller(customer: CustomerFacts, tenantId: string, day: Day): boolean {
  const known = customer.relationships.filter((relationship) => relationship.tenantId === tenantId && relationship.from <= day);
  if (known.length === 0) return false;
  const earliest = known.reduce((first, { from }) => (from < first ? from : first), day);
  return known.every(({ from, model }) => from > earliest || model === 'INDIRECT_RESELLER');
}
