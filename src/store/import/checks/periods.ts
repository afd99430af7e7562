/** Periods of one edge that overlap, within the document or with what stays in the network. */
import type { Day } from '../../../rulebook/calendar';
import { CORE_ROWS } from '../coreRows';
import type { NetworkArray } from '../networkDocument';
import { edgeOf, PERIOD_ARRAYS, sameEdge, sameKey } from '../rowKeys';
import { stagingTable } from '../staging';
import type { StagedCheck } from './stagedCheck';

/** Within the document. */
export function periodChecks(): readonly StagedCheck[] {
  return PERIOD_ARRAYS.map((array) => ({ array, sql: overlapsWithin(array) }));
}

/**
 * With the network.
 * @param replaceOn the day on which periods end that the document no longer has; null: they stay as they are.
 */
export function storedPeriodChecks(replaceOn: Day | null): readonly StagedCheck[] {
  return PERIOD_ARRAYS.map((array) => ({ array, sql: overlapsWithStored(array, replaceOn) }));
}

function overlapsWithin(array: NetworkArray): string {
  const edge = edgeOf(array, 's');
  return `SELECT position, 'from' AS field, "from"::text AS value, CASE
      WHEN "from" = begun THEN format('duplicate: row %s has the same key', before)
      WHEN reached = 'infinity' THEN 'overlapping periods: an earlier period of the same edge in the document has no end'
      ELSE format('overlapping periods: an earlier period of the same edge in the document ends on %s only', reached) END AS reason
    FROM (
      SELECT s.position, s."from", lag(s."from") OVER edge AS begun, lag(s.position) OVER edge AS before,
        max(coalesce(s."to", 'infinity')) OVER (edge ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
      FROM ${stagingTable(array)} s WHERE NOT s.rejected AND num_nulls(s."from", ${edge.join(', ')}) = 0
      WINDOW edge AS (PARTITION BY ${edge.join(', ')} ORDER BY s."from", s.position)
    ) rows WHERE "from" = begun OR "from" < reached`;
}

function overlapsWithStored(array: NetworkArray, replaceOn: Day | null): string {
  const end = replaceOn === null ? 'c."to"' : `least(c."to", '${replaceOn}'::date)`;
  const stays = replaceOn === null ? '' : `AND c."from" < '${replaceOn}'::date`;
  return `SELECT DISTINCT ON (s.position) s.position, 'from' AS field, s."from"::text AS value,
      format('overlapping periods: the network has the same edge from %s %s; end that period first, in a row with its "from" and a "to"',
        c."from", coalesce('to ' || ${end}, 'on without an end')) AS reason
    FROM ${stagingTable(array)} s JOIN (${CORE_ROWS[array]}) c ON ${sameEdge(array, 's', 'c')}
    WHERE NOT s.rejected AND s."from" <> c."from" AND s."from" < coalesce(${end}, 'infinity') AND c."from" < coalesce(s."to", 'infinity') ${stays}
      AND NOT EXISTS (SELECT FROM ${stagingTable(array)} o WHERE ${sameKey(array, 'o', 'c')})
    ORDER BY s.position, c."from"`;
}
