import type { PoolClient } from 'pg';

import { RefusedDocument, shownValue, type BadRowList } from './badRow';
import { copyLine } from './copyLine';
import type { NetworkArray } from './networkDocument';
import type { RowCheck } from './rowCheck';
import type { SourceRow } from './sourceRow';
import { STAGING_COLUMNS, stagingTable } from './staging';
import { StagingWriter } from './stagingWriter';

/** The rows of one array that were staged. */
export interface StagedArray {
  /** The file that they came from. */
  readonly file: string;
  readonly rows: number;
}

/** What was staged; arrays without rows are not in it. */
export type StagedArrays = ReadonlyMap<NetworkArray, StagedArray>;

/** Told how many rows have been read so far. */
export type RowListener = (rows: number) => void;

const ROWS_BETWEEN_REPORTS = 1000;
/** Below this the planner's guess is good enough. */
const ROWS_WORTH_ANALYZING = 500;

/** How many rows were staged in all. */
export function countRows(staged: StagedArrays): number {
  return [...staged.values()].reduce((sum, { rows }) => sum + rows, 0);
}

/** Checks every row and copies it into staging as it comes. A source that breaks off is one more thing that is wrong. */
export async function stageRows(
  client: PoolClient, rows: AsyncIterable<SourceRow>, check: RowCheck, badRows: BadRowList, onRows: RowListener = () => undefined,
): Promise<StagedArrays> {
  const arrays = new Map<NetworkArray, { file: string; rows: number }>();
  const writer = new StagingWriter(client);
  let count = 0;
  try {
    for await (const source of rows) {
      count += 1;
      const array = arrays.get(source.array);
      if (array) array.rows += 1;
      else arrays.set(source.array, { file: source.file, rows: 1 });
      const full = writer.write(source.array, checkedLine(source, check, badRows));
      if (full) await full;
      if (count % ROWS_BETWEEN_REPORTS === 0) onRows(count);
    }
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error;
    for (const badRow of error.badRows) badRows.add(badRow);
  }
  await writer.end();
  onRows(count);
  for (const [array, { rows: staged }] of arrays) if (staged >= ROWS_WORTH_ANALYZING) await client.query(`ANALYZE ${stagingTable(array)}`);
  return arrays;
}

function checkedLine({ array, row, file, position }: SourceRow, check: RowCheck, badRows: BadRowList): string {
  const { row: normalized, errors } = check.check(array, row);
  for (const { field, reason } of errors) {
    badRows.add({ file, row: position, array, field, value: shownValue(field === null ? row : (row as Record<string, unknown>)[field]), reason });
  }
  return copyLine(STAGING_COLUMNS[array], position, normalized, errors);
}
