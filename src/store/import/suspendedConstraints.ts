/** Keys, constraints and indexes of the network's tables, taken off while rows come in and put back over all of them at once. */
import type { PoolClient } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';

const LOCK_NOT_AVAILABLE = '55P03';
const ATTEMPTS = 100;
const MILLISECONDS_BETWEEN = 100;

/**
 * Takes them off, when for a moment nobody reads; from then on until the end of the transaction readers of these tables wait.
 * @returns whether it came to that.
 */
export async function suspendConstraints(client: PoolClient): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (await suspendNow(client)) return true;
    await delay(MILLISECONDS_BETWEEN);
  }
  return false;
}

/** Puts back what `suspendConstraints` took off, each checked against every row, and counts the rows for the planner. */
export async function restoreConstraints(client: PoolClient): Promise<void> {
  await client.query('SET LOCAL maintenance_work_mem = \'256MB\'');
  await client.query('SELECT core.restore_constraints()');
}

async function suspendNow(client: PoolClient): Promise<boolean> {
  await client.query('SAVEPOINT suspension');
  try {
    await client.query('SELECT core.suspend_constraints()');
    await client.query('RELEASE SAVEPOINT suspension');
    return true;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT suspension');
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    return false;
  }
}
