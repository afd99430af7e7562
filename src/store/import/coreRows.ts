/** The stored network in the words of the document: one SELECT an array, with the fields of the format as columns. */
import type { NetworkArray } from './networkDocument';

const PERIOD = 'valid_from AS "from", valid_to AS "to"';

/** Rows of an array as they are stored. Lists are sorted and null when empty, months are their first day. */
export const CORE_ROWS: Readonly<Record<NetworkArray, string>> = {
  companies: 'SELECT global_partner_id AS "globalPartnerId", name, country, retired_on AS "retiredOn" FROM core.company',
  partners: `SELECT p.tenant_id AS "tenantId", p.model, p.name, a.company_id AS company, a.country, a.location_id AS "locationId",
    a.location_country AS "locationCountry", a.cloud, p.enrolled_on AS "enrolledOn", p.next_enrollment_on AS "nextEnrollmentOn",
    p.support_plan_renews_on AS "supportPlanRenewsOn", p.retired_on AS "retiredOn"
    FROM core.partner p JOIN core.account a ON a.tenant_id = p.tenant_id`,
  statuses: `SELECT p.tenant_id AS "tenantId", p.model, t.status, ${PERIOD}, t.reason
    FROM core.partner_status t JOIN core.partner p ON p.id = t.partner_id`,
  partnerships: `SELECT p.tenant_id AS provider, r.tenant_id AS reseller, t.state, ${PERIOD}
    FROM core.partnership t JOIN core.partner p ON p.id = t.provider_id JOIN core.partner r ON r.id = t.reseller_id`,
  customers: `SELECT tenant_id AS "tenantId", name, domain, country, cloud, registration_number AS "registrationNumber",
    review_status AS "reviewStatus", affiliate_of AS "affiliateOf", is_partner_tenant AS "isPartnerTenant", retired_on AS "retiredOn"
    FROM core.customer`,
  qualifications: `SELECT customer_id AS customer, kind, vetting, ${PERIOD} FROM core.qualification`,
  relationships: `SELECT t.customer_id AS customer, p.tenant_id AS partner, p.model, ${PERIOD}, v.tenant_id AS "acquiredThrough",
    t.delegated_admin AS "delegatedAdmin"
    FROM core.customer_relationship t JOIN core.partner p ON p.id = t.partner_id LEFT JOIN core.partner v ON v.id = t.acquired_through`,
  agreements: `SELECT 'MPA' AS kind, tenant_id AS party, form, NULL::uuid AS "attestedBy", valid_from AS "acceptedOn", valid_to AS "to"
    FROM core.partner_agreement
    UNION ALL SELECT 'MCA', customer_id, form, attested_by, valid_from, valid_to FROM core.customer_agreement`,
  offers: `SELECT o.sku, o.name, o.family, o.generation, o.segment, o.cloud, o.is_add_on AS "isAddOn",
    (SELECT array_agg(b.base_sku ORDER BY b.base_sku COLLATE "C") FROM core.offer_base b WHERE b.sku = o.sku) AS "baseSkus",
    o.limit_scope AS "limitScope", o.limit_count AS "limit",
    (SELECT array_agg(e.tenant_id ORDER BY e.tenant_id) FROM core.offer_exclusive_tenant e WHERE e.sku = o.sku) AS "exclusiveTo",
    o.retired_on AS "retiredOn"
    FROM core.offer o`,
  availabilities: `SELECT sku, market, ${PERIOD} FROM core.availability`,
  subscriptions: `SELECT t.id, t.customer_id AS customer, t.sku, p.tenant_id AS partner, p.model, t.partner_of_record AS "partnerOfRecord",
    t.status, ${PERIOD}, t.quantity
    FROM core.subscription t JOIN core.partner p ON p.id = t.partner_id`,
  revenue: `SELECT p.tenant_id AS "tenantId", p.model, t.month, t.kind, t.amount_usd AS "amountUsd"
    FROM core.revenue t JOIN core.partner p ON p.id = t.partner_id`,
  evidence: `SELECT tenant_id AS "tenantId", NULL::text AS company, kind, value, ${PERIOD} FROM core.evidence
    UNION ALL SELECT NULL, company_id, 'DESIGNATION', name, valid_from, valid_to FROM core.designation`,
};
