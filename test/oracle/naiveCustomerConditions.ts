/** Conditions about the customer: who it is, its review, number, agreement, qualification and subscriptions. */
import type { SubscriptionRow } from '../../src/store/import/networkDocument';
import { holds } from './naiveDates';
import { evidenceOn, isAtLeast, tenantRow, type Outcome } from './naiveRecords';
import { customerNumberRequiredFrom } from './naiveReference';
import { finding, isAsked, metIf, neededOffer, type NaiveSaleFinding, type Sale } from './naiveSale';

/** Conditions on the customer that only the seller is asked for. */
export function customerStanding(sale: Sale): NaiveSaleFinding[] {
  const { customerRow } = sale;
  const findings: NaiveSaleFinding[] = [];
  if (isAsked(sale, 'NEW_CUSTOMER', 'INVITE', 'NEW_ORDER', 'ADD_ON')) {
    findings.push(
      finding('NOT_OWN_AFFILIATE', customerRow ? metIf(customerRow.affiliateOf !== sale.sellerRow.company) : 'NOT_APPLICABLE'),
      finding('NOT_PARTNER_TENANT', customerRow ? metIf(customerRow.isPartnerTenant !== true) : 'NOT_APPLICABLE'),
    );
  }
  if (isAsked(sale, 'NEW_ORDER', 'ADD_ON')) {
    const review = customerRow?.reviewStatus ?? 'PASSED';
    const outcome = customerRow ? metIf(review === 'PASSED') : 'NOT_APPLICABLE';
    findings.push(
      finding('CUSTOMER_REVIEW_PASSED', outcome, review === 'IN_REVIEW' ? '800073' : '800075'),
      finding('CUSTOMER_QUALIFIED_FOR_SEGMENT', segmentOutcome(sale), '800086'),
    );
  }
  if (isAsked(sale, 'NEW_CUSTOMER', 'NEW_ORDER', 'ADD_ON')) {
    findings.push(finding('CUSTOMER_REGISTRATION_NUMBER', numberOutcome(sale), '600049'));
  }
  return findings;
}

function numberOutcome(sale: Sale): Outcome {
  if (sale.buyer.kind === 'MARKET') return 'NOT_APPLICABLE';
  const requiredFrom = customerNumberRequiredFrom(sale.country);
  if (requiredFrom === null || sale.asOf < requiredFrom) return 'NOT_APPLICABLE';
  const number = sale.buyer.kind === 'PROSPECT' ? sale.buyer.registrationNumber : sale.customerRow?.registrationNumber;
  return metIf(typeof number === 'string' && number !== '');
}

/** What the customer may buy by its approved qualifications (reading 27). */
function segmentOutcome(sale: Sale): Outcome {
  const { buyer } = sale;
  if (buyer.kind === 'MARKET') return 'NOT_APPLICABLE';
  const held: string[] =
    buyer.kind === 'PROSPECT'
      ? buyer.qualifications
      : sale.network.qualifications
          .filter((row) => row.customer === buyer.tenantId && row.vetting === 'APPROVED' && holds(row.from, row.to, sale.asOf))
          .map((row) => row.kind);
  const isGovernment = held.includes('GOVERNMENT') || held.includes('GOVERNMENT_COMMUNITY_CLOUD');
  const allowed = isGovernment ? ['GOVERNMENT'] : ['COMMERCIAL', ...held.filter((kind) => kind === 'EDUCATION' || kind === 'NONPROFIT')];
  return metIf(allowed.includes(neededOffer(sale).segment));
}

/** CUSTOMER_AGREEMENT for the account that buys (reading 17). */
export function customerAgreement(sale: Sale, buyingTenant: string): NaiveSaleFinding {
  return finding('CUSTOMER_AGREEMENT', customerAgreementOutcome(sale, buyingTenant), '13605');
}

function customerAgreementOutcome(sale: Sale, buyingTenant: string): Outcome {
  const { buyer, asOf } = sale;
  const startsOn = neededOffer(sale).family === 'AZURE_PLAN' ? '2019-10-01' : '2020-02-01';
  if (buyer.kind === 'MARKET' || asOf < startsOn) return 'NOT_APPLICABLE';
  if (buyer.kind === 'PROSPECT') return metIf(buyer.agreementSigned);
  const accepted = sale.network.agreements.some(
    (row) =>
      row.kind === 'MCA' && row.party === buyer.tenantId && holds(row.acceptedOn, row.to, asOf) &&
      (row.form === 'SIGNED' || (row.form === 'ATTESTED' && row.attestedBy === buyingTenant)),
  );
  return metIf(accepted);
}

