/**
 * What row level security cannot say, because it keeps or hides whole rows on all days: docs/access.md as conditions on schema core. Peers ask core
 * directly, so everything else is narrowed by the policies alone, and nothing is narrowed twice as it is in the product.
 */

/** A half-open period of `alias` that holds on the day. */
export function holdsOn(alias: string, day: string): string {
  return `${alias}.valid_from <= ${day}::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${day}::date)`;
}

/** The relationship (alias `bond`) may be shown on the day: it is the viewer's own, or that of a partner it works with and with a customer that it shares. */
export function seesBondOn(bond: string, day: string): string {
  return `((SELECT core.sees_everything()) OR ${bond}.partner_id = ANY ((SELECT core.viewer_enrollments())::uuid[]) OR (
    EXISTS (SELECT FROM core.own_partnership AS edge WHERE edge.counterpart_id = ${bond}.partner_id AND edge.state = 'ACTIVE' AND ${holdsOn('edge', day)})
    AND EXISTS (SELECT FROM core.own_customer AS own WHERE own.customer_id = ${bond}.customer_id AND ${holdsOn('own', day)})))`;
}

/** The location of the account, which is told of the viewer's own and of whom it works or worked with. */
export function locationOf(account: string): string {
  return `CASE WHEN (SELECT core.sees_everything()) OR ${account}.tenant_id = (SELECT core.viewer_tenant()) OR EXISTS (
      SELECT FROM core.own_partnership AS edge WHERE edge.state = 'ACTIVE'
        AND edge.counterpart_id IN (core.partner_id(${account}.tenant_id, 'INDIRECT_RESELLER'), core.partner_id(${account}.tenant_id, 'INDIRECT_PROVIDER')))
    THEN ${account}.location_id END`;
}
