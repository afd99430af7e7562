import { VIEWER_AS_PROVIDER, VIEWER_AS_RESELLER } from './viewer';

/** What a lens opens, by the setting that lists it. */
export type Opened = 'accounts' | 'agreements' | 'evidence' | 'companies' | 'enrollments' | 'revenue' | 'resellers';

const SETTINGS: readonly Opened[] = ['accounts', 'agreements', 'evidence', 'companies', 'enrollments', 'revenue', 'resellers'];

/** The value is among those that the open lens lists; no lens, no value. Hashed, because a lens may be about thousands. */
export function isOpened(value: string, opened: Opened, type: 'uuid' | 'text' = 'uuid'): string {
  return `${value} IN (SELECT unnest(core.opened('${opened}')::${type}[]))`;
}

/** The setting of what is opened, as a column; an array of nothing is no setting. */
function set(opened: Opened, array: string): string {
  return `set_config('csp.opened_${opened}', coalesce((${array})::text, ''), true)`;
}

function ids(relation: string, column = 'id'): string {
  return `ARRAY(SELECT ${column} FROM ${relation})`;
}

/** Opened by every lens, and by JUDGMENT alone. */
const OF_BOTH = [set('agreements', ids('sibling', 'tenant_id'))];
const OF_JUDGMENT: Readonly<Record<Exclude<Opened, 'agreements'>, string>> = {
  accounts: `${ids('sibling', 'tenant_id')} || ${ids('provider', 'tenant_id')}`,
  evidence: ids('sibling', 'tenant_id'),
  companies: ids('company', 'company_id'),
  enrollments: `${ids('enrollment')} || ${ids('provider')}`,
  revenue: ids('enrollment'),
  resellers: ids('reseller'),
};

const SETTINGS_OF_LENS = [
  ...OF_BOTH,
  ...Object.entries(OF_JUDGMENT).map(([opened, array]) => set(opened as Opened, `CASE WHEN lens = 'JUDGMENT' THEN ${array}${opened === 'accounts' ? ` ELSE ${ids('sibling', 'tenant_id')}` : ''} END`)),
];

/**
 * `open_lens` is asked about partners and opens, for the rest of the transaction or until `close_lens`, the facts that an answer about them is computed
 * from. It finds out by itself whom the viewer may ask about, and leaves the others out without a word. One statement: it is run for every page.
 */
export const CREATE_LENS: readonly string[] = [
  `CREATE FUNCTION core.opened(what text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('csp.opened_' || what, true), ''), '{}')::text[]`,
  `CREATE FUNCTION core.close_lens() RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM ${SETTINGS.map((opened) => set(opened, 'NULL')).join(',\n      ')};
  END $$`,
  `CREATE FUNCTION core.open_lens(lens text, asked uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    own uuid[] := core.viewer_enrollments();
    subjects uuid[];
    opened record;
  BEGIN
    IF lens NOT IN ('SALE', 'JUDGMENT') OR lens IS NULL THEN RAISE EXCEPTION 'There is no lens %.', lens; END IF;
    IF core.viewer_tenant() IS NULL THEN RETURN; END IF;

    subjects := ARRAY(SELECT id FROM unnest(asked) AS id WHERE id = ANY (own))
      || ARRAY(SELECT reseller_id FROM unnest(asked) AS id JOIN core.partnership ON reseller_id = id WHERE provider_id = ${VIEWER_AS_PROVIDER} AND state = 'ACTIVE');
    IF lens = 'SALE' THEN
      subjects := subjects || own || ARRAY(SELECT provider_id FROM core.partnership WHERE reseller_id = ${VIEWER_AS_RESELLER} AND state = 'ACTIVE');
    END IF;
    WITH subject AS MATERIALIZED (SELECT tenant_id FROM core.partner WHERE id = ANY (subjects)),
      company AS MATERIALIZED (SELECT DISTINCT company_id FROM subject JOIN core.account USING (tenant_id)),
      sibling AS MATERIALIZED (SELECT account.tenant_id FROM company JOIN core.account USING (company_id)),
      enrollment AS MATERIALIZED (SELECT partner.id FROM sibling JOIN core.partner USING (tenant_id)),
      reseller AS MATERIALIZED (SELECT DISTINCT core.partner_id(tenant_id, 'INDIRECT_RESELLER') AS id FROM subject),
      provider AS MATERIALIZED (
        SELECT DISTINCT partner.id, partner.tenant_id
        FROM reseller JOIN core.partnership ON reseller_id = reseller.id JOIN core.partner ON partner.id = provider_id
      )
    SELECT ${SETTINGS_OF_LENS.join(',\n      ')} INTO opened;
  END $$`,
];

export const DROP_LENS: readonly string[] = [
  'DROP FUNCTION core.open_lens(text, uuid[])', 'DROP FUNCTION core.close_lens()', 'DROP FUNCTION core.opened(text)',
];
