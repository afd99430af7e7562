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
    `ALTER DEFAULT PRIVILEGES IN SCHEMA core GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA core GRANT USAGE, SELECT ON SEQUENCES TO ${role}`,
  ];
  for (const right of rights) await owner.query(right);
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
