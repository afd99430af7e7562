/** Sale questions asked of a random world: the one it was made for, and a handful of others. */
import fc from 'fast-check';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { BUSY_DAYS } from './boundaryDates';
import { dateOf, locationOf, TENANT } from './goodChannel';
import { CUSTOMER, SKU } from './goodMarketplace';
import { drawFrom } from './worldEdits';
import type { Draw } from './randomRows';
import { dayAfter, dayBefore } from './naiveDates';
import type { BuyerAsked, SaleAction, SaleQuestion } from './naiveSale';
import type { Plan } from './randomPlan';

export interface Inquiry {
  seed: number;
  /** Whether the question that the world was made for is only varied. */
  isClose: boolean;
  day: { months: number; days: number } | string | 'edge';
}

export const inquiryArbitrary: fc.Arbitrary<Inquiry> = fc.record({
  seed: fc.nat(0x7fffffff),
  isClose: fc.boolean(),
  day: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ months: 0, days: 0 }) },
    { weight: 2, arbitrary: fc.constant('edge') },
    { weight: 1, arbitrary: fc.constantFrom(...BUSY_DAYS) },
  ),
});

/** The question that a plan's world is made to answer with ALLOWED. */
export function mainQuestion(plan: Plan): SaleQuestion {
  const isOrder = plan.action === 'NEW_ORDER' || plan.action === 'ADD_ON';
  return {
    seller: { tenantId: TENANT.seller, model: plan.sellerModel },
    buyer: { kind: 'CUSTOMER', tenantId: CUSTOMER.known },
    offer: SKU.asked,
    action: plan.action,
    provider: null,
    partnerOfRecord: plan.sellerModel === 'INDIRECT_PROVIDER' && isOrder ? locationOf(TENANT.otherReseller) : null,
    asOf: plan.asOf,
  };
}

/** A question by an inquiry; it may be one that the product refuses as bad input: see isAskable. */
export function inquire(inquiry: Inquiry, plan: Plan, network: NetworkDocument): SaleQuestion {
  const draw = drawFrom(inquiry.seed);
  const main = mainQuestion(plan);
  const any = anyQuestion(network, draw, dayOf(inquiry, plan, network, draw));
  if (!inquiry.isClose) return any;
  const names = ['buyer', 'offer', 'action', 'provider', 'partnerOfRecord', 'asOf', 'asOf'] as const;
  const changed = draw(names);
  return { ...main, asOf: any.asOf, [changed]: any[changed] };
}

function dayOf(inquiry: Inquiry, plan: Plan, network: NetworkDocument, draw: Draw): string {
  if (inquiry.day !== 'edge') return dateOf(inquiry.day, plan.asOf) ?? plan.asOf;
  const edges = [...network.statuses, ...network.partnerships, ...network.relationships, ...network.subscriptions, ...network.qualifications]
    .flatMap((row) => [row.from, row.to ?? plan.asOf])
    .filter((day) => day > '2000-01-01' && day < '2100-12-31');
  const day = draw([...edges, plan.asOf]);
  return draw([day, dayBefore(day), dayAfter(day)]);
}

function anyQuestion(network: NetworkDocument, draw: Draw, asOf: string): SaleQuestion {
  const actions: SaleAction[] = ['NEW_ORDER', 'ADD_ON', 'NEW_CUSTOMER', 'INVITE', 'ADD_SEATS', 'RENEW', 'MANAGE', 'NEW_ORDER', 'ADD_ON'];
  const { tenantId, model } = draw(network.partners);
  const providers = network.partners.filter((row) => row.model === 'INDIRECT_PROVIDER').map((row) => row.tenantId);
  return {
    seller: { tenantId, model },
    buyer: anyBuyer(network, draw),
    offer: draw([...network.offers.map((row) => row.sku), SKU.asked, null]),
    action: draw(actions),
    provider: draw([null, null, ...providers]),
    partnerOfRecord: draw([null, null, '799999', ...network.partners.map((row) => row.locationId ?? null)]),
    asOf,
  };
}

function anyBuyer(network: NetworkDocument, draw: Draw): BuyerAsked {
  const known = draw(network.customers);
  const country = draw([known.country, known.country, 'TR', 'US', 'VA', 'RU', 'HU', 'CN']);
  const prospect = {
    kind: 'PROSPECT' as const,
    country,
    cloud: draw(['PUBLIC', 'PUBLIC', known.cloud ?? 'PUBLIC', 'GERMANY', 'CHINA_21VIANET'] as const),
    registrationNumber: draw([null, '4711']),
    qualifications: draw([[], ['EDUCATION' as const], ['GOVERNMENT' as const], ['NONPROFIT' as const, 'COMMERCIAL' as const]]),
    agreementSigned: draw([true, false]),
  };
  return draw<BuyerAsked>([{ kind: 'CUSTOMER', tenantId: known.tenantId }, { kind: 'CUSTOMER', tenantId: known.tenantId }, prospect, { kind: 'MARKET', country }]);
}

/** Whether the product answers the question: everything named exists and the action gets what it needs (reading 31). */
export function isAskable(network: NetworkDocument, asked: SaleQuestion): boolean {
  const { seller, buyer, action, provider } = asked;
  const offer = network.offers.find((row) => row.sku === asked.offer);
  const holdsModel = (tenantId: string, model: string) => network.partners.some((row) => row.tenantId === tenantId && row.model === model);
  if (!holdsModel(seller.tenantId, seller.model)) return false;
  if (buyer.kind === 'CUSTOMER' && !network.customers.some((row) => row.tenantId === buyer.tenantId)) return false;
  if (buyer.kind !== 'CUSTOMER' && !['NEW_CUSTOMER', 'INVITE', 'NEW_ORDER'].includes(action)) return false;
  if (asked.offer !== null && !offer) return false;
  if (!offer && !['NEW_CUSTOMER', 'INVITE', 'MANAGE'].includes(action)) return false;
  if (action === 'ADD_ON' && offer?.isAddOn !== true) return false;
  if (provider === null) return true;
  return seller.model === 'INDIRECT_RESELLER' && provider !== seller.tenantId && holdsModel(provider, 'INDIRECT_PROVIDER');
}
