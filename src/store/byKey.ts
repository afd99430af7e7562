import type { Day } from '../rulebook/calendar';
import type { CustomerAgreementForm, EnrollmentStatus, PartnerModel, QualificationKind, VettingState } from '../rulebook/terms';
import { holdsAt } from './lists/listBuilder';
import { CUSTOMER_COLUMNS, type CustomerRow } from './lists/customerList';
import { OFFER_COLUMNS, type OfferRow } from './lists/offerList';
import { PARTNER_COLUMNS, type PartnerRow } from './lists/partnerList';
import type { Statement } from './scope/scope';
import type { Reader } from './snapshot';

/** What is stored of a company itself. */
export interface CompanyRow {
  globalPartnerId: string;
  name: string;
}

/** A status that holds on a date. */
export interface StatusRow {
  partnerId: string;
  status: EnrollmentStatus;
}

/** A qualification that holds on a date. */
export interface QualificationRow {
  customerId: string;
  kind: QualificationKind;
  vetting: VettingState;
  since: Day;
  until: Day | null;
}

/** An acceptance of the customer agreement that holds on a date. */
export interface CustomerAgreementRow {
  customerId: string;
  form: CustomerAgreementForm;
  acceptedOn: Day;
  until: Day | null;
  /** Tenant and models of the partner that attested it. */
  attestedByTenant: string | null;
}

/** Partners by partner id. */
export function partnersById(reader: Reader, ids: readonly string[]): Promise<PartnerRow[]> {
  return reader.rows(PARTNERS_BY_ID, [ids]);
}

/** Partners by tenant and model, pairwise. */
export function partnersByEnrollment(reader: Reader, tenants: readonly string[], models: readonly PartnerModel[]): Promise<PartnerRow[]> {
  return reader.rows(PARTNERS_BY_ENROLLMENT, [tenants, models]);
}

/** Partners of companies that are not retired on the date, by tenant and model. */
export function partnersByCompany(reader: Reader, companies: readonly string[], asOf: Day): Promise<PartnerRow[]> {
  return reader.rows(PARTNERS_BY_COMPANY, [companies, asOf]);
}

/** Resellers by location ID. */
export async function resellerIdsByLocation(reader: Reader, locationIds: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(RESELLERS_BY_LOCATION, [locationIds]);
  return rows.map((row) => row.id);
}

/** Companies by global partner ID. */
export function companiesById(reader: Reader, ids: readonly string[]): Promise<CompanyRow[]> {
  return reader.rows(COMPANIES_BY_ID, [ids]);
}

/** Customers by tenant ID. */
export function customersById(reader: Reader, ids: readonly string[]): Promise<CustomerRow[]> {
  return reader.rows(CUSTOMERS_BY_ID, [ids]);
}

/** Offers by SKU. */
export function offersBySku(reader: Reader, skus: readonly string[]): Promise<OfferRow[]> {
  return reader.rows(OFFERS_BY_SKU, [skus]);
}

/** Markets in which offers are available on the date. */
export function marketsOfOffers(reader: Reader, skus: readonly string[], asOf: Day): Promise<{ sku: string; market: string }[]> {
  return reader.rows(MARKETS_OF_OFFERS, [skus, asOf]);
}

/** Statuses of partners on the date. */
export function statusesOfPartners(reader: Reader, ids: readonly string[], asOf: Day): Promise<StatusRow[]> {
  return reader.rows(STATUSES_OF_PARTNERS, [ids, asOf]);
}

/** Qualifications of customers on the date. */
export function qualificationsOfCustomers(reader: Reader, ids: readonly string[], asOf: Day): Promise<QualificationRow[]> {
  return reader.rows(QUALIFICATIONS_OF_CUSTOMERS, [ids, asOf]);
}

/** Acceptances of the customer agreement on the date: signed ones first, then the latest. */
export function agreementsOfCustomers(reader: Reader, ids: readonly string[], asOf: Day): Promise<CustomerAgreementRow[]> {
  return reader.rows(AGREEMENTS_OF_CUSTOMERS, [ids, asOf]);
}

const PARTNERS_BY_ID: Statement = {
  relations: ['partner', 'account'],
  text: `SELECT ${PARTNER_COLUMNS} FROM partner JOIN account USING (tenant_id) WHERE partner.id = ANY ($1::uuid[])`,
};

