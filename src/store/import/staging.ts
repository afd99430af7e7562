/** Temporary tables that a document is copied into, one an array, with the fields of the format as columns. They end with the transaction. */
import type { PoolClient } from 'pg';

import { FIELD_TYPES, type FieldType } from './fieldTypes';
import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { NETWORK_FORMAT } from './networkFormat';

export interface StagingColumn {
  readonly name: string;
  readonly type: FieldType;
  readonly default: string | boolean | undefined;
}

/** Columns of every array's staging table, after `position` and `rejected`. */
export const STAGING_COLUMNS: Readonly<Record<NetworkArray, readonly StagingColumn[]>> = columnsOfArrays();

/** Name of an array's staging table. */
export function stagingTable(array: NetworkArray): string {
  return `pg_temp.staged_${array}`;
}

/** Makes the staging tables, empty. Every column may be null: a rejected row keeps the fields that could be read. */
export async function createStaging(client: PoolClient): Promise<void> {
  const tables = NETWORK_ARRAYS.map((array) => {
    const columns = STAGING_COLUMNS[array].map(({ name, type }) => `"${name}" ${FIELD_TYPES[type].column}`);
    return `CREATE TEMPORARY TABLE staged_${array} (position bigint, rejected boolean, ${columns.join(', ')}) ON COMMIT DROP`;
  });
  await client.query(tables.join(';'));
}

function columnsOfArrays(): Readonly<Record<NetworkArray, readonly StagingColumn[]>> {
  const entries = NETWORK_ARRAYS.map((array) => [
    array,
    Object.entries(NETWORK_FORMAT[array].fields).map(([name, field]) => ({ name, type: field.type, default: field.default })),
  ]);
  return Object.fromEntries(entries) as Record<NetworkArray, readonly StagingColumn[]>;
}
