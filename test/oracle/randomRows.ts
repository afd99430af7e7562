/** Random rows of each array of the network document, made of what a network already holds. */
import type { EvidenceRow, NetworkArray, NetworkDocument } from '../../src/store/import/networkDocument';
import { dayAfter, monthsBefore } from './naiveDates';

/** Picks one of the items. */
export type Draw = <T>(items: readonly T[]) => T;

/** Companies stay as they are. */
export type EditedArray = Exclude<NetworkArray, 'companies'>;

const MODELS = ['DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER'] as const;
const COUNTRIES = ['DE', 'FR', 'HU', 'VA', 'US', 'UM', 'PR', 'VI', 'TR', 'ZA', 'UA', 'RU', 'CN', 'BR', 'KE', 'IN', 'GB', 'XK'];
const CLOUDS = ['PUBLIC', 'US_GOVERNMENT', 'GERMANY', 'CHINA_21VIANET'] as const;
const YES_KINDS = [
  'LOCATION_ID_ACTIVE', 'MAICPP_MEMBERSHIP', 'MAICPP_AGREEMENT', 'LEGAL_SIGNING_AUTHORITY', 'FIRST_LEVEL_SUPPORT', 'MANAGED_SERVICE',
  'BILLING_PROVISIONING', 'CREDIT_CHECK', 'SECURITY_CONTACT', 'MICROSOFT_APPOINTMENT', 'GCC_APPROVAL', 'US_GOV_VALIDATION', 'GERMANY_ENROLLMENT',
] as const;
const PERCENTS = ['99', '99.99', '0', '100'];

/** What may be recorded of each kind of evidence about a tenant. */
const EVIDENCE_VALUES: Partial<Record<EvidenceRow['kind'], string[]>> = {
  ...Object.fromEntries(YES_KINDS.map((kind) => [kind, ['NO', 'NO', 'YES']])),
  SUPPORT_PLAN: ['PSFP', 'ASFP'], SECURE_APPLICATION_MODEL: ['NO', 'YES', 'NOT_USED'], VETTING: ['PENDING', 'REJECTED', 'AUTHORIZED'],
  MFA: PERCENTS, MFA_ADMINS: PERCENTS, MFA_ON_API: PERCENTS, ALERT_RESPONSE_HOURS: ['24.01', '24', '48', '0.5'],
  CREDIT_AVAILABLE_USD: ['0', '-0.01', '0.01', '1000'], REGISTRATION_NUMBER: ['4711'], CAPABILITY_ASSESSMENT: ['FAIL', 'PASS'],
  DEAUTHORIZED_FOR_REVENUE: ['YES'],
};
const EVIDENCE_KINDS = Object.keys(EVIDENCE_VALUES) as EvidenceRow['kind'][];
const AMOUNTS = ['0', '0.0001', '-0.0001', '1000', '-999.9999', '299999.9999', '300000', '1000000', '-40000000', '30000000', '12.5'];

