import {
  ACTIVE, enrollmentOf, isCounterpart, isCustomerOfViewer, isOwn, isProviderOfViewer, isTenantOfCounterpart, KNOWN, overlaps, VIEWER_TENANT,
} from './predicates';
import type { Relation } from './relation';

/** What a partner may see of a table: columns (all, unless some are hidden) and the condition of a row. */
export interface VisibleRows {
  readonly columns: string;
  readonly where: string;
  /** Read once for the statement; otherwise only as far as the statement asks. */
  readonly isMaterialized?: boolean;
}

const EVERY_ROW: VisibleRows = { columns: '*', where: 'true' };

const isOwnTenant = (tenant: string): string => `${tenant} = ${VIEWER_TENANT}`;

const isVisibleAccount = `(${isOwnTenant('account.tenant_id')} OR ${isTenantOfCounterpart('account.tenant_id', KNOWN)})`;
/** The location is told of a partner that the viewer worked with. */
const seesLocation = `(${isOwnTenant('account.tenant_id')} OR ${isTenantOfCounterpart('account.tenant_id', ACTIVE)})`;

/** The edge, the row and the viewer's own relationship with the row's customer have a day in common: three periods do if each two of them do. */
function isSharedWhile(table: 'customer_relationship' | 'customer_agreement'): string {
  return `${overlaps('edge', table)} AND ${isCustomerOfViewer(`${table}.customer_id`, `${overlaps('bond', table)} AND ${overlaps('bond', 'edge')}`)}`;
}

function rows(where: string, columns = '*'): VisibleRows {
  return { columns, where };
}

/** The columns, empty where the condition does not hold. */
export function hiddenUnless(condition: string, columns: readonly string[]): string {
  return columns.map((column) => `CASE WHEN ${condition} THEN ${column} END AS ${column}`).join(', ');
}

/** docs/access.md as conditions: what a partner may see, by table. Nothing here knows which field asks. */
export const VISIBLE_ROWS: Readonly<Record<Relation, VisibleRows>> = {
  company: rows(`EXISTS (SELECT FROM core.account WHERE account.company_id = company.global_partner_id AND ${isVisibleAccount})`),
  account: rows(isVisibleAccount, `tenant_id, company_id, country, cloud, ${hiddenUnless(seesLocation, ['location_id', 'location_country'])}`),
  partner: rows(
    `(${isOwn('partner.id')} OR ${isCounterpart('partner.id', KNOWN)})`,
    `id, tenant_id, model, name, retired_on, ${hiddenUnless(isOwn('partner.id'), ['enrolled_on', 'next_enrollment_on', 'support_plan_renews_on'])}`,
  ),
  partner_status: rows(
    `(${isOwn('partner_status.partner_id')} OR ${isCounterpart('partner_status.partner_id', ACTIVE, overlaps('edge', 'partner_status'))})`,
    'partner_id, status, valid_from, valid_to',
  ),
  partnership: rows(`(${isOwn('partnership.provider_id')} OR ${isOwn('partnership.reseller_id')})`),
  counterpart: rows(`(${isOwn('counterpart.near_id')} OR ${isOwn('counterpart.id')})`),
  customer: rows(
    isCustomerOfViewer('customer.tenant_id'),
    'tenant_id, name, domain, country, cloud, registration_number, review_status, affiliate_of, is_partner_tenant, retired_on',
  ),
  qualification: rows(isCustomerOfViewer('qualification.customer_id', overlaps('bond', 'qualification'))),
  customer_relationship: rows(
    `(${isOwn('customer_relationship.partner_id')} OR ${isCounterpart('customer_relationship.partner_id', ACTIVE, isSharedWhile('customer_relationship'))})`,
    `customer_id, partner_id, valid_from, valid_to, customer_name,
      ${hiddenUnless(`(${isOwn('partner_id')} OR ${isOwn('acquired_through')})`, ['acquired_through', 'delegated_admin'])}`,
  ),
  partner_agreement: rows(isOwnTenant('partner_agreement.tenant_id')),
  customer_agreement: rows(`(${isOwnTenant('customer_agreement.attested_by')}
    OR (customer_agreement.form = 'SIGNED' AND ${isCustomerOfViewer('customer_agreement.customer_id', overlaps('bond', 'customer_agreement'))})
    OR ${isProviderOfViewer(enrollmentOf('customer_agreement.attested_by', 'INDIRECT_PROVIDER'), ACTIVE, isSharedWhile('customer_agreement'))})`),
  offer: EVERY_ROW,
  offer_base: EVERY_ROW,
  reserved_offer: EVERY_ROW,
  offer_exclusive_tenant: rows(`(${isOwnTenant('offer_exclusive_tenant.tenant_id')}
    OR ${isProviderOfViewer(enrollmentOf('offer_exclusive_tenant.tenant_id', 'INDIRECT_PROVIDER'), ACTIVE)})`),
  availability: EVERY_ROW,
  subscription: rows(`(${isOwn('subscription.partner_id')} OR (
      subscription.partner_of_record = (SELECT location_id FROM core.account WHERE ${isOwnTenant('account.tenant_id')})
      AND ${isProviderOfViewer('subscription.partner_id', ACTIVE)}))`),
  revenue: rows(isOwn('revenue.partner_id')),
  evidence: rows(isOwnTenant('evidence.tenant_id')),
  designation: rows(`designation.company_id IN (SELECT company_id FROM core.account WHERE ${isOwnTenant('account.tenant_id')})`),
  network_state: EVERY_ROW,
};
