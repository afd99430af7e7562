/** What identifies a row, and an edge whose periods may not overlap, as SQL over a row of the format. */
import { NETWORK_FORMAT } from './networkFormat';
import type { NetworkArray } from './networkDocument';

const NOBODY = '\'00000000-0000-0000-0000-000000000000\'::uuid';

/** Arrays whose rows are keyed objects: they are retired, not ended. */
export const OBJECT_ARRAYS = ['companies', 'partners', 'customers', 'offers'] as const satisfies readonly NetworkArray[];
/** Arrays whose rows hold in a period that begins with `from`. */
export const PERIOD_ARRAYS = [
  'statuses', 'partnerships', 'qualifications', 'relationships', 'availabilities', 'subscriptions', 'evidence',
] as const satisfies readonly NetworkArray[];

/** Expressions that together identify a row; null only where a rejected row lacks the field. */
export function keyOf(array: NetworkArray, alias: string): readonly string[] {
  if (array === 'evidence') return [...edgeOf(array, alias), `${alias}."from"`];
  if (array === 'agreements') return [`${alias}.kind`, `${alias}.party`, `coalesce(${alias}."attestedBy", ${NOBODY})`, `${alias}."acceptedOn"`];
  return keyFields(array).map((field) => `${alias}."${field}"`);
}

/** The key without the beginning of the period. */
export function edgeOf(array: NetworkArray, alias: string): readonly string[] {
  if (array !== 'evidence') return keyFields(array).filter((field) => field !== 'from').map((field) => `${alias}."${field}"`);
  return [
    `coalesce(${alias}."tenantId"::text, ${alias}.company)`, `${alias}.kind`,
    `CASE ${alias}.kind WHEN 'DESIGNATION' THEN ${alias}.value ELSE '' END`,
  ];
}

/** A condition that two rows of an array have the same key. */
export function sameKey(array: NetworkArray, left: string, right: string): string {
  return pairwise(keyOf(array, left), keyOf(array, right));
}

/** A condition that two rows of an array belong to the same edge. */
export function sameEdge(array: NetworkArray, left: string, right: string): string {
  return pairwise(edgeOf(array, left), edgeOf(array, right));
}

/** The first field of a row's key, to point at where the whole key is meant. */
export function firstKeyField(array: NetworkArray): string {
  return keyFields(array)[0];
}

function keyFields(array: NetworkArray): readonly string[] {
  const { fields } = NETWORK_FORMAT[array];
  return Object.keys(fields).filter((name) => fields[name].key);
}

function pairwise(left: readonly string[], right: readonly string[]): string {
  return left.map((expression, index) => `${expression} = ${right[index]}`).join(' AND ');
}
