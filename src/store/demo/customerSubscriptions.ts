/** What generated customers hold. */
import type { Day } from '../../rulebook/calendar';
import type { SubscriptionStatus } from '../../rulebook/terms';
import type { SubscriptionRow } from '../import/networkDocument';
import { CAST_OFFERS } from './cast';
import { dayBetween, daysAfter, REFERENCE_DAY } from './demoDays';
import type { GeneratedCustomer } from './generatedCustomer';
import { plainOfferIn } from './generatedOffers';
import { draw, drawBelow, drawUuid, happens, STREAMS } from './seededDraw';

const { customer: STREAM } = STREAMS;
const PURPOSE = { count: 40, offer: 41, other: 42, quantity: 43, id: 44, addOn: 48, addOnId: 49, end: 53, ended: 54, started: 55 } as const;
/** From here the demo's customers buy the Azure plan. */
const AZURE_PLAN_FROM = '2021-08-01';

/** One subscription for most, a second one for some, none for one in twelve and for those that no account buys for. */
export function generatedSubscriptions(customer: GeneratedCustomer, offers: number): SubscriptionRow[] {
  const { member } = customer;
  if (customer.buyers === 0 || happens(80, STREAM, member, PURPOSE.count)) return [];
  const sku = skuFor(customer, offers);
  const quantity = 1 + drawBelow(12, STREAM, member, PURPOSE.quantity) * (1 + drawBelow(25, STREAM, member, PURPOSE.other));
  const held = subscription(customer, drawUuid(STREAM, member, PURPOSE.id), sku, quantity);
  if (sku !== CAST_OFFERS.workEnterprise.sku || !happens(300, STREAM, member, PURPOSE.addOn)) return held;
  return [...held, ...subscription(customer, drawUuid(STREAM, member, PURPOSE.addOnId), CAST_OFFERS.securityAddOn.sku, quantity)];
}

function skuFor({ member, qualification, country, since }: GeneratedCustomer, offers: number): string {
  if (qualification === 'GOVERNMENT_COMMUNITY_CLOUD') return CAST_OFFERS.workGcc.sku;
  const part = drawBelow(100, STREAM, member, PURPOSE.offer);
  if (part < 35) return CAST_OFFERS.workBusiness.sku;
  if (part < 60) return CAST_OFFERS.workEnterprise.sku;
  if (part < 72 && since >= AZURE_PLAN_FROM) return CAST_OFFERS.azurePlan.sku;
  const other = plainOfferIn(drawBelow(offers, STREAM, member, PURPOSE.other), country);
  return other ?? CAST_OFFERS.serverSubscription.sku;
}

/** One in eight has ended: cancelled, suspended, or gone for good. */
function subscription(customer: GeneratedCustomer, id: string, sku: string, quantity: number): SubscriptionRow[] {
  const { member, tenantId, seller: { buyers: [buyer], partnerOfRecord }, since } = customer;
  const row = (status: SubscriptionStatus, from: Day, to: Day | null): SubscriptionRow => (
    { id, customer: tenantId, sku, partner: buyer.tenantId, model: buyer.model, partnerOfRecord, status, from, to, quantity }
  );
  const from = daysAfter(since, drawBelow(15, STREAM, member, PURPOSE.started));
  const ending = ENDINGS[drawBelow(32, STREAM, member, PURPOSE.ended)];
  const to = dayBetween(daysAfter(from, 30), REFERENCE_DAY, draw(STREAM, member, PURPOSE.end));
  return ending === undefined || to <= from ? [row('ACTIVE', from, null)] : [row('ACTIVE', from, to), row(ending, to, null)];
}

const ENDINGS: readonly SubscriptionStatus[] = ['CANCELLED', 'CANCELLED', 'SUSPENDED', 'DEPROVISIONED'];
