import type { Pool, PoolClient } from 'pg';

import { RefusedImport } from './refusedImport';

/** What is known of the network as a whole before a change. */
export interface NetworkState {
  readonly isDemo: boolean;
}

export interface NetworkChange<Report> {
  readonly report: Report;
  /** Whether any row differs from before. */
  readonly isChanged: boolean;
  /** Whether the network is a demo from now on. */
  readonly isDemo: boolean;
}

const LOCK_NOT_AVAILABLE = '55P03';
/** Sorting and hashing whole networks; limits meant for the API's short reads do not apply. */
const SETTINGS = [
  'SET LOCAL statement_timeout = 0', 'SET LOCAL idle_in_transaction_session_timeout = 0', 'SET LOCAL lock_timeout = \'10s\'',
  'SET LOCAL work_mem = \'128MB\'', 'SET LOCAL jit = off',
];

/**
 * Runs a change of the network in one transaction, one change at a time; when anything fails nothing has happened. The version of the data
 * grows with every change that makes a difference.
 * @throws RefusedImport when another change is running.
 */
export async function changeNetwork<Report>(
  pool: Pool, dryRun: boolean, work: (client: PoolClient, state: NetworkState) => Promise<NetworkChange<Report>>,
): Promise<Report> {
  const client = await pool.connect();
  try {
    await client.query(['BEGIN', ...SETTINGS].join(';'));
    const change = await work(client, await lockedState(client));
    await recordState(client, change);
    await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
    client.release();
    return change.report;
  } catch (error) {
    const failure = await client.query('ROLLBACK').then(() => undefined, (reason: Error) => reason);
    client.release(failure);
    throw error;
  }
}

async function lockedState(client: PoolClient): Promise<NetworkState> {
  try {
    const { rows } = await client.query<{ is_demo: boolean }>('SELECT is_demo FROM core.network_state FOR UPDATE');
    return { isDemo: rows[0].is_demo };
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new RefusedImport('Another import is changing the network. Try again when it has finished.');
  }
}

async function recordState(client: PoolClient, { isChanged, isDemo }: NetworkChange<unknown>): Promise<void> {
  if (!isChanged) return;
  await client.query('UPDATE core.network_state SET data_version = data_version + 1, is_demo = $1', [isDemo]);
}