/** A row of the array that begins on the day; `like`: the row it is to be a variation of. */
export function randomRow(array: EditedArray, network: NetworkDocument, draw: Draw, day: string, like: object = {}): Record<string, unknown> {
  const tenant = () => draw(network.partners.map((row) => row.tenantId));
  const customer = () => draw(network.customers.map((row) => row.tenantId));
  const sku = () => draw(network.offers.map((row) => row.sku));
  const location = () => draw([...network.partners.map((row) => row.locationId ?? null), null, '799999']);
  const company = () => draw(network.companies.map((row) => row.globalPartnerId));
  const period = { from: day, to: draw([null, null, dayAfter(day), '2099-12-31']) };
  switch (array) {
    case 'partners':
      return {
        tenantId: tenant(), model: draw(MODELS), name: 'Partner', company: company(), country: draw(COUNTRIES), locationId: location(),
        locationCountry: draw([...COUNTRIES, null, null]), cloud: draw(CLOUDS), enrolledOn: draw([null, day]), nextEnrollmentOn: draw([null, day]),
        supportPlanRenewsOn: draw([null, day]),
      };
    case 'statuses':
      return {
        tenantId: tenant(), model: draw(MODELS),
        status: draw(['SUSPENDED', 'RESTRICTED', 'PENDING', 'QUALIFIED', 'REVOKED', 'REJECTED', 'ACTIVE', 'SUSPENDED']), ...period,
      };
    case 'partnerships':
      return { provider: tenant(), reseller: tenant(), state: draw(['PENDING', 'DECLINED', 'CANCELLED', 'ACTIVE']), ...period };
    case 'customers':
      return {
        tenantId: 'c0570000-0000-4000-8000-000000000019', name: 'Customer', country: draw(COUNTRIES), cloud: draw(CLOUDS), registrationNumber: draw([null, '5']),
        reviewStatus: draw(['IN_REVIEW', 'REJECTED', 'PASSED']), affiliateOf: draw([company(), null]), isPartnerTenant: draw([true, true, false]),
      };
    case 'qualifications':
      return {
        customer: customer(), kind: draw(['EDUCATION', 'NONPROFIT', 'GOVERNMENT_COMMUNITY_CLOUD', 'STATE_OWNED_ENTITY']),
        vetting: draw(['IN_REVIEW', 'DENIED', 'APPROVED', 'APPROVED']), ...period,
      };
    case 'relationships':
      return { customer: customer(), partner: tenant(), model: draw(MODELS), acquiredThrough: null, ...period };
    case 'agreements':
      return agreementRow(network, draw, day, period.to, like);
    case 'offers':
      return { sku: 'SKU-NEW', name: 'New', ...offerFields(network, draw) };
    case 'availabilities':
      return { sku: sku(), market: draw(COUNTRIES), ...period };
    case 'subscriptions':
      return {
        id: draw(['S-A', 'S-B', 'S-C']), customer: customer(), sku: sku(), partner: tenant(), model: draw(MODELS),
        partnerOfRecord: location(), status: draw(['ACTIVE', 'SUSPENDED', 'CANCELLED', 'DEPROVISIONED', 'ACTIVE']), ...period,
      };
    case 'revenue':
      return {
        tenantId: tenant(), model: draw(MODELS), month: draw(monthsBefore(day, 14)), kind: draw(['CLOUD', 'PERPETUAL_SOFTWARE']), amountUsd: draw(AMOUNTS),
      };
    case 'evidence':
      return evidenceFields(draw, tenant(), company(), like, period);
  }
}

function agreementRow(network: NetworkDocument, draw: Draw, acceptedOn: string, to: string | null, like: object): Record<string, unknown> {
  const kind = 'kind' in like ? like.kind : draw(['MPA', 'MCA']);
  const tenants = network.partners.map((row) => row.tenantId);
  if (kind === 'MPA') return { kind, party: draw(tenants), form: draw(MODELS), acceptedOn, to };
  const party = draw(network.customers.map((row) => row.tenantId));
  const isSigned = 'form' in like ? like.form === 'SIGNED' : draw([true, false]);
  return { kind, party, form: isSigned ? 'SIGNED' : 'ATTESTED', attestedBy: isSigned ? null : draw(tenants), acceptedOn, to };
}

function offerFields(network: NetworkDocument, draw: Draw): Record<string, unknown> {
  return {
    family: draw(['LICENSE_BASED', 'AZURE_PLAN', 'AZURE_LEGACY', 'AZURE_RESERVATION', 'PERPETUAL_SOFTWARE', 'SOFTWARE_SUBSCRIPTION', 'MARKETPLACE']),
    generation: draw(['LEGACY', 'NEW_COMMERCE']),
    segment: draw(['COMMERCIAL', 'EDUCATION', 'NONPROFIT', 'GOVERNMENT']),
    cloud: draw(CLOUDS),
    isAddOn: draw([true, false]),
    baseSkus: draw([[], [draw(network.offers.map((row) => row.sku))]]),
    exclusiveTo: draw([[], [draw(network.partners.map((row) => row.tenantId))]]),
  };
}

function evidenceFields(draw: Draw, tenantId: string, company: string, like: object, period: object): Record<string, unknown> {
  const likeKind = 'kind' in like ? (like.kind as EvidenceRow['kind']) : null;
  if (likeKind === 'DESIGNATION' || (likeKind === null && draw([true, false, false, false]))) {
    return { company, kind: 'DESIGNATION', value: draw(['NONE', 'Security']), ...period };
  }
  if (likeKind === null && draw([true, false, false])) return { tenantId, kind: 'DEAUTHORIZED_FOR_REVENUE', value: 'YES', ...period };
  const kind = likeKind ?? draw(EVIDENCE_KINDS);
  const values = EVIDENCE_VALUES[kind] ?? [];
  return likeKind === null ? { tenantId, kind, value: draw(values), ...period } : { value: draw(values), ...period };
}
