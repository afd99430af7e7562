/** Every list of the schema that comes in pages: where it hangs, how it is asked for, and what must be in it for a viewer on a day. */
import { toGlobalId } from 'graphql-relay';
import { PARTNER_TYPES } from '../../../src/graph/globalId';
import { naiveSellers } from '../../oracle/naiveSellers';
import type { BuyerAsked } from '../../oracle/naiveSale';
import type { Enrollment, Model } from '../cast';
import { narrowedNetwork } from './narrowedNetwork';
import { customerId, partnerId } from './portraits';
import { SaleAnswers } from './saleAnswers';
import type { Sight } from './sight';

/** One list, at one place. */
export interface ListAsked {
  /** Type and field of the schema. */
  readonly field: string;
  /** The thing that it hangs on; null for a list of the query itself. */
  readonly parent: string | null;
  /** Arguments besides those of the page. */
  readonly args: string;
  /** Global ids, in no order. */
  readonly expected: () => readonly string[];
}

/** Which market and offer lists about the whole network are asked for. */
export interface ListSubjects {
  readonly markets: readonly string[];
  readonly sku: string;
}

/** Sellers are judged anew for every page, so only for some customers. */
const CUSTOMERS_WITH_SELLERS = 2;

/** The lists that a viewer can ask for on a day. */
export function listsOf(sight: Sight, day: string, { markets, sku }: ListSubjects): ListAsked[] {
  const asOf = `asOf: "${day}"`;
  return [
    ...(['INDIRECT_PROVIDER', 'INDIRECT_RESELLER', 'DIRECT_BILL'] as const).map((model) => rootPartners(sight, model, day)),
    { field: 'Query.customers', parent: null, args: asOf, expected: () => rootCustomers(sight, day) },
    { field: 'Query.offers', parent: null, args: asOf, expected: () => sight.network.offers.map((offer) => toGlobalId('Offer', offer.sku)) },
    ...sight.partners().flatMap((partner) => listsOfPartner(sight, partner, day)),
    ...sight.customers().flatMap((customer) => partnersOfCustomer(sight, customer, day)),
    ...sight.customers().slice(0, CUSTOMERS_WITH_SELLERS).map((customer) => sellers(sight, 'Customer.sellers', { kind: 'CUSTOMER', tenantId: customer }, sku, day)),
    ...markets.flatMap((market) => listsOfMarket(sight, market, day, sku)),
  ];
}

const ROOTS: Readonly<Record<Model, string>> = { INDIRECT_PROVIDER: 'indirectProviders', INDIRECT_RESELLER: 'indirectResellers', DIRECT_BILL: 'directBillPartners' };

function rootPartners(sight: Sight, model: Model, day: string): ListAsked {
  const expected = (): string[] => sight.partners().filter((partner) => partner.model === model && sight.status(partner, day) !== null).map(partnerId);
  return { field: `Query.${ROOTS[model]}`, parent: null, args: `asOf: "${day}"`, expected };
}

function rootCustomers(sight: Sight, day: string): string[] {
  return sight.network.customers.filter(({ tenantId, retiredOn }) => sight.knowsCustomer(tenantId) && (!retiredOn || retiredOn > day)).map(({ tenantId }) => customerId(tenantId));
}

function listsOfPartner(sight: Sight, partner: Enrollment, day: string): ListAsked[] {
  const type = PARTNER_TYPES[partner.model];
  const place = { parent: partnerId(partner), args: `asOf: "${day}"` };
  const isServed = (row: { partner: string; model: Model }): boolean => row.partner === partner.tenantId && row.model === partner.model;
  const lists: ListAsked[] = [{ ...place, field: `${type}.customers`, expected: () => sight.relationships(day).filter(isServed).map(({ customer }) => customerId(customer)) }];
  if (partner.model === 'INDIRECT_PROVIDER') {
    const expected = (): string[] => sight.edgesOf(partner, day).map(({ reseller }) => partnerId({ tenantId: reseller, model: 'INDIRECT_RESELLER' }));
    lists.push({ ...place, field: `${type}.resellers`, expected });
  }
  if (partner.model === 'INDIRECT_RESELLER') {
    const expected = (): string[] => sight.edgesOf(partner, day).map(({ provider }) => partnerId({ tenantId: provider, model: 'INDIRECT_PROVIDER' }));
    lists.push({ ...place, field: `${type}.providers`, expected });
  }
  return lists;
}

function partnersOfCustomer(sight: Sight, customer: string, day: string): ListAsked[] {
  const partners = (): string[] => sight.relationships(day).filter((row) => row.customer === customer).map(({ partner, model }) => partnerId({ tenantId: partner, model }));
  return [{ field: 'Customer.partners', parent: customerId(customer), args: `asOf: "${day}"`, expected: partners }];
}

/** Sellers to a customer or into a market. */
function sellers(sight: Sight, field: string, buyer: Exclude<BuyerAsked, { kind: 'PROSPECT' }>, sku: string, day: string): ListAsked {
  const expected = (): string[] => naiveSellers(narrowedNetwork(sight, day), { buyer, offer: sku, action: 'NEW_ORDER', asOf: day }).map(partnerId);
  const asked = `offerId: "${toGlobalId('Offer', sku)}", asOf: "${day}"`;
  if (buyer.kind === 'MARKET') return { field, parent: null, args: `${asked}, market: ${JSON.stringify(buyer.country)}`, expected };
  return { field, parent: customerId(buyer.tenantId), args: asked, expected };
}

function listsOfMarket(sight: Sight, market: string, day: string, sku: string): ListAsked[] {
  const parent = toGlobalId('Market', market);
  const providers = (): string[] => {
    const answers = new SaleAnswers(sight, day);
    const isOpen = (partner: Enrollment): boolean => answers.saleRegions(partner).some(({ open, markets }) => open && markets.includes(market));
    return sight.partners().filter((partner) => partner.model === 'INDIRECT_PROVIDER' && isOpen(partner)).map(partnerId);
  };
  const sold = new Set(sight.network.availabilities.filter((row) => row.market === market && isSoldIn(row, day.slice(0, 7))).map((row) => row.sku));
  return [
    { field: 'Market.providers', parent, args: `asOf: "${day}"`, expected: providers },
    { field: 'Market.offers', parent, args: `month: "${day.slice(0, 7)}"`, expected: () => [...sold].map((one) => toGlobalId('Offer', one)) },
    sellers(sight, 'Query.sellers', { kind: 'MARKET', country: market }, sku, day),
  ];
}

function isSoldIn({ from, to }: { from: string; to?: string | null }, month: string): boolean {
  return from.slice(0, 7) <= month && (!to || to > `${month}-01`);
}
