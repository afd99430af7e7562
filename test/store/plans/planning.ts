import type { Client } from 'pg';

import { Database } from '../../../src/store/database';
import { asOwner } from '../../support/testServer';

/** Runs a piece of work in a transaction that is undone, with the settings of a connection that serves viewers. */
export async function planning<Result>(login: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const url = new URL(login);
  url.searchParams.set('options', await servingOptions(login));
  return asOwner(url.href, async (client) => {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('ROLLBACK');
    return result;
  });
}

async function servingOptions(login: string): Promise<string> {
  const database = await Database.open(login, { poolSize: 1 });
  const { options } = database.pool.options;
  await database.close();
  if (!options?.includes('force_generic_plan')) throw new Error('A connection that serves viewers plans for all values alike no more.');
  return options;
}
