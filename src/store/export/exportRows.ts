/** The stored network as text, array by array, spelled by the database itself: nothing is held in memory. */
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { CORE_ROWS } from '../import/coreRows';
import { FIELD_TYPES } from '../import/fieldTypes';
import type { NetworkArray } from '../import/networkDocument';
import { keyOf } from '../import/rowKeys';
import { STAGING_COLUMNS, type StagingColumn } from '../import/staging';

/** Control characters cannot be part of a value (JSON escapes them), so with these as quote and delimiter COPY leaves every line as it is. */
const RAW = 'FORMAT csv, QUOTE E\'\\x01\', ESCAPE E\'\\x01\', DELIMITER E\'\\x02\'';

/** One JSON object a line, without absent fields and defaults. */
export function jsonLines(client: PoolClient, array: NetworkArray): AsyncIterable<Buffer> {
  const columns = STAGING_COLUMNS[array].map((column) => `${jsonValue(column)} AS "${column.name}"`);
  return copied(client, `SELECT json_strip_nulls(row_to_json(fields))::text FROM (${ordered(array)}) c CROSS JOIN LATERAL (SELECT ${columns.join(', ')}) fields`, RAW);
}

/** A CSV file with a header; lists separated by `|`. */
export function csvLines(client: PoolClient, array: NetworkArray): AsyncIterable<Buffer> {
  const columns = STAGING_COLUMNS[array].map((column) => `${csvValue(column)} AS "${column.name}"`);
  return copied(client, `SELECT ${columns.join(', ')} FROM (${ordered(array)}) c`, 'FORMAT csv, HEADER');
}

function copied(client: PoolClient, sql: string, format: string): AsyncIterable<Buffer> {
  return client.query(copyTo(`COPY (${sql}) TO STDOUT WITH (${format})`));
}

/** Sorted by key, by bytes: the same network gives the same text on every server. */
function ordered(array: NetworkArray): string {
  const fields = new Set(STAGING_COLUMNS[array].filter(({ type }) => FIELD_TYPES[type].column === 'text').map(({ name }) => name));
  const order = keyOf(array, 'c').map((expression) => (isText(expression, fields) ? `(${expression}) COLLATE "C"` : expression));
  return `SELECT * FROM (${CORE_ROWS[array]}) c ORDER BY ${order.join(', ')}`;
}

function isText(expression: string, fields: ReadonlySet<string>): boolean {
  const name = /^c\."?(\w+)"?$/.exec(expression)?.[1];
  return name === undefined ? expression.includes('::text') || expression.startsWith('CASE') : fields.has(name);
}

function jsonValue(column: StagingColumn): string {
  const value = valueOf(column);
  if (column.default === undefined) return value;
  return `nullif(${value}, ${typeof column.default === 'string' ? `'${column.default}'` : column.default})`;
}

function csvValue(column: StagingColumn): string {
  const value = jsonValue(column);
  const kind = FIELD_TYPES[column.type].column;
  if (kind === 'boolean') return `(${value})::text`;
  return kind.endsWith('[]') ? `array_to_string(${value}, '|')` : value;
}

function valueOf({ name, type }: StagingColumn): string {
  if (type === 'month') return `to_char(c."${name}", 'YYYY-MM')`;
  return type === 'amount' ? `trim_scale(c."${name}")::text` : `c."${name}"`;
}
