import type { Client } from 'pg';

/** The login the application uses: it reads and writes rows, and owns nothing. */
export interface ApplicationLogin {
  readonly user: string;
  readonly password: string;
}

const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';

/**
 * Creates the login where it is missing and grants it rows of schema `core`, temporary tables for imports, and the same for tables to
 * come. A login that exists keeps its password and attributes.
 */
export async function grantApplication(owner: Client, application: ApplicationLogin): Promise<void> {
  await createRole(owner, application);
  const role = owner.escapeIdentifier(application.user);
  const database = await owner.query<{ name: string }>('SELECT current_database() AS name');
  const rights = [
    `GRANT CONNECT, TEMPORARY ON DATABASE ${owner.escapeIdentifier(database.rows[0]?.name ?? '')} TO ${role}`,
    `GRANT USAGE ON SCHEMA core TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA core TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA core TO ${role}`,
    `REVOKE INSERT, UPDATE, DELETE ON core.migrations FROM ${role}`,
    `REVOKE ALL ON core.migration_lock FROM ${role}`,
    `REVOKE INSERT, UPDATE, DELETE ON core.secret FROM ${role}`,
    ...(await viewsOf(owner)).map((view) => `REVOKE INSERT, UPDATE, DELETE ON ${view} FROM ${role}`),
    `ALTER DEFAULT PRIVILEGES IN SCHEMA core GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA core GRANT USAGE, SELECT ON SEQUENCES TO ${role}`,
  ];
  for (const right of rights) await owner.query(right);
  await admit(owner, application.user);
}

/** Views read as their owner, so a write through one would pass every policy by. */
async function viewsOf(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ view: string }>(`SELECT oid::regclass::text AS view FROM pg_class WHERE relnamespace = 'core'::regnamespace AND relkind = 'v'`);
  return rows.map(({ view }) => view);
}

/** Names the login in every policy that is not the owner's: a login without a policy sees nothing. Altering locks the table, so only where it is needed. */
async function admit(owner: Client, login: string): Promise<void> {
  const { rows } = await owner.query<{ policy: string; relation: string; others: string[] }>(
    `SELECT policyname AS policy, format('%I.%I', schemaname, tablename) AS relation, array_remove(roles, 'public')::text[] AS others FROM pg_policies
     WHERE schemaname = 'core' AND policyname <> 'owner' AND NOT $1 = ANY (roles)`, [login]);
  for (const { policy, relation, others } of rows) {
    const admitted = [...others, login].map((role) => owner.escapeIdentifier(role)).join(', ');
    await owner.query(`ALTER POLICY ${owner.escapeIdentifier(policy)} ON ${relation} TO ${admitted}`);
  }
}

/** Roles belong to the whole server, so another database's migration may create the same one at the same moment. */
async function createRole(owner: Client, { user, password }: ApplicationLogin): Promise<void> {
  const existing = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [user]);
  if (existing.rowCount) return;
  await owner.query('SAVEPOINT role');
  try {
    await owner.query(`CREATE ROLE ${owner.escapeIdentifier(user)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${owner.escapeLiteral(password)}`);
  } catch (error) {
    if (![DUPLICATE_OBJECT, UNIQUE_VIOLATION].includes(String((error as { code?: string }).code))) throw error;
    await owner.query('ROLLBACK TO SAVEPOINT role');
  }
}
