/** Conditions about the offer: where it is sold, whether it is open, who may buy it and how often. */
import type { OfferRow, SubscriptionRow } from '../../src/store/import/networkDocument';
import { holds } from './naiveDates';
import { evidenceOutcome, isYes, offerRow, tenantRow, worst, type Outcome } from './naiveRecords';
import { regionOf, reservationsExcluded } from './naiveReference';
import { ownSubscriptions } from './naiveCustomerConditions';
import { finding, isAsked, metIf, neededOffer, type NaiveSaleFinding, type Sale } from './naiveSale';

/** Conditions on the offer that only the seller is asked for. */
export function offerStanding(sale: Sale): NaiveSaleFinding[] {
  if (!isAsked(sale, 'NEW_ORDER', 'ADD_ON')) return [];
  const findings = [finding('OFFER_AVAILABLE_IN_MARKET', metIf(isAvailable(sale, sale.country)), '800070'), offerOpen(sale)];
  if (isAsked(sale, 'NEW_ORDER')) findings.push(finding('OFFER_LIMIT', limitOutcome(sale), '800066'));
  return findings;
}

/** Conditions on the offer that the account that buys is asked for. */
export function offerForBuyer(sale: Sale, buyingTenant: string, isRoute: boolean): NaiveSaleFinding[] {
  if (!isAsked(sale, 'NEW_ORDER', 'ADD_ON')) return [];
  return [finding('OFFER_AVAILABLE_IN_HOME_MARKET', homeMarketOutcome(sale, buyingTenant), '2085'), qualified(sale, buyingTenant, isRoute)];
}

function isAvailable(sale: Sale, market: string): boolean {
  const { sku } = neededOffer(sale);
  return sale.network.availabilities.some((row) => row.sku === sku && row.market === market && holds(row.from, row.to, sale.asOf));
}

function homeMarketOutcome(sale: Sale, buyingTenant: string): Outcome {
  const { family, generation } = neededOffer(sale);
  const { country } = tenantRow(sale.network, buyingTenant);
  if (['AZURE_PLAN', 'AZURE_LEGACY', 'AZURE_RESERVATION', 'MARKETPLACE'].includes(family)) return 'NOT_APPLICABLE';
  if (generation === 'NEW_COMMERCE' && regionOf(country, sale.asOf) === 'EUROPE') return 'NOT_APPLICABLE';
  return metIf(isAvailable(sale, country));
}

/** PARTNER_QUALIFIED_FOR_OFFER (reading 26). */
function qualified(sale: Sale, buyingTenant: string, isRoute: boolean): NaiveSaleFinding {
  const offer = neededOffer(sale);
  const exclusiveTo = offer.exclusiveTo ?? [];
  const reserved = exclusiveTo.length === 0 ? 'NOT_APPLICABLE' : metIf(exclusiveTo.includes(buyingTenant));
  if (reserved === 'UNMET') return finding('PARTNER_QUALIFIED_FOR_OFFER', 'UNMET', '2006');
  return finding('PARTNER_QUALIFIED_FOR_OFFER', worst([reserved, cloudApproval(sale, offer, buyingTenant, isRoute)]), '400036');
}

function cloudApproval(sale: Sale, offer: OfferRow, tenantId: string, isRoute: boolean): Outcome {
  const approval = (kind: string) => evidenceOutcome(sale.network, tenantId, kind, sale.asOf, isYes);
  const cloud = offer.cloud ?? 'PUBLIC';
  if (cloud === 'GERMANY') return approval('GERMANY_ENROLLMENT');
  if (cloud === 'US_GOVERNMENT') return worst([approval('US_GOV_VALIDATION'), isRoute ? 'UNKNOWN' : 'NOT_APPLICABLE']);
  return cloud === 'PUBLIC' && offer.segment === 'GOVERNMENT' ? approval('GCC_APPROVAL') : 'NOT_APPLICABLE';
}

function limitOutcome(sale: Sale): Outcome {
  const { sku, limitScope, limit } = neededOffer(sale);
  const { buyer, asOf } = sale;
  if (buyer.kind !== 'CUSTOMER' || !limitScope || limitScope === 'NONE') return 'NOT_APPLICABLE';
  if (limit === null || limit === undefined) throw new Error(`the offer ${sku} has a limit without a number`);
  const counted = sale.network.subscriptions.filter((row) => {
    if (row.customer !== buyer.tenantId || row.sku !== sku) return false;
    if (limitScope === 'LIFETIME') return row.from <= asOf;
    return holds(row.from, row.to, asOf) && row.status !== 'DEPROVISIONED';
  });
  return metIf(new Set(counted.map((row) => row.id)).size < limit);
}

/** OFFER_OPEN (reading 25). */
function offerOpen(sale: Sale): NaiveSaleFinding {
  const offer = neededOffer(sale);
  if (offer.isAddOn === true && sale.action === 'NEW_ORDER') return finding('OFFER_OPEN', 'UNMET', '2085');
  if (offer.family === 'AZURE_LEGACY') return finding('OFFER_OPEN', legacyAzureOutcome(sale), '2091');
  return finding('OFFER_OPEN', familyOutcome(sale, offer), '2085');
}

function familyOutcome(sale: Sale, { family, segment }: OfferRow): Outcome {
  const { asOf, country } = sale;
  switch (family) {
    case 'AZURE_PLAN':
      if (country === 'RU' && asOf < '2021-03-10') return 'UNMET';
      if (country === 'VA' && asOf < '2021-07-22') return 'UNMET';
      return metIf(!(segment === 'GOVERNMENT' && asOf < '2021-08-24'));
    case 'AZURE_RESERVATION':
      if (reservationsExcluded(country)) return 'UNMET';
      if (sale.buyer.kind !== 'CUSTOMER') return 'NOT_APPLICABLE';
      return metIf(holdsActive(sale, 'AZURE_PLAN') || holdsActive(sale, 'AZURE_LEGACY'));
    case 'PERPETUAL_SOFTWARE':
      return metIf(asOf >= (segment === 'COMMERCIAL' ? '2021-01-19' : '2021-07-07'));
    default:
      return 'MET';
  }
}

/** From 2021-07-21 only for those that had it from this partner before; never beside an Azure plan. */
function legacyAzureOutcome(sale: Sale): Outcome {
  if (sale.buyer.kind !== 'CUSTOMER') return 'NOT_APPLICABLE';
  if (holdsActive(sale, 'AZURE_PLAN')) return 'UNMET';
  if (sale.asOf < '2021-07-21') return 'MET';
  return metIf(ownSubscriptions(sale).some((row) => isOfFamily(sale, row, 'AZURE_LEGACY') && row.from < '2021-07-21'));
}

/** Whether the customer holds an ACTIVE subscription of a family on the date, with anyone. */
function holdsActive(sale: Sale, family: string): boolean {
  return sale.network.subscriptions.some(
    (row) =>
      row.customer === sale.customerRow?.tenantId && row.status === 'ACTIVE' && holds(row.from, row.to, sale.asOf) && isOfFamily(sale, row, family),
  );
}

function isOfFamily(sale: Sale, row: SubscriptionRow, family: string): boolean {
  return offerRow(sale.network, row.sku).family === family;
}
