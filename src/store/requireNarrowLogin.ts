import type { Database } from './database';
import { DatabaseRefusal } from './databaseRefusal';

/** What a login must not be able to do, and must not be able to become able to do: rows would be kept from it no more. */
const POWERS: readonly (readonly [condition: string, words: string])[] = [
  ['EXISTS (SELECT FROM reachable WHERE rolsuper)', 'is a superuser or may become one'],
  ['EXISTS (SELECT FROM reachable WHERE rolbypassrls)', 'has BYPASSRLS or may become a role that has it'],
  ['EXISTS (SELECT FROM owner JOIN reachable USING (oid))', 'owns schema core or something in it, or may become who does'],
  ['EXISTS (SELECT FROM reachable WHERE rolcreaterole)', 'has CREATEROLE, with which it may become another role'],
  ['EXISTS (SELECT FROM reachable WHERE rolreplication)', 'has REPLICATION, with which it may copy the whole server'],
  [`EXISTS (SELECT FROM reachable WHERE rolname IN ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program'))`, "may use the server's files"],
  [
    `EXISTS (SELECT FROM relation WHERE has_table_privilege(oid, 'TRUNCATE, TRIGGER, REFERENCES'))
      OR EXISTS (SELECT FROM relation WHERE relkind = 'v' AND has_table_privilege(oid, 'INSERT, UPDATE, DELETE'))`,
    'may do more in schema core than read and write rows of tables',
  ],
];

const RELATIONS = `relation AS (SELECT * FROM pg_class WHERE relnamespace = to_regnamespace('core') AND relkind IN ('r', 'p', 'f', 'm', 'v'))`;

const POWERS_OF_LOGIN = `
  WITH ${RELATIONS},
    reachable AS (SELECT * FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER') OR pg_has_role(current_user, oid, 'MEMBER')),
    owner AS (
      SELECT nspowner AS oid FROM pg_namespace WHERE oid = to_regnamespace('core')
      UNION SELECT relowner FROM relation UNION SELECT proowner FROM pg_proc WHERE pronamespace = to_regnamespace('core')
    )
  SELECT session_user AS login, ARRAY[${POWERS.map(([condition]) => condition).join(', ')}] AS powers`;

/**
 * Refuses a login that row level security does not bind.
 * @throws DatabaseRefusal that says why, and what to set instead.
 */
export async function requireNarrowLogin({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ login: string; powers: boolean[] }>(POWERS_OF_LOGIN);
  const words = POWERS.filter((_, index) => rows[0]?.powers[index] !== false).map(([, text]) => text);
  if (words.length === 0) return;
  throw new DatabaseRefusal(
    `The login ${rows[0]?.login} of DATABASE_URL ${words[0]}, so PostgreSQL would keep nothing from it. Set DATABASE_URL to a login that owns nothing and `
    + 'MIGRATION_DATABASE_URL to the one that owns the database, and run "csp-graph migrate": it makes the first if it is missing, with the rights that it needs.',
  );
}

/** Tables that hold no data of the network. */
const OF_MIGRATIONS = ['migrations', 'migration_lock'];
/** The one table every session may read. */
const OPEN_TABLES = ['secret'];
/** Views that show to everybody what everybody may know. */
const PUBLIC_VIEWS = ['reserved_offer'];
/** These, and views that show only what is the viewer's own: their condition comes before any other. */
const KNOWN_VIEWS = ['counterpart', 'own_account', 'own_customer', 'own_partnership', 'own_provider', ...PUBLIC_VIEWS];

const UNGUARDED = `
  WITH ${RELATIONS},
    policy AS (
      SELECT polrelid, polcmd, pg_get_expr(polqual, polrelid) AS condition FROM pg_policy JOIN pg_roles ON pg_roles.oid = ANY (polroles) WHERE rolname = current_user
    )
  SELECT relname AS name, CASE
      WHEN relkind = 'v' AND relname <> ALL ($3) THEN 'is a view that csp-graph does not know'
      WHEN relkind = 'v' THEN 'shows rows to conditions before its own (security_barrier is off)'
      WHEN relkind IN ('m', 'f') THEN 'can have no row level security'
      WHEN NOT relrowsecurity THEN 'has row level security disabled'
      WHEN NOT relforcerowsecurity THEN 'has row level security that is not forced'
      WHEN NOT EXISTS (SELECT FROM policy WHERE polrelid = oid AND polcmd IN ('r', '*')) THEN 'has no policy for ' || current_user
      WHEN EXISTS (SELECT FROM policy WHERE polrelid = oid AND condition = 'true') AND relname <> ALL ($2) THEN 'has a policy that shows every row'
    END AS fault
  FROM relation WHERE relname <> ALL ($1) 
    AND NOT (relkind = 'v' AND relname = ANY ($3) AND (relname = ANY ($4) OR coalesce(reloptions @> '{security_barrier=true}', false))) ORDER BY relname`;

/**
 * Refuses a database in which a table shows rows to whoever asks, or to nobody.
 * @throws DatabaseRefusal that names every such table.
 */
export async function requireGuardedTables({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ name: string; fault: string | null }>(UNGUARDED, [OF_MIGRATIONS, OPEN_TABLES, KNOWN_VIEWS, PUBLIC_VIEWS]);
  const faults = rows.filter(({ fault }) => fault !== null).map(({ name, fault }) => `core.${name} ${fault}`);
  if (faults.length === 0) return;
  throw new DatabaseRefusal(
    `The database of DATABASE_URL does not keep rows from those who may not see them: ${faults.join('; ')}. Set MIGRATION_DATABASE_URL to the login that owns the `
    + 'database and run "csp-graph migrate"; what was changed by hand since (ALTER TABLE, CREATE VIEW) its owner must change back.',
  );
}
