import type { PoolClient } from 'pg';

import { TARGETS } from './targets';

/** Removes every row of the network, without history: for a demo, which nobody needs to account for. */
export async function clearNetwork(client: PoolClient): Promise<void> {
  for (const { table } of [...TARGETS].reverse()) await client.query(`DELETE FROM core.${table}`);
}
