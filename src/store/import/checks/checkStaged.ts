import type { PoolClient } from 'pg';

import { shownValue, type BadRowList } from '../badRow';
import type { StagedArrays } from '../stageRows';
import { NETWORK_ARRAYS, type NetworkArray } from '../networkDocument';
import type { StagedCheck } from './stagedCheck';

interface Found {
  readonly array: NetworkArray;
  readonly position: number;
  readonly field: string;
  readonly value: string | null;
  readonly reason: string;
}

/** Runs the checks and adds what they find to the list, by array and position. */
export async function checkStaged(client: PoolClient, checks: readonly StagedCheck[], staged: StagedArrays, badRows: BadRowList): Promise<void> {
  await client.query('CREATE TEMPORARY TABLE bad_rows (rank integer, position bigint, field text, value text, reason text) ON COMMIT DROP');
  const looks = checks.filter(({ array }) => staged.has(array)).map(({ array, sql }) => (
    `INSERT INTO pg_temp.bad_rows SELECT ${NETWORK_ARRAYS.indexOf(array)}, found.* FROM (${sql}) found`));
  await client.query(looks.join(';'));
  const total = await client.query<{ count: number }>('SELECT count(*)::int FROM pg_temp.bad_rows');
  const first = await client.query<Omit<Found, 'array'> & { rank: number }>(
    'SELECT rank, position::float8 AS position, field, value, reason FROM pg_temp.bad_rows ORDER BY rank, position, field, reason LIMIT $1', [badRows.room],
  );
  for (const { rank, position, field, value, reason } of first.rows) {
    const array = NETWORK_ARRAYS[rank];
    badRows.add({ file: staged.get(array)?.file ?? '', row: position, array, field, value: shownValue(value), reason });
  }
  badRows.total += total.rows[0].count - first.rows.length;
}
