import { VIEWER_AS_PROVIDER, VIEWER_AS_RESELLER } from './viewer';

/** What a lens opens, by the setting that lists it. */
export type Opened = 'accounts' | 'agreements' | 'evidence' | 'companies' | 'enrollments' | 'revenue' | 'resellers';

const SETTINGS: readonly Opened[] = ['accounts', 'agreements', 'evidence', 'companies', 'enrollments', 'revenue', 'resellers'];

/** The value is among those that the open lens lists; no lens, no value. Hashed, because a lens may be about thousands. */
export function isOpened(value: string, opened: Opened, type: 'uuid' | 'text' = 'uuid'): string {
  return `${value} IN (SELECT unnest(core.opened('${opened}')::${type}[]))`;
}

function open(opened: Opened, array: string): string {
  return `PERFORM set_config('csp.opened_${opened}', (${array})::text, true);`;
}

/**
 * `open_lens` is asked about partners and opens, for the rest of the transaction or until `close_lens`, the facts that an answer about them is computed
 * from. It finds out by itself whom the viewer may ask about, and leaves the others out without a word.
 */
export const CREATE_LENS: readonly string[] = [
  `CREATE FUNCTION core.opened(what text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('csp.opened_' || what, true), ''), '{}')::text[]`,
  `CREATE FUNCTION core.close_lens() RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    ${SETTINGS.map((opened) => open(opened, `''`)).join('\n    ')}
  END $$`,
  `CREATE FUNCTION core.open_lens(lens text, asked uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    own uuid[] := core.viewer_enrollments();
    subjects uuid[];
    companies text[];
    tenants uuid[];
    resellers uuid[];
    enrollments uuid[];
    providers uuid[];
  BEGIN
    IF lens NOT IN ('SALE', 'JUDGMENT') OR lens IS NULL THEN RAISE EXCEPTION 'There is no lens %.', lens; END IF;
    PERFORM core.close_lens();
    IF core.viewer_tenant() IS NULL THEN RETURN; END IF;

    subjects := ARRAY(SELECT id FROM unnest(asked) AS id WHERE id = ANY (own))
      || ARRAY(SELECT reseller_id FROM unnest(asked) AS id JOIN core.partnership ON reseller_id = id WHERE provider_id = ${VIEWER_AS_PROVIDER} AND state = 'ACTIVE');
    IF lens = 'SALE' THEN
      subjects := subjects || own || ARRAY(SELECT provider_id FROM core.partnership WHERE reseller_id = ${VIEWER_AS_RESELLER} AND state = 'ACTIVE');
    END IF;
    companies := ARRAY(SELECT DISTINCT company_id FROM core.account JOIN core.partner USING (tenant_id) WHERE partner.id = ANY (subjects));
    tenants := ARRAY(SELECT tenant_id FROM core.account WHERE company_id = ANY (companies));
    ${open('agreements', 'tenants')}
    IF lens = 'SALE' THEN
      ${open('accounts', 'tenants')}
      RETURN;
    END IF;

    resellers := ARRAY(SELECT DISTINCT core.partner_id(tenant_id, 'INDIRECT_RESELLER') FROM core.partner WHERE id = ANY (subjects));
    enrollments := ARRAY(SELECT id FROM core.partner WHERE tenant_id = ANY (tenants));
    providers := ARRAY(SELECT DISTINCT provider_id FROM core.partnership WHERE reseller_id = ANY (resellers));
    ${open('evidence', 'tenants')}
    ${open('companies', 'companies')}
    ${open('resellers', 'resellers')}
    ${open('revenue', 'enrollments')}
    ${open('enrollments', 'enrollments || providers')}
    ${open('accounts', 'tenants || ARRAY(SELECT tenant_id FROM core.partner WHERE id = ANY (providers))')}
  END $$`,
];

export const DROP_LENS: readonly string[] = [
  'DROP FUNCTION core.open_lens(text, uuid[])', 'DROP FUNCTION core.close_lens()', 'DROP FUNCTION core.opened(text)',
];
