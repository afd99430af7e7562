import type { EmbeddedSetting, ServerSetting } from '../configuration';
import { Database } from '../store/database';
import type { DatabaseOptions } from '../store/database';
import { joinEmbeddedDatabase, openEmbeddedDatabase } from '../store/embedded/openEmbeddedDatabase';
import type { EmbeddedDatabase } from '../store/embedded/openEmbeddedDatabase';
import { migrate, pendingMigrations } from '../store/migrate';

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

/** Starts or joins the embedded server, or connects to the one configured, and migrates. */
export async function openDatabase(setting: EmbeddedSetting | ServerSetting, log: (line: string) => void, options: OpenOptions): Promise<OpenDatabase> {
  return setting.kind === 'server' ? openServer(setting, log, options) : openEmbedded(setting, log, options);
}

async function openServer(setting: ServerSetting, log: (line: string) => void, options: OpenOptions): Promise<OpenDatabase> {
  const byOwner = setting.migrationUrl === null ? [] : (await migrate(setting.migrationUrl, loginOf(setting.url))).applied;
  const database = await Database.open(setting.url, options);
  try {
    const pending = await pendingMigrations(database);
    const applied = pending.length === 0 ? byOwner : (await migrate(setting.url, null)).applied;
    sayMigrated(applied, log);
    return { database, url: setting.url, applied, close: () => database.close(), abandon: () => Promise.resolve() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openEmbedded(setting: EmbeddedSetting, log: (line: string) => void, options: OpenOptions): Promise<OpenDatabase> {
  const joined = options.mayJoin ? joinEmbeddedDatabase(setting.dataDirectory) : null;
  const embedded = joined ?? (await openEmbeddedDatabase(setting.dataDirectory, log, options));
  try {
    const { applied } = await migrate(embedded.ownerUrl, loginOf(embedded.applicationUrl));
    sayMigrated(applied, log);
    return overEmbedded(embedded, await Database.open(embedded.applicationUrl, options), applied);
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
