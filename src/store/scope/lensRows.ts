import { ACTIVE, ASKED_PARTNERS, enrollmentOf, isCounterpart, isOwn, isResellerOfViewer, KNOWN, providersOfViewer } from './predicates';
import type { Lens, Relation } from './relation';
import { hiddenUnless, VISIBLE_ROWS, type VisibleRows } from './visibleRows';

/** What a lens opens beyond the visible rows: helper relations, and the tables that are read through them, in an order in which each may speak of those before. */
export interface LensRows {
  readonly helpers: string;
  readonly tables: Readonly<Partial<Record<Relation, VisibleRows>>>;
}

const isAsked = `partner.id = ANY (${ASKED_PARTNERS})`;

/** Rows found by an index, however many are asked for: what is materialized is read once, and `= ANY (ARRAY(...))` never scans the table. */
function found(column: string, select: string, columns = '*'): VisibleRows {
  return { columns, where: isAmong(column, select), isMaterialized: true };
}

function isAmong(column: string, select: string): string {
  return `${column} = ANY (ARRAY(${select}))`;
}

const ASKED_TENANTS = 'SELECT tenant_id FROM asked_account';

/** Of the partners asked for, those that the viewer may ask about, and all accounts of their companies. */
function helpersOver(mayAsk: string): string {
  return `asked_partner AS MATERIALIZED (SELECT partner.id, partner.tenant_id FROM core.partner WHERE ${mayAsk}),
asked_company AS MATERIALIZED (SELECT account.company_id FROM core.account WHERE ${isAmong('account.tenant_id', 'SELECT tenant_id FROM asked_partner')}),
asked_account AS MATERIALIZED (SELECT account.tenant_id FROM core.account WHERE ${isAmong('account.company_id', 'SELECT company_id FROM asked_company')})`;
}

/** The agreement counts for a company in a region, whichever of its accounts accepted: those of the asked, of the viewer and of its providers. */
const SALE: LensRows = {
  helpers: `${helpersOver(`(${isOwn('partner.id')} OR (${isAsked} AND ${isCounterpart('partner.id', ACTIVE)})
    OR ${isAmong('partner.id', providersOfViewer(ACTIVE))})`)},
known_tenant AS MATERIALIZED (SELECT partner.tenant_id FROM core.partner WHERE ${isAsked} AND ${isCounterpart('partner.id', KNOWN)})`,
  tables: {
    account: found('account.tenant_id', `${ASKED_TENANTS} UNION ALL SELECT tenant_id FROM known_tenant`, VISIBLE_ROWS.account.columns),
    partner_agreement: found('partner_agreement.tenant_id', ASKED_TENANTS),
  },
};

/** Of a provider outside the companies asked about, who it is. */
const IDENTITY_OF_PROVIDERS = `id, tenant_id, model, name, retired_on,
  ${hiddenUnless(isAmong('partner.tenant_id', ASKED_TENANTS), ['enrolled_on', 'next_enrollment_on', 'support_plan_renews_on'])}`;

/** Everything about the companies of the viewer's own partners and of its resellers, and who provides for those asked about. */
const JUDGMENT: LensRows = {
  helpers: helpersOver(`${isAsked} AND (${isOwn('partner.id')} OR ${isResellerOfViewer('partner.id', ACTIVE)})`),
  tables: {
    partnership: found('partnership.reseller_id', `SELECT ${enrollmentOf('tenant_id', 'INDIRECT_RESELLER')} FROM asked_partner`),
    partner: {
      columns: IDENTITY_OF_PROVIDERS, isMaterialized: true,
      where: `(${isAmong('partner.tenant_id', ASKED_TENANTS)} OR ${isAmong('partner.id', 'SELECT provider_id FROM partnership')})`,
    },
    account: found('account.tenant_id', `${ASKED_TENANTS} UNION ALL SELECT tenant_id FROM partner`),
    partner_status: found('partner_status.partner_id', 'SELECT id FROM partner', VISIBLE_ROWS.partner_status.columns),
    partner_agreement: found('partner_agreement.tenant_id', ASKED_TENANTS),
    evidence: found('evidence.tenant_id', ASKED_TENANTS),
    designation: found('designation.company_id', 'SELECT company_id FROM asked_company'),
    revenue: found('revenue.partner_id', `SELECT id FROM partner WHERE partner.tenant_id IN (${ASKED_TENANTS})`),
  },
};

export const LENS_ROWS: Readonly<Record<Lens, LensRows>> = { SALE, JUDGMENT };
