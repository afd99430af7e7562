import type { Pool, PoolClient } from 'pg';

import { NETWORK_ARRAYS, type NetworkArray } from '../import/networkDocument';
import { FORMAT_VERSION } from '../import/networkSchema';
import { csvLines, jsonLines } from './exportRows';

/** Takes the text of one file in pieces and resolves when it has been written; `name` is an array's name with `.csv`. */
export type CsvFileWriter = (name: string, text: AsyncIterable<Buffer>) => Promise<void>;

/**
 * The whole network as a JSON document, one row a line, from one snapshot. Equal networks give equal bytes.
 * @param database opened without a statement timeout.
 */
export async function* exportJson(database: { readonly pool: Pool }): AsyncGenerator<Buffer> {
  const client = await beginSnapshot(database.pool);
  let failure: Error | undefined = new Error('the export was broken off');
  try {
    yield Buffer.from(`{"formatVersion":${FORMAT_VERSION}`);
    for (const array of NETWORK_ARRAYS) yield* jsonArray(client, array);
    yield Buffer.from('}\n');
    failure = undefined;
  } finally {
    await endSnapshot(client, failure);
  }
}

/**
 * The whole network as CSV files, one an array, from one snapshot.
 * @param database opened without a statement timeout.
 */
export async function exportCsv(database: { readonly pool: Pool }, write: CsvFileWriter): Promise<void> {
  const client = await beginSnapshot(database.pool);
  let failure: Error | undefined = new Error('the export was broken off');
  try {
    for (const array of NETWORK_ARRAYS) await write(`${array}.csv`, csvLines(client, array));
    failure = undefined;
  } finally {
    await endSnapshot(client, failure);
  }
}

/** The lines with commas between them. */
async function* jsonArray(client: PoolClient, array: NetworkArray): AsyncGenerator<Buffer> {
  yield Buffer.from(`,\n"${array}":[`);
  let before = '\n';
  for await (const chunk of jsonLines(client, array)) {
    const lines = chunk.toString('latin1');
    const endsRow = lines.endsWith('\n');
    const body = (endsRow ? lines.slice(0, -1) : lines).replaceAll('\n', ',\n');
    yield Buffer.from(before + body, 'latin1');
    before = endsRow ? ',\n' : '';
  }
  yield Buffer.from(']');
}

async function beginSnapshot(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    for (const setting of ['statement_timeout = 0', 'work_mem = \'128MB\'', 'jit = off']) await client.query(`SET LOCAL ${setting}`);
    return client;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

/** A connection whose export was broken off may still be sending: it is closed. */
async function endSnapshot(client: PoolClient, failure: Error | undefined): Promise<void> {
  if (!failure) await client.query('COMMIT');
  client.release(failure);
}
