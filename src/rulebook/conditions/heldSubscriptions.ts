/** Which subscriptions of a customer count as held with a partner. */
import { holdsOn, type Day } from '../calendar';
import type { PartnerFacts, SellerFacts, SubscriptionFact } from '../facts';
import type { Sale } from './condition';

/** Whether the seller has the subscription: as the one that bought it, or, a reseller, as its partner of record. */
export function isOfSeller(subscription: SubscriptionFact, seller: SellerFacts): boolean {
  return seller.model === 'INDIRECT_RESELLER' ? isOfRecord(subscription, seller) : isBoughtBy(subscription, seller);
}

/** Whether the provider bought the subscription with the reseller as partner of record. */
export function isOfRoute(subscription: SubscriptionFact, seller: SellerFacts, provider: PartnerFacts): boolean {
  return isBoughtBy(subscription, provider) && isOfRecord(subscription, seller);
}

/** Whether the subscription is ACTIVE on the day. */
export function isActive(subscription: SubscriptionFact, day: Day): boolean {
  return subscription.status === 'ACTIVE' && holdsOn(subscription, day);
}

/** The customer's subscriptions to one of the SKUs that are ACTIVE and held with the partner: the seller, or the provider of a route. */
export function heldSubscriptions({ buyer, seller, day }: Sale, partner: PartnerFacts, skus: readonly string[]): SubscriptionFact[] {
  if (buyer.kind !== 'CUSTOMER') return [];
  return buyer.subscriptions.filter((subscription) => skus.includes(subscription.sku) && isActive(subscription, day)
    && (partner === seller ? isOfSeller(subscription, seller) : isOfRoute(subscription, seller, partner)));
}

function isBoughtBy(subscription: SubscriptionFact, { account, model }: PartnerFacts): boolean {
  return subscription.tenantId === account.tenantId && subscription.model === model;
}

function isOfRecord(subscription: SubscriptionFact, reseller: SellerFacts): boolean {
  return reseller.account.locationId !== null && subscription.partnerOfRecord === reseller.account.locationId;
}
