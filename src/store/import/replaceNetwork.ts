/** `--replace`: what the document no longer has ends, is retired or, where it had not begun, is taken back; each with a history entry. */
import type { PoolClient } from 'pg';

import type { Day } from '../../rulebook/calendar';
import { CORE_ROWS } from './coreRows';
import type { NetworkChanges } from './importReport';
import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { OBJECT_ARRAYS, sameKey } from './rowKeys';
import { stagingTable } from './staging';
import { sameTargetKey, stagedRows, TARGETS, type Target } from './targets';

type Operation = 'ENDED' | 'RETIRED' | 'RETRACTED';

/** Ends the network's rows that are not staged. Revenue stays: a month that was billed does not end. */
export async function replaceNetwork(client: PoolClient, on: Day, changes: NetworkChanges): Promise<void> {
  for (const array of NETWORK_ARRAYS) if (array !== 'revenue') await recordMissing(client, array, on, changes);
  for (const target of TARGETS) {
    if (target.columns.valid_to) await endPeriods(client, target, on);
    else if (target.columns.retired_on) await client.query(retirement(target), [on]);
  }
}

async function recordMissing(client: PoolClient, array: NetworkArray, on: Day, changes: NetworkChanges): Promise<void> {
  const { operation, until, entry } = isObject(array)
    ? { operation: '\'RETIRED\'', until: 'c."retiredOn"', entry: 'jsonb_build_object(\'retiredOn\', $1::date)' }
    : periodEnd(array === 'agreements' ? 'c."acceptedOn"' : 'c."from"');
  const { rows } = await client.query<{ operation: Operation; count: number }>(
    `WITH recorded AS (
      INSERT INTO core.change_history (operation, entity, row)
      SELECT ${operation}, '${array}', jsonb_strip_nulls(to_jsonb(c)) || ${entry} FROM (${CORE_ROWS[array]}) c
      WHERE (${until} IS NULL OR ${until} > $1::date) AND NOT EXISTS (SELECT FROM ${stagingTable(array)} s WHERE ${sameKey(array, 's', 'c')})
      RETURNING operation
    ) SELECT operation, count(*)::int FROM recorded GROUP BY operation`, [on],
  );
  for (const { operation: done, count } of rows) changes[array][COUNTER[done]] += count;
}

const COUNTER = { ENDED: 'ended', RETIRED: 'retired', RETRACTED: 'retracted' } as const;

function periodEnd(begin: string): { operation: string; until: string; entry: string } {
  return {
    operation: `CASE WHEN ${begin} < $1::date THEN 'ENDED' ELSE 'RETRACTED' END`,
    until: 'c."to"',
    entry: `CASE WHEN ${begin} < $1::date THEN jsonb_build_object('endedOn', $1::date) ELSE '{}' END`,
  };
}

async function endPeriods(client: PoolClient, target: Target, on: Day): Promise<void> {
  await client.query(`DELETE FROM core.${target.table} t WHERE valid_from >= $1 AND ${isMissing(target)}`, [on]);
  await client.query(
    `UPDATE core.${target.table} t SET valid_to = $1 WHERE valid_from < $1 AND (valid_to IS NULL OR valid_to > $1) AND ${isMissing(target)}`, [on],
  );
}

function retirement(target: Target): string {
  return `UPDATE core.${target.table} t SET retired_on = $1 WHERE (retired_on IS NULL OR retired_on > $1) AND ${isMissing(target)}`;
}

function isMissing(target: Target): string {
  return `NOT EXISTS (SELECT FROM (${stagedRows(target, target.key)}) n WHERE ${sameTargetKey(target, 't', 'n')})`;
}

function isObject(array: NetworkArray): boolean {
  const objects: readonly NetworkArray[] = OBJECT_ARRAYS;
  return objects.includes(array);
}
