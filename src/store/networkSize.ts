import type { Pool, QueryResult, QueryResultRow } from 'pg';

/** How much a database holds today; what is retired does not count. */
export interface NetworkSize {
  readonly partners: number;
  readonly customers: number;
  readonly offers: number;
  /** Whether it is the demo network. */
  readonly isDemo: boolean;
}

/** A database, or a connection in a transaction that sees everything. */
interface Countable {
  readonly pool: Pick<Pool, 'query'>;
}

/** Counts what the database holds, whoever looks. */
export async function networkSize(database: Countable): Promise<NetworkSize> {
  const count = (table: string): string => `(SELECT count(*) FROM core.${table} WHERE retired_on IS NULL OR retired_on > (now() AT TIME ZONE 'UTC')::date)::integer`;
  const size = await ofEverything<NetworkSize>(
    database, `SELECT ${count('partner')} AS partners, ${count('customer')} AS customers, ${count('offer')} AS offers, (SELECT is_demo FROM core.network_state) AS "isDemo"`,
  );
  return size ?? { partners: 0, customers: 0, offers: 0, isDemo: false };
}

/** Whether nothing was ever loaded: retired rows count as something. */
export async function isEmptyNetwork(database: Countable): Promise<boolean> {
  const answer = await ofEverything<{ empty: boolean }>(
    database, 'SELECT NOT EXISTS (SELECT FROM core.company) AND NOT EXISTS (SELECT FROM core.customer) AND NOT EXISTS (SELECT FROM core.offer) AS empty',
  );
  return answer?.empty ?? false;
}

/** The one row of a question about the whole network. Both statements are sent together, which makes them one transaction and the setting end with it. */
async function ofEverything<Row extends QueryResultRow>({ pool }: Countable, question: string): Promise<Row | undefined> {
  const [, answer] = (await pool.query(`SET LOCAL csp.viewer = 'EVERYTHING'; ${question}`)) as unknown as QueryResult<Row>[];
  return answer?.rows[0];
}
