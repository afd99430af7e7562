import type { EmbeddedSetting, ServerSetting } from '../configuration';
import { Database } from '../store/database';
import type { DatabaseOptions } from '../store/database';
import { DatabaseRefusal } from '../store/databaseRefusal';
import { joinEmbeddedDatabase, openEmbeddedDatabase } from '../store/embedded/openEmbeddedDatabase';
import type { EmbeddedDatabase } from '../store/embedded/openEmbeddedDatabase';
import { migrate, pendingMigrations } from '../store/migrate';
import { requireGuardedTables, requireNarrowLogin } from '../store/requireNarrowLogin';

/** A migrated database, and all that was started for it. */
export interface OpenDatabase {
  readonly database: Database;
  /** Its address, with the application's login. */
  readonly url: string;
  /** Migrations applied while it was opened. */
  readonly applied: readonly string[];
  /** Ends the connections in order, then the server if it is ours. */
  close(): Promise<void>;
  /** The same without waiting for statements that still run. */
  abandon(): Promise<void>;
}

export interface OpenOptions extends DatabaseOptions {
  /** The csp-graph command, shown to whoever finds the data folder in use. */
  readonly command: string;
  /** Whether a running `csp-graph serve` on the data folder may be shared. */
  readonly mayJoin: boolean;
}

/**
 * Starts or joins the embedded server, or connects to the one configured, and migrates with the owner's login where there is one.
 * @throws DatabaseRefusal when the application's login, or a table, would let a reader see more than its own network.
 */
export async function openDatabase(setting: EmbeddedSetting | ServerSetting, log: (line: string) => void, options: OpenOptions): Promise<OpenDatabase> {
  return setting.kind === 'server' ? openServer(setting, log, options) : openEmbedded(setting, log, options);
}

async function openServer(setting: ServerSetting, log: (line: string) => void, options: OpenOptions): Promise<OpenDatabase> {
  const applied = setting.migrationUrl === null ? [] : await migrateAsOwner(setting.migrationUrl, setting.url);
  sayMigrated(applied, log);
  const database = await openNarrow(setting.url, options);
  return { database, url: setting.url, applied, close: () => database.close(), abandon: () => Promise.resolve() };
}

async function migrateAsOwner(ownerUrl: string, applicationUrl: string): Promise<readonly string[]> {
  const application = loginOf(applicationUrl);
  if (application.user === loginOf(ownerUrl).user) {
    throw new DatabaseRefusal(`DATABASE_URL and MIGRATION_DATABASE_URL name the same login, ${application.user}; expected one that owns nothing in DATABASE_URL.`);
  }
  return (await migrate(ownerUrl, application)).applied;
}

/** Opens a database and makes sure that it keeps from a reader what it must. */
async function openNarrow(url: string, options: DatabaseOptions): Promise<Database> {
  const database = await Database.open(url, options);
  try {
    await requireNarrowLogin(database);
    await requireMigrated(database);
    await requireGuardedTables(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function requireMigrated(database: Database): Promise<void> {
  const pending = await pendingMigrations(database);
  if (pending.length === 0) return;
  throw new DatabaseRefusal(
    `The database of DATABASE_URL lacks ${pending.join(', ')}. Set MIGRATION_DATABASE_URL to the login that owns the database and run "csp-graph migrate".`,
  );
}

async function openEmbedded(setting: EmbeddedSetting, log: (line: string) => void, options: OpenOptions): Promise<OpenDatabase> {
  const joined = options.mayJoin ? joinEmbeddedDatabase(setting.dataDirectory) : null;
  const embedded = joined ?? (await openEmbeddedDatabase(setting.dataDirectory, log, options));
  try {
    const { applied } = await migrate(embedded.ownerUrl, loginOf(embedded.applicationUrl));
    sayMigrated(applied, log);
    return overEmbedded(embedded, await openNarrow(embedded.applicationUrl, options), applied);
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

function overEmbedded(embedded: EmbeddedDatabase, database: Database, applied: readonly string[]): OpenDatabase {
  const close = async (): Promise<void> => {
    await database.close();
    await embedded.close();
  };
  return { database, url: embedded.applicationUrl, applied, close, abandon: () => embedded.close() };
}

function loginOf(url: string): { user: string; password: string } {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function sayMigrated(applied: readonly string[], log: (line: string) => void): void {
  if (applied.length > 0) log(`Tables brought up to date: ${applied.join(', ')}`);
}
