/** Keys that come twice in the document. */
import { NETWORK_ARRAYS, type NetworkArray } from '../networkDocument';
import { firstKeyField, keyOf, PERIOD_ARRAYS } from '../rowKeys';
import { stagingTable } from '../staging';
import type { StagedCheck } from './stagedCheck';

/** Of rows with one key, every one but the first. Arrays of periods have it from the check of their periods, unless that is left out. */
export function duplicateChecks(withPeriods: boolean): readonly StagedCheck[] {
  const ofPeriods: readonly NetworkArray[] = PERIOD_ARRAYS;
  return NETWORK_ARRAYS.filter((array) => withPeriods || !ofPeriods.includes(array)).map((array) => ({ array, sql: duplicatesOf(array) }));
}

function duplicatesOf(array: NetworkArray): string {
  const key = keyOf(array, 's');
  const field = firstKeyField(array);
  return `SELECT position, '${field}' AS field, shown AS value, format('duplicate: row %s has the same key', first) AS reason
    FROM (
      SELECT s.position, s."${field}"::text AS shown, first_value(s.position) OVER (PARTITION BY ${key.join(', ')} ORDER BY s.position) AS first
      FROM ${stagingTable(array)} s WHERE num_nulls(${key.join(', ')}) = 0
    ) rows WHERE first < position`;
}
