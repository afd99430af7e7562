import type { Day } from '../../rulebook/calendar';
import type { CloudInstance, PartnerModel, RecordedPartnershipState } from '../../rulebook/terms';
import type { Statement } from '../scope/scope';

/** One enrollment with its account; an account of which no enrollment is visible comes without. */
export interface EnrollmentRow {
  partnerId: string | null;
  tenantId: string;
  model: PartnerModel;
  name: string;
  enrolledOn: Day | null;
  nextEnrollmentOn: Day | null;
  supportPlanRenewsOn: Day | null;
  companyId: string;
  country: string;
  cloud: CloudInstance;
  locationId: string | null;
  locationCountry: string | null;
}

/** One state of a partnership of a tenant as reseller. */
export interface PartnershipRow {
  tenantId: string;
  providerId: string;
  state: RecordedPartnershipState;
  from: Day;
  to: Day | null;
}

/** Partnerships of the tenants of partners $1, as resellers. */
export const PARTNERSHIPS: Statement = {
  relations: ['partner', 'partnership'],
  text: `SELECT reseller.tenant_id AS "tenantId", partnership.provider_id AS "providerId", partnership.state,
      partnership.valid_from AS from, partnership.valid_to AS to
    FROM partner AS reseller JOIN partnership ON partnership.reseller_id = reseller.id
    WHERE reseller.model = 'INDIRECT_RESELLER' AND reseller.tenant_id IN (SELECT tenant_id FROM partner WHERE id = ANY ($1::uuid[]))
    ORDER BY partnership.provider_id, partnership.valid_from`,
};

/** All enrollments of all accounts of the companies of partners $1. */
export const ENROLLMENTS: Statement = {
  relations: ['partner', 'account'],
  text: `SELECT partner.id AS "partnerId", account.tenant_id AS "tenantId", partner.model, partner.name, partner.enrolled_on AS "enrolledOn",
      partner.next_enrollment_on AS "nextEnrollmentOn", partner.support_plan_renews_on AS "supportPlanRenewsOn", account.company_id AS "companyId",
      account.country, account.cloud, account.location_id AS "locationId", account.location_country AS "locationCountry"
    FROM account LEFT JOIN partner ON partner.tenant_id = account.tenant_id
    WHERE account.company_id IN (
      SELECT account.company_id FROM partner JOIN account USING (tenant_id) WHERE partner.id = ANY ($1::uuid[])
    )
    ORDER BY account.tenant_id, partner.model`,
};

/** Statuses of partners $1. */
export const STATUSES: Statement = {
  relations: ['partner_status'],
  text: `SELECT partner_id AS "partnerId", status, valid_from AS from, valid_to AS to FROM partner_status
    WHERE partner_id = ANY ($1::uuid[]) ORDER BY partner_id, valid_from`,
};

/** Evidence about tenants $1. */
export const EVIDENCE: Statement = {
  relations: ['evidence'],
  text: `SELECT tenant_id AS "tenantId", kind, value, valid_from AS from, valid_to AS to FROM evidence
    WHERE tenant_id = ANY ($1::uuid[]) ORDER BY tenant_id, kind, valid_from`,
};

/** Partner agreements accepted by tenants $1. */
export const AGREEMENTS: Statement = {
  relations: ['partner_agreement'],
  text: `SELECT tenant_id AS "tenantId", form, valid_from AS from, valid_to AS to FROM partner_agreement
    WHERE tenant_id = ANY ($1::uuid[]) ORDER BY tenant_id, valid_from`,
};

/** Designations of companies $1. */
export const DESIGNATIONS: Statement = {
  relations: ['designation'],
  text: `SELECT company_id AS "companyId", name, valid_from AS from, valid_to AS to FROM designation
    WHERE company_id = ANY ($1::text[]) ORDER BY company_id, name, valid_from`,
};

/** Revenue of all enrollments of companies $1. */
export const REVENUE: Statement = {
  relations: ['revenue', 'partner', 'account'],
  text: `SELECT account.company_id AS "companyId", partner.tenant_id AS "tenantId", partner.model, to_char(revenue.month, 'YYYY-MM') AS month,
      revenue.kind, revenue.amount_usd AS "amountUsd"
    FROM account JOIN partner USING (tenant_id) JOIN revenue ON revenue.partner_id = partner.id
    WHERE account.company_id = ANY ($1::text[])
    ORDER BY revenue.partner_id, revenue.month, revenue.kind`,
};
