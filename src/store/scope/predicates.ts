/**
 * The conditions that everything a partner may see is made of, as SQL. VIEWER_TENANT and VIEWER_PARTNERS stand for the parameters with the viewer's tenant
 * and the ids of its enrollments; the scope numbers them.
 */
export const VIEWER_TENANT = '{{viewer tenant}}';
export const VIEWER_PARTNERS = '{{viewer partners}}';
/** The parameter with the partners that a lens is asked about. */
export const ASKED_PARTNERS = '{{asked partners}}';

/** States of a partnership that let its ends know each other. */
export const KNOWN: readonly string[] = ['ACTIVE', 'PENDING'];
/** The state of a partnership that lets its ends work together. */
export const ACTIVE: readonly string[] = ['ACTIVE'];

/** The partner (an expression of its id) is one of the viewer's own. */
export function isOwn(partner: string): string {
  return `${partner} = ANY (${VIEWER_PARTNERS})`;
}

/** The partner is at the other end of one of the viewer's partnerships that is, or was, in one of the states; `when` narrows its rows (alias \`edge\`). */
export function isCounterpart(partner: string, states: readonly string[], when = ''): string {
  return rowExists(`${ownEdges(states)} AND edge.counterpart_id = ${partner}${and(when)}`);
}

/** The partner is a reseller of the viewer. */
export function isResellerOfViewer(partner: string, states: readonly string[], when = ''): string {
  return isCounterpart(partner, states, `edge.own_model = 'INDIRECT_PROVIDER'${and(when)}`);
}

/** The partner is a provider of the viewer. */
export function isProviderOfViewer(partner: string, states: readonly string[], when = ''): string {
  return isCounterpart(partner, states, `edge.own_model = 'INDIRECT_RESELLER'${and(when)}`);
}

/** Ids of the viewer's providers, as a select. */
export function providersOfViewer(states: readonly string[]): string {
  return `${ownEdges(states, 'edge.counterpart_id')} AND edge.own_model = 'INDIRECT_RESELLER'`;
}

/** The viewer is related to the customer; `when` narrows the relationship's rows (alias \`bond\`). */
export function isCustomerOfViewer(customer: string, when = ''): string {
  return rowExists(`${OWN_BONDS} AND bond.customer_id = ${customer}${and(when)}`);
}

/** The same of a relationship at any time, where reading may begin with the viewer's customers and need not ask about each of all. */
export function isAmongCustomersOfViewer(customer: string): string {
  return `EXISTS (${OWN_BONDS} AND bond.customer_id = ${customer})`;
}

/** Two half-open periods meet. */
export function overlaps(one: string, other: string): string {
  return `(${one}.valid_to IS NULL OR ${other}.valid_from < ${one}.valid_to) AND (${other}.valid_to IS NULL OR ${one}.valid_from < ${other}.valid_to)`;
}

/** A half-open period holds on the day. */
export function holdsOn(alias: string, day: string): string {
  return `${alias}.valid_from <= ${day}::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${day}::date)`;
}

/** The id of a tenant's enrollment in a model. */
export function enrollmentOf(tenant: string, model: 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER' | 'DIRECT_BILL'): string {
  return `core.partner_id(${tenant}, '${model}')`;
}

/** One of the tenant's enrollments is at the other end of one of the viewer's partnerships. */
export function isTenantOfCounterpart(tenant: string, states: readonly string[]): string {
  return `(${isResellerOfViewer(enrollmentOf(tenant, 'INDIRECT_RESELLER'), states)} OR ${isProviderOfViewer(enrollmentOf(tenant, 'INDIRECT_PROVIDER'), states)})`;
}

/** Asked of what the view has found: as a condition of the search itself it would make the planner expect a hundred searches, and take an index that is worse. */
function isOwnEnd(partner: string): string {
  return `(${isOwn(partner)}) IS TRUE`;
}

/** OFFSET has it asked about each row that is read: all that is the viewer's would be collected first, even for a page of ten. */
function rowExists(select: string): string {
  return `EXISTS (${select} OFFSET 0)`;
}

const OWN_BONDS = `SELECT FROM core.own_customer AS bond WHERE ${isOwnEnd('bond.partner_id')}`;

function ownEdges(states: readonly string[], columns = ''): string {
  const inState = `edge.state IN (${states.map((state) => `'${state}'`).join(', ')})`;
  return `SELECT ${columns} FROM core.own_partnership AS edge WHERE ${isOwnEnd('edge.own_id')} AND ${inState}`;
}

function and(condition: string): string {
  return condition === '' ? '' : ` AND ${condition}`;
}
