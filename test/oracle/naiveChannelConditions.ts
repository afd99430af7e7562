/** Conditions about the seller, its provider and their places: status, agreement, partnership, relationship, region, cloud. */
import { activeProviders, isRelated, partnerAgreementOn, statusOn, tenantRow, type Model, type Outcome } from './naiveRecords';
import { inOneRegion } from './naiveReference';
import { countryOutcome } from './naiveRequirements';
import { buyerCloud, finding, isAsked, metIf, type NaiveSaleFinding, type Sale, type SaleAction } from './naiveSale';

const PURCHASES: SaleAction[] = ['NEW_CUSTOMER', 'INVITE', 'NEW_ORDER', 'ADD_ON'];
const EXISTING: SaleAction[] = ['NEW_ORDER', 'ADD_ON', 'ADD_SEATS', 'RENEW', 'MANAGE'];

/** What an enrollment of this status may do (reading 16). */
export function statusOutcome(status: string | null, action: SaleAction): Outcome {
  if (status === null) return 'UNKNOWN';
  if (status === 'ACTIVE') return 'MET';
  if (status === 'RESTRICTED') return metIf(['ADD_SEATS', 'RENEW', 'MANAGE'].includes(action));
  if (status === 'SUSPENDED') {
    if (action === 'INVITE' || action === 'RENEW') return 'UNKNOWN';
    return metIf(action === 'MANAGE');
  }
  return 'UNMET';
}

/** MPA_ACCEPTED and PROVIDER_MPA_ACCEPTED. */
export function agreementOutcome(sale: Pick<Sale, 'network' | 'asOf'>, tenantId: string, model: Model): Outcome {
  if (sale.asOf < '2020-02-01') return 'NOT_APPLICABLE';
  return metIf(partnerAgreementOn(sale.network, tenantId, model, sale.asOf));
}

/** CLOUD_OPEN for one cloud. */
export function cloudOpenOutcome(cloud: string, action: SaleAction, date: string): Outcome {
  if (cloud === 'CHINA_21VIANET') return 'UNMET';
  return metIf(!(cloud === 'GERMANY' && action === 'NEW_CUSTOMER' && date >= '2018-08-31'));
}

/** The seller's own standing and place. */
export function sellerStanding(sale: Sale): NaiveSaleFinding[] {
  const { network, seller, asOf, action } = sale;
  const isReseller = seller.model === 'INDIRECT_RESELLER';
  const status = statusOn(network, seller.tenantId, seller.model, asOf);
  const findings = [finding('ENROLLMENT_STATUS_ALLOWS_ACTION', statusOutcome(status, action), isReseller ? '800039' : '900149')];
  if (isAsked(sale, 'NEW_CUSTOMER')) findings.push(finding('RESELLER_CANNOT_CREATE_CUSTOMER', metIf(!isReseller)));
  if (isReseller && isAsked(sale, 'NEW_ORDER', 'ADD_ON')) {
    findings.push({ ...finding('RESELLER_ORDERS_THROUGH_PROVIDER', 'NOT_APPLICABLE'), level: 'RECOMMENDED' });
  }
  if (isAsked(sale, ...PURCHASES) || (isReseller && isAsked(sale, 'RENEW'))) {
    findings.push(finding('MPA_ACCEPTED', agreementOutcome(sale, seller.tenantId, seller.model), isReseller ? '2203' : '900124'));
  }
  if (isAsked(sale, ...PURCHASES)) {
    findings.push(
      finding('LOCATION_COUNTRY_MATCHES_TENANT', countryOutcome(network, seller.tenantId)),
      finding('CUSTOMER_MARKET_IN_REGION', metIf(inOneRegion(sale.sellerRow.country, sale.country, asOf)), '2030'),
      finding('CLOUD_MATCHES', cloudsOutcome(sale)),
      finding('CLOUD_OPEN', cloudOpenOutcome(cloudInQuestion(sale), action, asOf)),
    );
  }
  if (isAsked(sale, ...EXISTING)) {
    findings.push(
      finding('CUSTOMER_RELATIONSHIP', relationshipOutcome(sale, seller.tenantId, seller.model), '20002'),
      finding('ACQUIRED_IN_THIS_ROLE', acquiredOutcome(sale)),
    );
  }
  return findings;
}

/** The same of a route's provider, and its edge with the reseller. */
export function providerStanding(sale: Sale, provider: string): NaiveSaleFinding[] {
  const { network, asOf, action } = sale;
  const { country } = tenantRow(network, provider);
  const isPartnered = activeProviders(network, sale.seller.tenantId, asOf).includes(provider);
  const status = statusOn(network, provider, 'INDIRECT_PROVIDER', asOf);
  const findings = [
    finding('PROVIDER_STATUS_ALLOWS_ACTION', statusOutcome(status, action), '900149'),
    finding('PARTNERSHIP_ACTIVE', metIf(isPartnered)),
    finding('PARTNERSHIP_SAME_REGION', metIf(inOneRegion(country, sale.sellerRow.country, asOf)), '2201'),
  ];
  if (isAsked(sale, ...PURCHASES)) {
    findings.push(
      finding('PROVIDER_MPA_ACCEPTED', agreementOutcome(sale, provider, 'INDIRECT_PROVIDER'), '900124'),
      finding('LOCATION_COUNTRY_MATCHES_TENANT', countryOutcome(network, provider)),
      finding('PROVIDER_MARKET_IN_REGION', metIf(inOneRegion(country, sale.country, asOf)), '2030'),
    );
  }
  if (isAsked(sale, ...EXISTING)) {
    findings.push(finding('PROVIDER_CUSTOMER_RELATIONSHIP', relationshipOutcome(sale, provider, 'INDIRECT_PROVIDER'), '20002'));
  }
  return findings;
}

function relationshipOutcome(sale: Sale, tenantId: string, model: Model): Outcome {
  if (sale.buyer.kind !== 'CUSTOMER') return 'NOT_APPLICABLE';
  return metIf(isRelated(sale.network, sale.buyer.tenantId, tenantId, model, sale.asOf));
}

/** What was acquired as a reseller cannot be served with the direct capability (reading 20). */
function acquiredOutcome(sale: Sale): Outcome {
  const { buyer, seller } = sale;
  if (buyer.kind !== 'CUSTOMER') return 'NOT_APPLICABLE';
  if (seller.model !== 'DIRECT_BILL') return 'MET';
  const begun = sale.network.relationships.filter(
    (row) => row.customer === buyer.tenantId && row.partner === seller.tenantId && row.from <= sale.asOf,
  );
  const earliest = begun.map((row) => row.from).sort()[0];
  const first = begun.filter((row) => row.from === earliest);
  return metIf(first.length === 0 || !first.every((row) => row.model === 'INDIRECT_RESELLER'));
}

function cloudsOutcome(sale: Sale): Outcome {
  const clouds = [sale.sellerRow.cloud ?? 'PUBLIC', buyerCloud(sale)];
  if (sale.offerAsked) clouds.push(sale.offerAsked.cloud ?? 'PUBLIC');
  return metIf(new Set(clouds.filter((cloud) => cloud !== null)).size === 1);
}

function cloudInQuestion(sale: Sale): string {
  const ofBuyer = buyerCloud(sale);
  if (ofBuyer !== null) return ofBuyer;
  if (sale.offerAsked) return sale.offerAsked.cloud ?? 'PUBLIC';
  return sale.sellerRow.cloud ?? 'PUBLIC';
}
