import { ACTIVE, ASKED_PARTNERS, enrollmentOf, isCounterpart, isOwn, isProviderOfViewer, isResellerOfViewer } from './predicates';
import type { Lens, Relation } from './relation';
import { VISIBLE_ROWS, type VisibleRows } from './visibleRows';

/** What a lens opens beyond the visible rows: helper relations, and the tables that are read through them. */
export interface LensRows {
  readonly helpers: string;
  readonly tables: Readonly<Partial<Record<Relation, VisibleRows>>>;
}

/** Of the partners asked for, those that the viewer may ask about, and all accounts of their companies. */
function helpersOver(mayAsk: string): string {
  return `asked_partner AS MATERIALIZED (SELECT partner.id, partner.tenant_id FROM core.partner WHERE ${mayAsk}),
asked_account AS MATERIALIZED (SELECT account.tenant_id, account.company_id FROM core.account
  WHERE account.company_id IN (SELECT account.company_id FROM asked_partner JOIN core.account USING (tenant_id)))`;
}

const OF_ASKED_COMPANIES = 'tenant_id IN (SELECT tenant_id FROM asked_account)';
const isAsked = `partner.id = ANY (${ASKED_PARTNERS})`;

/** The agreement counts for a company in a region, whichever of its accounts accepted: those of the asked, of the viewer and of its providers. */
const SALE: LensRows = {
  helpers: helpersOver(`(${isOwn('partner.id')} OR ${isProviderOfViewer('partner.id', ACTIVE)} OR (${isAsked} AND ${isCounterpart('partner.id', ACTIVE)}))`),
  tables: {
    account: { columns: VISIBLE_ROWS.account.columns, where: `(${OF_ASKED_COMPANIES} OR ${VISIBLE_ROWS.account.where})` },
    partner_agreement: { columns: '*', where: OF_ASKED_COMPANIES },
  },
};

/** Everything about the companies of the viewer's own partners and of its resellers, and who provides for those asked about. */
const JUDGMENT: LensRows = {
  helpers: `${helpersOver(`${isAsked} AND (${isOwn('partner.id')} OR ${isResellerOfViewer('partner.id', ACTIVE)})`)},
asked_partnership AS MATERIALIZED (SELECT * FROM core.partnership
  WHERE reseller_id IN (SELECT ${enrollmentOf('tenant_id', 'INDIRECT_RESELLER')} FROM asked_partner)),
asked_enrollment AS MATERIALIZED (SELECT partner.id, partner.tenant_id FROM core.partner
  WHERE ${OF_ASKED_COMPANIES} OR id IN (SELECT provider_id FROM asked_partnership))`,
  tables: {
    partner: { columns: '*', where: 'id IN (SELECT id FROM asked_enrollment)' },
    account: { columns: '*', where: `(${OF_ASKED_COMPANIES} OR tenant_id IN (SELECT tenant_id FROM asked_enrollment))` },
    partnership: { columns: '*', where: `(provider_id, reseller_id) IN (SELECT provider_id, reseller_id FROM asked_partnership)` },
    partner_status: { columns: '*', where: 'partner_id IN (SELECT id FROM asked_enrollment)' },
    partner_agreement: { columns: '*', where: OF_ASKED_COMPANIES },
    evidence: { columns: '*', where: OF_ASKED_COMPANIES },
    designation: { columns: '*', where: 'company_id IN (SELECT company_id FROM asked_account)' },
    revenue: { columns: '*', where: `partner_id IN (SELECT id FROM asked_enrollment WHERE ${OF_ASKED_COMPANIES})` },
  },
};

export const LENS_ROWS: Readonly<Record<Lens, LensRows>> = { SALE, JUDGMENT };
