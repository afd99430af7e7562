import type { FormattedExecutionResult } from 'graphql';

/** What each id that is not found costs besides its operation: at least ten times what it would have cost if it had been found. */
export const COST_OF_MISS = 100;

/**
 * How many ids of an answer were not found: root fields and places of root lists that are null without an error, and errors that say so. Ids of others and
 * ids of nobody are both among them, and count the same.
 */
export function missesIn({ data, errors }: FormattedExecutionResult): number {
  const failed = new Set(errors?.map(({ path }) => String(path?.slice(0, 1))));
  const nulls = Object.entries(data ?? {}).filter(([name]) => !failed.has(name)).reduce((sum, [, value]) => sum + nullsIn(value), 0);
  return nulls + (errors?.filter(({ extensions }) => extensions?.code === 'NOT_FOUND').length ?? 0);
}

function nullsIn(value: unknown): number {
  if (value === null) return 1;
  return Array.isArray(value) ? value.filter((element) => element === null).length : 0;
}
