import type { ListedSeller } from '../answers/sellers';
import { partnerRowOf } from '../answers/partnerRow';
import type { ListedCustomerPartner } from '../store/lists/customerList';
import type { ListedPartnership } from '../store/lists/partnerList';

/** An edge between a provider and a reseller, from either end. */
export function partnershipEdge(row: ListedPartnership) {
  const { state, since, until } = row;
  return { node: row, partnership: { state, since, until } };
}

/** An edge from a customer to a partner. */
export function customerPartnerEdge(row: ListedCustomerPartner) {
  const { since, until, providerId } = row;
  return { node: row, relationship: { since, until, providerId } };
}

/** A possible seller. */
export function sellerEdge({ decision }: ListedSeller) {
  return { node: partnerRowOf(decision.seller), decision };
}
