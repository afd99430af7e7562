/**
 * Who looks, as the transaction says in `csp.viewer`: the UUID of a tenant, or EVERYTHING. Anything else is nobody. Policies call these in a sub-select,
 * so that they run once a statement.
 */
export const CREATE_VIEWER: readonly string[] = [
  `CREATE FUNCTION core.sees_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('csp.viewer', true) = 'EVERYTHING', false)`,
  `CREATE FUNCTION core.viewer_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN current_setting('csp.viewer', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN current_setting('csp.viewer', true)::uuid END`,
  `CREATE FUNCTION core.viewer_enrollment(model text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN core.partner_id(core.viewer_tenant(), model)`,
  `CREATE FUNCTION core.viewer_enrollments() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY[core.viewer_enrollment('DIRECT_BILL'), core.viewer_enrollment('INDIRECT_PROVIDER'), core.viewer_enrollment('INDIRECT_RESELLER')]`,
];

export const DROP_VIEWER: readonly string[] = [
  'DROP FUNCTION core.viewer_enrollments()', 'DROP FUNCTION core.viewer_enrollment(text)', 'DROP FUNCTION core.viewer_tenant()',
  'DROP FUNCTION core.sees_everything()',
];

export const SEES_EVERYTHING = '(SELECT core.sees_everything())';
export const VIEWER_TENANT = '(SELECT core.viewer_tenant())';
export const VIEWER_AS_PROVIDER = `(SELECT core.viewer_enrollment('INDIRECT_PROVIDER'))`;
export const VIEWER_AS_RESELLER = `(SELECT core.viewer_enrollment('INDIRECT_RESELLER'))`;

/** The partner is an enrollment of the viewer. */
export function isViewer(partner: string): string {
  return `${partner} = ANY ((SELECT core.viewer_enrollments())::uuid[])`;
}
