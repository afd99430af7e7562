import { types } from 'pg';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './dataSource';
import { gatheringSocket } from './gatheringSocket';
import { DatabaseRefusal, refusalOf } from './databaseRefusal';
import { requireSupportedVersion } from './serverVersion';

/** How a `Database` is opened. */
export interface DatabaseOptions {
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  /** Milliseconds after which the server ends a statement; 10,000 unless told. 0: never, nor a transaction that waits (imports and exports, whose other end may be slow). */
  readonly statementTimeout?: number;
  /** Who looks in transactions that do not say so themselves: the commands see the whole network; unless told, nobody looks and nothing is seen. */
  readonly viewer?: 'EVERYTHING';
}

const CONNECT_TIMEOUT = 2_000;
const STATEMENT_TIMEOUT = 10_000;
/** The client gives up later than the server, so that the server's own answer is seen where there is one. */
const QUERY_TIMEOUT_MARGIN = 2_000;
const IDLE_TRANSACTION_TIMEOUT = 60_000;

/** OIDs whose values stay text: a Date would bring a time zone in, a number would lose digits. */
const AS_TEXT: ReadonlySet<number> = new Set([types.builtins.DATE, types.builtins.INT8, types.builtins.NUMERIC]);

/** An open PostgreSQL database: TypeORM's data source and the one pool under it. */
export class Database {
  private constructor(readonly dataSource: DataSource) {}

  /** The pool that `dataSource` uses too. Dates, bigint and numeric come as text. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }

  /** @throws DatabaseRefusal when the server refuses the login, is older than PostgreSQL 15 or is reached through something that drops settings. */
  static async open(url: string, options: DatabaseOptions = {}): Promise<Database> {
    const dataSource = createDataSource(url, { poolSize: options.poolSize ?? 10, poolErrorHandler: ignoreLostConnection, extra: poolSettings(options) });
    try {
      await dataSource.initialize();
    } catch (error) {
      throw refusalOf(error, url);
    }
    const database = new Database(dataSource);
    database.pool.on('connect', (client: PoolClient) => client.on('error', ignoreLostConnection));
    try {
      await requireSupportedVersion(database.pool);
      await requireViewer(database.pool, options.viewer ?? '');
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** Ends the pool; running statements finish first. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** An export that nobody looks through would be empty, and taken for a backup. */
async function requireViewer(pool: Pool, viewer: string): Promise<void> {
  const answer = await pool.query<{ viewer: string | null }>(`SELECT current_setting('csp.viewer', true) AS viewer`);
  if ((answer.rows[0]?.viewer ?? '') === viewer) return;
  throw new DatabaseRefusal('The settings of a connection do not reach PostgreSQL (startup parameter "options"). Let the connection pooler in between pass it on, or connect without one.');
}

function poolSettings(options: DatabaseOptions): Record<string, unknown> {
  const statementTimeout = options.statementTimeout ?? STATEMENT_TIMEOUT;
  return {
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout === 0 ? 0 : statementTimeout + QUERY_TIMEOUT_MARGIN,
    idle_in_transaction_session_timeout: statementTimeout === 0 ? 0 : IDLE_TRANSACTION_TIMEOUT,
    keepAlive: true,
    stream: gatheringSocket,
    // commands copy rows in and out, which takes a connection's whole attention
    pipeline: (options.viewer ?? '') === '',
    options: sessionSettings(options.viewer ?? ''),
    types: { getTypeParser: parserOf },
  };
}

/**
 * Dates are compared as text: whatever the server, database or login is set to, they come as YYYY-MM-DD. Policies make short reads look costly, which
 * compiling would not make quicker. Questions of viewers are prepared by name and few, so each is planned once and not anew for every request. What they read
 * is in memory or on a solid-state disk: with the cost of a turning disk the planner would rather walk an index from end to end than fetch thirty rows.
 */
function sessionSettings(viewer: string): string {
  const plans = viewer === '' ? '-c plan_cache_mode=force_generic_plan ' : '';
  return `${plans}-c datestyle=ISO -c jit=off -c random_page_cost=1.1 -c csp.viewer=${viewer}`;
}

function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  if (AS_TEXT.has(oid) && format !== 'binary') return (text: string): string => text;
  return types.getTypeParser(oid, format);
}

/** A connection that breaks while idle is replaced on the next use; without a handler the event would end the process. */
function ignoreLostConnection(): void {
  return undefined;
}
