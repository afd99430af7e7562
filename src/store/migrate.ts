import { Client } from 'pg';
import { grantApplication } from './applicationRole';
import type { ApplicationLogin } from './applicationRole';
import type { Database } from './database';
import { createDataSource, MIGRATION_NAMES } from './dataSource';
import { DatabaseRefusal, refusalOf } from './databaseRefusal';
import { requireSupportedVersion } from './serverVersion';

/** What PostgreSQL says to the second of two that create the same thing at once: unique violation, duplicate schema, table or type. */
const CREATED_AT_ONCE: readonly unknown[] = ['23505', '42P06', '42P07', '42710'];
const INSUFFICIENT_PRIVILEGE = '42501';

/** What servers remember was read under the policies that were in force: after others they read anew. */
const NEW_STAMP = 'UPDATE core.network_state SET change_stamp = gen_random_uuid()';

/**
 * Brings schema `core` up to date in one transaction, and gives the application's login what it needs and no more.
 * Any number of processes may do so at once: one migrates, the others wait and find nothing left to do.
 * @param application login to create where missing and to grant to.
 * @returns names of the migrations that were applied now, oldest first.
 */
export async function migrate(ownerUrl: string, application: ApplicationLogin): Promise<{ applied: string[] }> {
  const owner = await connect(ownerUrl);
  try {
    await requireSupportedVersion(owner);
    await createLock(owner);
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE core.migration_lock IN ACCESS EXCLUSIVE MODE');
    const applied = await runMigrations(ownerUrl);
    if (applied.length > 0) await owner.query(NEW_STAMP);
    await grantApplication(owner, application);
    await owner.query('COMMIT');
    return { applied };
  } catch (error) {
    throw asRefusal(error, ownerUrl);
  } finally {
    await owner.end();
  }
}

/**
 * Names of the migrations that the database lacks, oldest first.
 * @throws DatabaseRefusal when it has one that this version does not know.
 */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const table = await database.pool.query<{ found: boolean }>(`SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'core' AND c.relname = 'migrations') AS found`);
  if (!table.rows[0]?.found) return [...MIGRATION_NAMES];
  const applied = await appliedMigrations(database);
  const unknown = applied.filter((name) => !MIGRATION_NAMES.includes(name));
  if (unknown.length > 0) throw new DatabaseRefusal(`The database was migrated by a newer csp-graph (${unknown.join(', ')}). Update csp-graph.`);
  return MIGRATION_NAMES.filter((name) => !applied.includes(name));
}

async function appliedMigrations({ pool }: Database): Promise<string[]> {
  try {
    return (await pool.query<{ name: string }>('SELECT name FROM core.migrations')).rows.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new DatabaseRefusal(`The login of DATABASE_URL may not read the network (${(error as Error).message}). Set MIGRATION_DATABASE_URL to the login that owns the database and run "csp-graph migrate".`);
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'csp-graph migrate', connectionTimeoutMillis: 10_000, keepAlive: true });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw refusalOf(error, url);
  }
}

/** A table to lock, because not every PostgreSQL-compatible server has advisory locks. `IF NOT EXISTS` still fails when two create at once. */
async function createLock(owner: Client): Promise<void> {
  for (;;) {
    try {
      await owner.query('CREATE SCHEMA IF NOT EXISTS core');
      await owner.query('CREATE TABLE IF NOT EXISTS core.migration_lock ()');
      return;
    } catch (error) {
      if (!CREATED_AT_ONCE.includes((error as { code?: string }).code)) throw error;
    }
  }
}

async function runMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 1 });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations({ transaction: 'all' });
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

function asRefusal(error: unknown, ownerUrl: string): unknown {
  if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) return error;
  const { username, pathname } = new URL(ownerUrl);
  return new DatabaseRefusal(`The login ${username} may not change the schema of database ${pathname.slice(1)} (${(error as Error).message}). Set MIGRATION_DATABASE_URL to the login that owns the database and run "csp-graph migrate".`);
}