/** CREDIT_AVAILABLE and MFA_IN_PLACE of the account that buys; what is not recorded is checked by Partner Center. */
export function buyingAccount(sale: Sale, buyingTenant: string): NaiveSaleFinding[] {
  const findings: NaiveSaleFinding[] = [];
  if (isAsked(sale, 'NEW_ORDER', 'ADD_ON', 'ADD_SEATS')) {
    const credit = recorded(sale, buyingTenant, 'CREDIT_AVAILABLE_USD', (value) => isAtLeast(value, '0.0001'));
    findings.push(finding('CREDIT_AVAILABLE', credit, '800025'));
  }
  if (isAsked(sale, 'NEW_CUSTOMER', 'INVITE', 'NEW_ORDER', 'ADD_ON', 'ADD_SEATS')) findings.push(multiFactor(sale, buyingTenant));
  return findings;
}

function multiFactor(sale: Sale, buyingTenant: string): NaiveSaleFinding {
  const cloud = tenantRow(sale.network, buyingTenant).cloud ?? 'PUBLIC';
  if (cloud !== 'PUBLIC' || sale.asOf < '2020-05-01') return finding('MFA_IN_PLACE', 'NOT_APPLICABLE');
  const ofUsers = recorded(sale, buyingTenant, 'MFA', (value) => isAtLeast(value, '100'));
  const ofCalls = sale.asOf >= '2026-04-01' ? recorded(sale, buyingTenant, 'MFA_ON_API', (value) => isAtLeast(value, '100')) : 'NOT_APPLICABLE';
  if (ofUsers === 'UNMET') return finding('MFA_IN_PLACE', 'UNMET', '10001');
  if (ofCalls === 'UNMET') return finding('MFA_IN_PLACE', 'UNMET', '900421');
  return finding('MFA_IN_PLACE', ofUsers === 'MET' || ofCalls === 'MET' ? 'MET' : 'NOT_APPLICABLE');
}

function recorded(sale: Sale, tenantId: string, kind: string, isGood: (value: string) => boolean): Outcome {
  const found = evidenceOn(sale.network, tenantId, kind, sale.asOf);
  if (found === 'NEVER') return 'NOT_APPLICABLE';
  return metIf(found !== 'ENDED' && isGood(found.value));
}

/** BASE_SUBSCRIPTION or SUBSCRIPTION_HELD, for the seller or (with a provider) for a route (reading 28). */
export function heldSubscription(sale: Sale, provider: string | null): NaiveSaleFinding[] {
  if (sale.action === 'ADD_ON') {
    const bases = neededOffer(sale).baseSkus ?? [];
    return [finding('BASE_SUBSCRIPTION', metIf(subscriptionsHeld(sale, bases, provider).length > 0), '800029')];
  }
  const needsOwn = isAsked(sale, 'ADD_SEATS', 'RENEW') || (sale.action === 'MANAGE' && sale.offerAsked !== null);
  if (!needsOwn) return [];
  return [finding('SUBSCRIPTION_HELD', metIf(subscriptionsHeld(sale, [neededOffer(sale).sku], provider).length > 0), '800029')];
}

/** The customer's rows ACTIVE on the date, of these SKUs, with this seller (and on a route: bought by this provider). */
export function subscriptionsHeld(sale: Sale, skus: string[], provider: string | null): SubscriptionRow[] {
  return ownSubscriptions(sale, provider).filter(
    (row) => row.status === 'ACTIVE' && skus.includes(row.sku) && holds(row.from, row.to, sale.asOf),
  );
}

/** The customer's subscription rows that are this seller's. */
export function ownSubscriptions(sale: Sale, provider: string | null = null): SubscriptionRow[] {
  const { buyer, seller, sellerRow } = sale;
  if (buyer.kind !== 'CUSTOMER') return [];
  const rows = sale.network.subscriptions.filter((row) => row.customer === buyer.tenantId);
  if (seller.model !== 'INDIRECT_RESELLER') return rows.filter((row) => row.partner === seller.tenantId && row.model === seller.model);
  const credited = rows.filter((row) => typeof sellerRow.locationId === 'string' && row.partnerOfRecord === sellerRow.locationId);
  return provider === null ? credited : credited.filter((row) => row.partner === provider && row.model === 'INDIRECT_PROVIDER');
}
