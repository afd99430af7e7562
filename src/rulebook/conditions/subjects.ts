/** What the facts of a sale belong to, as the subjects of findings. */
import type { BuyerFacts, OfferFacts, PartnerFacts } from '../facts';
import type { Subject } from '../finding';

export function partnerSubject(partner: PartnerFacts): Subject {
  return { type: 'PARTNER', id: partner.id };
}

/** The customer; of a prospect or a market, which are nobody yet, the market. */
export function buyerSubject(buyer: BuyerFacts): Subject {
  return buyer.kind === 'CUSTOMER' ? { type: 'CUSTOMER', tenantId: buyer.tenantId } : marketSubject(buyer.country);
}

export function offerSubject(offer: OfferFacts): Subject {
  return { type: 'OFFER', sku: offer.sku };
}

export function marketSubject(code: string): Subject {
  return { type: 'MARKET', code };
}
