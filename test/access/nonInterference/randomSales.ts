/** Customers, offers and subscriptions of a random channel. */
import type { CustomerRow, NetworkDocument } from '../../../src/store/import/networkDocument';
import type { Draw } from './draw';
import { period, periods } from './timeline';
import { uniqueName } from './uniqueName';

const COUNTRIES = ['DE', 'DE', 'FR', 'NO', 'US'] as const;
const MARKETS = ['DE', 'FR', 'NO', 'US', 'PR', 'IT'] as const;

/** Adds what is sold and to whom; the partners are in the network. */
export function addSales(network: NetworkDocument, draw: Draw): void {
  addOffers(network, draw);
  for (let place = 0; place < 14 + draw.below(8); place += 1) addCustomer(network, draw);
}

function addOffers(network: NetworkDocument, draw: Draw): void {
  const tenants = [...new Set(network.partners.map((row) => row.tenantId))];
  for (let place = 0; place < 5; place += 1) {
    const sku = `SKU-${place}`;
    const limitScope = draw.one(['NONE', 'CONCURRENT', 'LIFETIME'] as const);
    network.offers.push({
      sku, name: `Offer ${draw.hex(6)}`, family: draw.one(['LICENSE_BASED', 'LICENSE_BASED', 'AZURE_PLAN', 'SOFTWARE_SUBSCRIPTION']), generation: draw.one(['NEW_COMMERCE', 'LEGACY']),
      segment: draw.one(['COMMERCIAL', 'COMMERCIAL', 'EDUCATION', 'GOVERNMENT']), isAddOn: place > 3, baseSkus: place > 3 ? [`SKU-${draw.below(4)}`] : [],
      limitScope, limit: limitScope === 'NONE' ? null : 1 + draw.below(3),
      exclusiveTo: draw.chance(0.3) ? draw.some(tenants, 1 + draw.below(3)) : [],
    });
    for (const market of draw.some(MARKETS, 3 + draw.below(4))) network.availabilities.push({ sku, market, ...(draw.chance(0.7) ? { from: '2019-01-01' } : period(draw)) });
  }
}

/** Adds a customer that two or three partners serve, competitors among them. */
export function addCustomer(network: NetworkDocument, draw: Draw): string {
  const customer = draw.uuid();
  network.customers.push(customerRow(network, draw, customer));
  for (const kind of draw.some(['EDUCATION', 'NONPROFIT', 'GOVERNMENT_COMMUNITY_CLOUD', 'STATE_OWNED_ENTITY'] as const, 1 + draw.below(3))) {
    for (const row of periods(draw, 2, 0.9)) network.qualifications.push({ customer, kind, vetting: draw.one(['APPROVED', 'APPROVED', 'IN_REVIEW', 'DENIED']), ...row });
  }
  for (let place = 0; place < 1 + draw.below(4); place += 1) addChannel(network, draw, customer);
  if (draw.chance(0.5)) network.agreements.push({ kind: 'MCA', party: customer, form: 'SIGNED', ...accepted(draw) });
  return customer;
}

function customerRow(network: NetworkDocument, draw: Draw, tenantId: string): CustomerRow {
  return {
    tenantId, name: uniqueName(draw), domain: draw.chance(0.8) ? `${draw.hex(12)}.example` : null, country: draw.one(COUNTRIES),
    cloud: 'PUBLIC', registrationNumber: draw.chance(0.5) ? draw.hex(9) : null, reviewStatus: draw.one(['PASSED', 'PASSED', 'PASSED', 'IN_REVIEW', 'REJECTED']),
    affiliateOf: draw.chance(0.1) ? draw.one(network.companies).globalPartnerId : null, isPartnerTenant: draw.chance(0.05),
    retiredOn: draw.chance(0.05) ? '2026-11-01' : null,
  };
}

/** One way that serves the customer: a reseller with the provider it orders through, or a direct bill partner; with what it sold. */
export function addChannel(network: NetworkDocument, draw: Draw, customer: string): void {
  const edges = network.partnerships.filter((row) => row.state === 'ACTIVE' || draw.chance(0.2));
  const directBill = network.partners.filter((row) => row.model === 'DIRECT_BILL');
  if (directBill.length > 0 && (draw.chance(0.2) || edges.length === 0)) {
    const seller = draw.one(directBill);
    relate(network, draw, customer, seller.tenantId, 'DIRECT_BILL', null);
    return addSubscriptions(network, draw, customer, seller.tenantId, 'DIRECT_BILL', null);
  }
  if (edges.length === 0) return;
  const { provider, reseller } = draw.one(edges);
  if (draw.chance(0.9)) relate(network, draw, customer, reseller, 'INDIRECT_RESELLER', draw.chance(0.7) ? provider : null);
  if (draw.chance(0.9)) relate(network, draw, customer, provider, 'INDIRECT_PROVIDER', null);
  if (draw.chance(0.8)) network.agreements.push({ kind: 'MCA', party: customer, form: 'ATTESTED', attestedBy: draw.chance(0.8) ? provider : reseller, ...accepted(draw) });
  addSubscriptions(network, draw, customer, provider, 'INDIRECT_PROVIDER', reseller);
}

function relate(network: NetworkDocument, draw: Draw, customer: string, partner: string, model: 'DIRECT_BILL' | 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER', acquiredThrough: string | null): void {
  for (const row of periods(draw, 2, 0.4)) network.relationships.push({ customer, partner, model, acquiredThrough, delegatedAdmin: draw.chance(0.5), ...row });
}

function addSubscriptions(
  network: NetworkDocument, draw: Draw, customer: string, partner: string, model: 'DIRECT_BILL' | 'INDIRECT_PROVIDER', reseller: string | null,
): void {
  const locationOf = (tenantId: string | null): string | null => network.partners.find((row) => row.tenantId === tenantId)?.locationId ?? null;
  const serving = network.relationships.filter((row) => row.customer === customer && row.model === 'INDIRECT_RESELLER').map((row) => row.partner);
  for (const { sku } of draw.some(network.offers, 1 + draw.below(3))) {
    const partnerOfRecord = locationOf(serving.length > 0 && draw.chance(0.4) ? draw.one(serving) : reseller);
    network.subscriptions.push({
      id: `S-${draw.hex(12)}`, customer, sku, partner, model, partnerOfRecord: draw.chance(0.8) ? partnerOfRecord : null,
      status: draw.one(['ACTIVE', 'ACTIVE', 'SUSPENDED', 'DEPROVISIONED']), quantity: draw.below(40) + 1, ...period(draw),
    });
  }
}

function accepted(draw: Draw): { acceptedOn: string; to: string | null } {
  const { from, to } = period(draw);
  return { acceptedOn: from > '2026-11-22' ? '2026-11-01' : from, to };
}
