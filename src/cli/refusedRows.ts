/** Bad rows for people, as a table, and for programs, one JSON object a line. */
import { writeFileSync } from 'node:fs';

import { RefusedDocument, type BadRow } from '../store/import/badRow';

const COLUMNS = ['file', 'row', 'array', 'field', 'value', 'reason'] as const;
const WIDEST = 44;

/** Reports the bad rows of a refused document, then passes the refusal on. @param errorsPath a file for them as NDJSON; `-`: standard output. */
export async function reportingRefusals<Result>(errorsPath: string | undefined, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedDocument) {
      console.error(badRowTable(error.badRows));
      if (error.total > error.badRows.length) console.error(`... and ${error.total - error.badRows.length} more (--max-errors shows more)`);
      if (errorsPath !== undefined) writeErrors(errorsPath, error.badRows);
    }
    throw error;
  }
}

/** The rows as a text table; the reason, last, is never cut. */
export function badRowTable(badRows: readonly BadRow[]): string {
  const lines = [[...COLUMNS], ...badRows.map((badRow) => COLUMNS.map((column) => String(badRow[column] ?? '')))];
  const shown = lines.map((cells) => cells.map((cell, index) => (index === COLUMNS.length - 1 ? cell : shortened(cell))));
  const widths = COLUMNS.map((_, index) => Math.max(...shown.map((cells) => cells[index].length)));
  return shown.map((cells) => cells.map((cell, index) => cell.padEnd(widths[index])).join('  ').trimEnd()).join('\n');
}

/** The end of a path tells more than its beginning. */
function shortened(cell: string): string {
  return cell.length > WIDEST ? `...${cell.slice(cell.length - WIDEST + 3)}` : cell;
}

function writeErrors(path: string, badRows: readonly BadRow[]): void {
  const lines = badRows.map((badRow) => `${JSON.stringify(badRow)}\n`).join('');
  if (path === '-') process.stdout.write(lines);
  else writeFileSync(path, lines);
}
