/** Which questions about a sale cannot be asked: what is wrong with the question itself is no finding. */
import type { BuyerFacts, OfferFacts, PartnerFacts } from './facts';
import type { SaleAction } from './terms';

/** A sale that is asked about. `seller` null: whoever may sell. */
export interface SaleQuestion {
  readonly seller: PartnerFacts | null;
  /** The provider that the question names as the only route. */
  readonly provider: PartnerFacts | null;
  readonly buyer: BuyerFacts;
  readonly offer: OfferFacts | null;
  readonly action: SaleAction;
}

/** Something wrong with a question: the argument, its value by the key that clients know, and what is expected instead. */
export interface BadSaleInput {
  readonly field: 'action' | 'offerId' | 'providerId';
  readonly value: string | null;
  readonly expected: string;
}

const NEEDS_OFFER: readonly SaleAction[] = ['NEW_ORDER', 'ADD_ON', 'ADD_SEATS', 'RENEW'];
const NEEDS_CUSTOMER: readonly SaleAction[] = ['ADD_ON', 'ADD_SEATS', 'RENEW', 'MANAGE'];

/** All that is wrong with the question; empty where sellDecision may judge it. */
export function checkSaleQuestion(question: SaleQuestion): BadSaleInput[] {
  return [wrongAction(question), wrongOffer(question), wrongProvider(question)].filter((fault) => fault !== null);
}

function wrongAction({ action, buyer }: SaleQuestion): BadSaleInput | null {
  if (buyer.kind === 'CUSTOMER' || !NEEDS_CUSTOMER.includes(action)) return null;
  const whom = buyer.kind === 'PROSPECT' ? 'a prospect' : 'a market';
  return { field: 'action', value: action, expected: `NEW_CUSTOMER, INVITE or NEW_ORDER for ${whom}: the others need a customer` };
}

function wrongOffer({ action, offer }: SaleQuestion): BadSaleInput | null {
  if (!offer) return NEEDS_OFFER.includes(action) ? { field: 'offerId', value: null, expected: `an offer for the action ${action}` } : null;
  if (action !== 'ADD_ON' || offer.isAddOn) return null;
  return { field: 'offerId', value: offer.sku, expected: 'an offer that is an add-on for the action ADD_ON' };
}

function wrongProvider({ seller, provider }: SaleQuestion): BadSaleInput | null {
  if (!provider) return null;
  const { tenantId } = provider.account;
  if (provider.model !== 'INDIRECT_PROVIDER') return { field: 'providerId', value: tenantId, expected: 'an indirect provider' };
  if (!seller || seller.model === 'INDIRECT_RESELLER') return null;
  return { field: 'providerId', value: tenantId, expected: 'no provider, because the seller is no reseller and orders itself' };
}
