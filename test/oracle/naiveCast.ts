/** A tiny builder for the oracle's own tests: partners and customers in good order, to be broken by the test. */
import type { EvidenceRow, NetworkDocument, OfferRow, PartnerRow } from '../../src/store/import/networkDocument';
import { monthsBefore } from './naiveDates';
import type { Model } from './naiveRecords';
import type { SaleQuestion } from './naiveSale';

/** Evidence with which every requirement is met. */
export const GOOD_EVIDENCE: Partial<Record<EvidenceRow['kind'], string>> = {
  SUPPORT_PLAN: 'ASFP', LOCATION_ID_ACTIVE: 'YES', MAICPP_MEMBERSHIP: 'YES', MAICPP_AGREEMENT: 'YES', LEGAL_SIGNING_AUTHORITY: 'YES',
  FIRST_LEVEL_SUPPORT: 'YES', MANAGED_SERVICE: 'YES', BILLING_PROVISIONING: 'YES', CREDIT_CHECK: 'YES', SECURITY_CONTACT: 'YES',
  MICROSOFT_APPOINTMENT: 'YES', GCC_APPROVAL: 'YES', US_GOV_VALIDATION: 'YES', GERMANY_ENROLLMENT: 'YES', SECURE_APPLICATION_MODEL: 'YES',
  VETTING: 'AUTHORIZED', MFA: '100', MFA_ADMINS: '100', MFA_ON_API: '100', ALERT_RESPONSE_HOURS: '24', CREDIT_AVAILABLE_USD: '50000',
  REGISTRATION_NUMBER: 'HU-1', CAPABILITY_ASSESSMENT: 'PASS',
};

const LONG_AGO = '2015-01-01';

export function emptyNetwork(): NetworkDocument {
  return {
    formatVersion: 1, companies: [], partners: [], statuses: [], partnerships: [], customers: [], qualifications: [], relationships: [],
    agreements: [], offers: [], availabilities: [], subscriptions: [], revenue: [], evidence: [],
  };
}

/** A partner with everything in order since long ago; its tenant is its name, its company `<name> Group` unless given. */
export function enroll(network: NetworkDocument, tenantId: string, model: Model, country: string, more: Partial<PartnerRow> = {}): void {
  const company = more.company ?? `${tenantId} Group`;
  if (!network.companies.some((row) => row.globalPartnerId === company)) {
    network.companies.push({ globalPartnerId: company, name: company, country });
    network.evidence.push({ company, kind: 'DESIGNATION', value: 'Modern Work', from: LONG_AGO });
  }
  const known = network.partners.some((row) => row.tenantId === tenantId);
  network.partners.push({
    tenantId, model, name: tenantId, company, country, locationId: `${tenantId}-location`, locationCountry: country, enrolledOn: LONG_AGO, ...more,
  });
  network.statuses.push({ tenantId, model, status: 'ACTIVE', from: LONG_AGO });
  if (known) return;
  network.agreements.push({ kind: 'MPA', party: tenantId, form: model, acceptedOn: '2019-10-15' });
  for (const [kind, value] of Object.entries(GOOD_EVIDENCE)) {
    network.evidence.push({ tenantId, kind: kind as EvidenceRow['kind'], value, from: LONG_AGO });
  }
}

/** A customer that has signed the customer agreement. */
export function addCustomer(network: NetworkDocument, tenantId: string, country: string): void {
  network.customers.push({ tenantId, name: tenantId, country });
  network.agreements.push({ kind: 'MCA', party: tenantId, form: 'SIGNED', acceptedOn: '2019-10-15' });
}

export function relate(network: NetworkDocument, customer: string, partner: string, model: Model): void {
  network.relationships.push({ customer, partner, model, from: LONG_AGO });
}

export function pair(network: NetworkDocument, provider: string, reseller: string, to?: string): void {
  network.partnerships.push({ provider, reseller, state: 'ACTIVE', from: LONG_AGO, to });
}

/** An offer sold in these markets. */
export function addOffer(network: NetworkDocument, sku: string, markets: string[], more: Partial<OfferRow> = {}): void {
  network.offers.push({ sku, name: sku, family: 'LICENSE_BASED', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL', ...more });
  for (const market of markets) network.availabilities.push({ sku, market, from: LONG_AGO });
}

/** The same revenue in each of the twelve months before a date. */
export function earn(network: NetworkDocument, tenantId: string, model: Model, before: string, monthly: string, kind: 'CLOUD' | 'PERPETUAL_SOFTWARE' = 'CLOUD'): void {
  for (const month of monthsBefore(before, 12)) network.revenue.push({ tenantId, model, month, kind, amountUsd: monthly });
}

/** A question with nothing named beyond seller, action, customer and date. */
export function question(
  seller: { tenantId: string; model: Model }, action: SaleQuestion['action'], customer: string, asOf: string, more: Partial<SaleQuestion> = {},
): SaleQuestion {
  return { seller, action, buyer: { kind: 'CUSTOMER', tenantId: customer }, offer: null, provider: null, partnerOfRecord: null, asOf, ...more };
}