const PARTNERS_BY_ENROLLMENT: Statement = {
  relations: ['partner', 'account'],
  text: `SELECT ${PARTNER_COLUMNS} FROM unnest($1::uuid[], $2::text[]) AS asked (tenant_id, model)
    JOIN partner USING (tenant_id, model) JOIN account USING (tenant_id)`,
};

const PARTNERS_BY_COMPANY: Statement = {
  relations: ['partner', 'account'],
  text: `SELECT ${PARTNER_COLUMNS} FROM account JOIN partner USING (tenant_id) WHERE account.company_id = ANY ($1::text[]) AND (partner.retired_on IS NULL OR partner.retired_on > $2::date)
    ORDER BY partner.tenant_id, partner.model`,
};

const RESELLERS_BY_LOCATION: Statement = {
  relations: ['partner', 'account'],
  text: `SELECT partner.id FROM account JOIN partner USING (tenant_id)
    WHERE account.location_id = ANY ($1::text[]) AND partner.model = 'INDIRECT_RESELLER' ORDER BY partner.id`,
};

const COMPANIES_BY_ID: Statement = {
  relations: ['company'],
  text: 'SELECT global_partner_id AS "globalPartnerId", name FROM company WHERE global_partner_id = ANY ($1::text[])',
};

const CUSTOMERS_BY_ID: Statement = {
  relations: ['customer'],
  text: `SELECT ${CUSTOMER_COLUMNS} FROM customer WHERE customer.tenant_id = ANY ($1::uuid[])`,
};

const OFFERS_BY_SKU: Statement = {
  relations: ['offer'],
  text: `SELECT ${OFFER_COLUMNS} FROM offer WHERE offer.sku = ANY ($1::text[])`,
};

const MARKETS_OF_OFFERS: Statement = {
  relations: ['availability'],
  text: `SELECT sku, market FROM availability WHERE sku = ANY ($1::text[]) AND ${holdsAt('availability', '$2')} ORDER BY sku, market`,
};

const STATUSES_OF_PARTNERS: Statement = {
  relations: ['partner_status'],
  text: `SELECT partner_id AS "partnerId", status FROM partner_status WHERE partner_id = ANY ($1::uuid[]) AND ${holdsAt('partner_status', '$2')}
      AND SEES_PARTNER(partner_status.partner_id, $2)`,
};

const QUALIFICATIONS_OF_CUSTOMERS: Statement = {
  relations: ['qualification'],
  text: `SELECT customer_id AS "customerId", kind, vetting, valid_from AS since, valid_to AS until FROM qualification
    WHERE customer_id = ANY ($1::uuid[]) AND ${holdsAt('qualification', '$2')} AND SEES_CUSTOMER(qualification.customer_id, $2) ORDER BY customer_id, kind`,
};

const AGREEMENTS_OF_CUSTOMERS: Statement = {
  relations: ['customer_agreement'],
  text: `SELECT customer_id AS "customerId", form, valid_from AS "acceptedOn", valid_to AS until, attested_by AS "attestedByTenant" FROM customer_agreement
    WHERE customer_id = ANY ($1::uuid[]) AND ${holdsAt('customer_agreement', '$2')}
      AND SEES_AGREEMENT(customer_agreement.customer_id, customer_agreement.attested_by, $2)
    ORDER BY customer_id, form DESC, valid_from DESC, attested_by`,
};

/** Direct bill partners and resellers, not retired, that may be enrolled on the date: with an enrolled status, or with none and an enrollment date that has come. */
export async function enrolledSellerIds(reader: Reader, asOf: Day): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(ENROLLED_SELLERS, [asOf]);
  return rows.map((row) => row.id);
}

const ENROLLED_SELLERS: Statement = {
  relations: ['partner', 'partner_status'],
  text: `SELECT partner.id FROM partner
    LEFT JOIN partner_status ON partner_status.partner_id = partner.id AND ${holdsAt('partner_status', '$1')} AND SEES_PARTNER(partner.id, $1)
    WHERE partner.model IN ('DIRECT_BILL', 'INDIRECT_RESELLER') AND (partner.retired_on IS NULL OR partner.retired_on > $1::date)
      AND (partner_status.status IN ('ACTIVE', 'RESTRICTED', 'SUSPENDED') OR (partner_status.status IS NULL AND partner.enrolled_on <= $1::date))`,
};

/** Every partner there is, by partner id. */
export async function allPartnerIds(reader: Reader): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(ALL_PARTNERS, []);
  return rows.map((row) => row.id);
}

const ALL_PARTNERS: Statement = { relations: ['partner'], text: 'SELECT partner.id FROM partner ORDER BY partner.id' };
