/** PARTNER_OF_RECORD_VALID, on a route and as asked of a provider (reading 18). */
import type { PartnerRow } from '../../src/store/import/networkDocument';
import { activeProviders, isRelated, statusOn, tenantRow } from './naiveRecords';
import { inOneRegion } from './naiveReference';
import { subscriptionsHeld } from './naiveCustomerConditions';
import { finding, isAsked, neededOffer, type NaiveSaleFinding, type Sale } from './naiveSale';

const CODE = 'PARTNER_OF_RECORD_VALID';

function isAskedFor(sale: Sale): boolean {
  return isAsked(sale, 'NEW_ORDER', 'ADD_ON') || (sale.action === 'ADD_SEATS' && sale.asOf >= '2025-12-01');
}

/** The reseller's own location ID, judged as a route's provider would name it. */
export function partnerOfRecordOnRoute(sale: Sale, provider: string): NaiveSaleFinding[] {
  if (!isAskedFor(sale)) return [];
  const { network, sellerRow, asOf } = sale;
  const candidate = sale.partnerOfRecord ?? sellerRow.locationId ?? null;
  const providerRow = tenantRow(network, provider);
  if (candidate === null) return [finding(CODE, 'UNMET', '2200')];
  if (candidate === providerRow.locationId) return [finding(CODE, 'UNMET', '2072')];
  if (candidate !== sellerRow.locationId) return [finding(CODE, 'UNMET', '2200')];
  const status = statusOn(network, sellerRow.tenantId, 'INDIRECT_RESELLER', asOf);
  if (status === null) return [finding(CODE, 'UNKNOWN')];
  if (status !== 'ACTIVE') return [finding(CODE, 'UNMET', '2204')];
  if (!inOneRegion(sellerRow.country, providerRow.country, asOf)) return [finding(CODE, 'UNMET', '2201')];
  return [finding(CODE, 'MET')];
}

/** The location ID that a provider as seller names, or that stands on the subscription it adds seats to. */
export function partnerOfRecordOfProvider(sale: Sale): NaiveSaleFinding[] {
  if (sale.seller.model !== 'INDIRECT_PROVIDER' || !isAskedFor(sale)) return [];
  const { network, sellerRow, asOf } = sale;
  const candidate = sale.partnerOfRecord ?? (sale.action === 'ADD_SEATS' ? creditedOnHeld(sale) : null);
  if (candidate === null) return [finding(CODE, 'UNMET')];
  if (candidate === sellerRow.locationId) return [finding(CODE, 'UNMET', '2072')];
  const resellers = knownResellers(sale, candidate);
  if (resellers.length === 0) return [finding(CODE, 'UNMET', '2200')];
  const statuses = resellers.map((row) => statusOn(network, row.tenantId, 'INDIRECT_RESELLER', asOf));
  const active = resellers.filter((_, index) => statuses[index] === 'ACTIVE');
  if (active.length === 0) return [statuses.includes(null) ? finding(CODE, 'UNKNOWN') : finding(CODE, 'UNMET', '2204')];
  const inRegion = active.some((row) => inOneRegion(row.country, sellerRow.country, asOf));
  return [inRegion ? finding(CODE, 'MET') : finding(CODE, 'UNMET', '2201')];
}

/** Of several held subscriptions the one with the lowest ID. */
function creditedOnHeld(sale: Sale): string | null {
  const held = subscriptionsHeld(sale, [neededOffer(sale).sku], null);
  const lowest = held.map((row) => row.id).sort()[0];
  return held.find((row) => row.id === lowest)?.partnerOfRecord ?? null;
}

/** Resellers with this location ID that are partnered with the provider and (for a known customer) related to the customer. */
function knownResellers(sale: Sale, locationId: string): PartnerRow[] {
  const { network, buyer, seller, asOf } = sale;
  return network.partners
    .filter((row) => row.model === 'INDIRECT_RESELLER' && row.locationId === locationId)
    .filter((row) => activeProviders(network, row.tenantId, asOf).includes(seller.tenantId))
    .filter((row) => buyer.kind !== 'CUSTOMER' || isRelated(network, buyer.tenantId, row.tenantId, 'INDIRECT_RESELLER', asOf));
}
