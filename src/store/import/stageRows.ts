import type { PoolClient } from 'pg';

import { RefusedDocument, shownValue, type BadRowList } from './badRow';
import { copyLine } from './copyLine';
import type { NetworkArray } from './networkDocument';
import type { RowCheck } from './rowCheck';
import type { SourceRow } from './sourceRow';
import { STAGING_COLUMNS } from './staging';
import { StagingWriter } from './stagingWriter';

/** From which file the rows of an array came. */
export type StagedFiles = ReadonlyMap<NetworkArray, string>;

export interface StagedRows {
  readonly files: StagedFiles;
  readonly count: number;
}

/** Told how many rows have been read so far. */
export type RowListener = (rows: number) => void;

const ROWS_BETWEEN_REPORTS = 1000;

/** Checks every row and copies it into staging as it comes. A source that breaks off is one more thing that is wrong. */
export async function stageRows(
  client: PoolClient, rows: AsyncIterable<SourceRow>, check: RowCheck, badRows: BadRowList, onRows: RowListener = () => undefined,
): Promise<StagedRows> {
  const files = new Map<NetworkArray, string>();
  const writer = new StagingWriter(client);
  let count = 0;
  try {
    for await (const source of rows) {
      count += 1;
      if (!files.has(source.array)) files.set(source.array, source.file);
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
  return { files, count };
}

function checkedLine({ array, row, file, position }: SourceRow, check: RowCheck, badRows: BadRowList): string {
  const { row: normalized, errors } = check.check(array, row);
  for (const { field, reason } of errors) {
    badRows.add({ file, row: position, array, field, value: shownValue(field === null ? row : (row as Record<string, unknown>)[field]), reason });
  }
  return copyLine(STAGING_COLUMNS[array], position, normalized, errors);
}
