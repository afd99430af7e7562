import type { Day, Month } from '../../rulebook/calendar';
import type { DesignationFact, EvidenceFact, PartnerAgreementFact, StatusFact } from '../../rulebook/facts';
import type { CloudInstance, PartnerModel, RecordedPartnershipState, RevenueKind } from '../../rulebook/terms';
import type { Relation } from '../scope/relation';
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

/** All revenue of an enrollment: what is at one place of each list belongs together, in no order. */
export interface RevenueRow {
  companyId: string;
  tenantId: string;
  model: PartnerModel;
  months: Month[];
  kinds: RevenueKind[];
  amountsUsd: string[];
}

/** Everything about some partners, their companies and their providers, table by table. */
export interface PartnerRows {
  partnerships: PartnershipRow[];
  enrollments: EnrollmentRow[];
  statuses: (StatusFact & { partnerId: string })[];
  evidence: (EvidenceFact & { tenantId: string })[];
  agreements: (PartnerAgreementFact & { tenantId: string })[];
  designations: (DesignationFact & { companyId: string })[];
  revenue: RevenueRow[];
}

/**
 * The partners $1, the partnerships of their tenants as resellers, and all accounts of their companies and of their providers' companies. `= ANY (ARRAY(...))` is an
 * index look-up, whatever the planner takes their number for.
 */
const PARTIES = `WITH asked AS MATERIALIZED (SELECT partner.id, partner.tenant_id FROM partner WHERE partner.id = ANY ($1::uuid[])),
edge AS MATERIALIZED (
  SELECT reseller.tenant_id, partnership.provider_id, partnership.state, partnership.valid_from, partnership.valid_to
  FROM partner AS reseller JOIN partnership ON partnership.reseller_id = reseller.id
  WHERE reseller.model = 'INDIRECT_RESELLER' AND reseller.tenant_id = ANY (ARRAY(SELECT tenant_id FROM asked))
),
subject AS MATERIALIZED (SELECT DISTINCT account.company_id FROM asked JOIN account USING (tenant_id)),
party AS MATERIALIZED (
  SELECT company_id FROM subject
  UNION SELECT account.company_id FROM edge JOIN partner ON partner.id = edge.provider_id JOIN account ON account.tenant_id = partner.tenant_id
),
enrollment AS MATERIALIZED (
  SELECT partner.id, account.tenant_id, partner.model, partner.name, partner.enrolled_on, partner.next_enrollment_on, partner.support_plan_renews_on,
    account.company_id, account.country, account.cloud, account.location_id, account.location_country
  FROM account LEFT JOIN partner ON partner.tenant_id = account.tenant_id
  WHERE account.company_id = ANY (ARRAY(SELECT company_id FROM party))
)`;

const PARTNERSHIPS = `SELECT tenant_id AS "tenantId", provider_id AS "providerId", state, valid_from AS "from", valid_to AS "to" FROM edge
    ORDER BY provider_id, valid_from`;

const ENROLLMENTS = `SELECT id AS "partnerId", tenant_id AS "tenantId", model, name, enrolled_on AS "enrolledOn", next_enrollment_on AS "nextEnrollmentOn",
      support_plan_renews_on AS "supportPlanRenewsOn", company_id AS "companyId", country, cloud, location_id AS "locationId",
      location_country AS "locationCountry"
    FROM enrollment ORDER BY tenant_id, model`;

const STATUSES = `SELECT partner_id AS "partnerId", status, valid_from AS "from", valid_to AS "to" FROM partner_status
    WHERE partner_id = ANY (ARRAY(SELECT id FROM enrollment)) ORDER BY partner_id, valid_from`;

const EVIDENCE = `SELECT tenant_id AS "tenantId", kind, value, valid_from AS "from", valid_to AS "to" FROM evidence
    WHERE tenant_id = ANY (ARRAY(SELECT tenant_id FROM enrollment)) ORDER BY tenant_id, kind, valid_from`;

const AGREEMENTS = `SELECT tenant_id AS "tenantId", form, valid_from AS "from", valid_to AS "to" FROM partner_agreement
    WHERE tenant_id = ANY (ARRAY(SELECT tenant_id FROM enrollment)) ORDER BY tenant_id, valid_from`;

const DESIGNATIONS = `SELECT company_id AS "companyId", name, valid_from AS "from", valid_to AS "to" FROM designation
    WHERE company_id = ANY (ARRAY(SELECT company_id FROM party)) ORDER BY company_id, name, valid_from`;

/** An enrollment is one row with its months side by side: most of what is gathered for eligibility is revenue, and row by row it would be several times as long. */
const REVENUE = `SELECT enrollment.company_id AS "companyId", enrollment.tenant_id AS "tenantId", enrollment.model, array_agg(to_char(revenue.month, 'YYYY-MM')) AS months,
      array_agg(revenue.kind) AS kinds, array_agg(revenue.amount_usd::text) AS "amountsUsd"
    FROM enrollment JOIN revenue ON revenue.partner_id = enrollment.id
    WHERE enrollment.company_id = ANY (ARRAY(SELECT company_id FROM subject))
    GROUP BY enrollment.id, enrollment.company_id, enrollment.tenant_id, enrollment.model`;

const RELATIONS: readonly Relation[] = ['partner', 'account', 'partnership', 'partner_status', 'evidence', 'partner_agreement', 'designation'];

/** What a sale is judged on: everything but revenue. */
export const SALE_ROWS: Statement = {
  relations: RELATIONS,
  text: together({ partnerships: PARTNERSHIPS, enrollments: ENROLLMENTS, statuses: STATUSES, evidence: EVIDENCE, agreements: AGREEMENTS, designations: DESIGNATIONS }),
};

/** What eligibility is judged on. */
export const APPLICANT_ROWS: Statement = {
  relations: [...RELATIONS, 'revenue'],
  text: together({
    partnerships: PARTNERSHIPS, enrollments: ENROLLMENTS, statuses: STATUSES, evidence: EVIDENCE, agreements: AGREEMENTS, designations: DESIGNATIONS,
    revenue: REVENUE,
  }),
};

/** One row with the rows of each table as JSON: one way to the server and back, and the parties are found once for all tables. */
function together(tables: Readonly<Record<string, string>>): string {
  const columns = Object.entries(tables).map(([name, select]) => `(SELECT coalesce(json_agg(item), '[]') FROM (${select}) AS item) AS ${name}`);
  return `${PARTIES}\nSELECT ${columns.join(',\n  ')}`;
}
