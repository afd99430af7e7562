import type { Pool } from 'pg';
import type { Database } from './database';

/** How much a database holds today; what is retired does not count. */
export interface NetworkSize {
  readonly partners: number;
  readonly customers: number;
  readonly offers: number;
  /** Whether it is the demo network. */
  readonly isDemo: boolean;
}

/** Counts what the database holds. */
export async function networkSize(database: Database): Promise<NetworkSize> {
  const count = (table: string): string => `(SELECT count(*) FROM core.${table} WHERE retired_on IS NULL OR retired_on > (now() AT TIME ZONE 'UTC')::date)::integer`;
  const answer = await database.pool.query<NetworkSize>(
    `SELECT ${count('partner')} AS partners, ${count('customer')} AS customers, ${count('offer')} AS offers, (SELECT is_demo FROM core.network_state) AS "isDemo"`,
  );
  return answer.rows[0] ?? { partners: 0, customers: 0, offers: 0, isDemo: false };
}

/** Whether nothing was ever loaded: retired rows count as something. */
export async function isEmptyNetwork(database: { readonly pool: Pick<Pool, 'query'> }): Promise<boolean> {
  const answer = await database.pool.query<{ empty: boolean }>(
    'SELECT NOT EXISTS (SELECT FROM core.company) AND NOT EXISTS (SELECT FROM core.customer) AND NOT EXISTS (SELECT FROM core.offer) AS empty',
  );
  return answer.rows[0]?.empty ?? false;
}
