/** Rows as lines of PostgreSQL's COPY text format. */
import { compareText } from '../page';
import type { FieldError } from './rowCheck';
import type { RawRow } from './normalizedRow';
import type { StagingColumn } from './staging';

const NULL = '\\N';

/** The line of a row with its line break. Of a rejected row only the fields without an error are kept. */
export function copyLine(columns: readonly StagingColumn[], position: number, row: RawRow, errors: readonly FieldError[]): string {
  let line = `${position}\t${errors.length > 0 ? 't' : 'f'}`;
  for (const column of columns) {
    const isWrong = errors.length > 0 && errors.some(({ field }) => field === column.name);
    line += `\t${isWrong ? NULL : copyValue(column, row[column.name] ?? column.default)}`;
  }
  return `${line}\n`;
}

function copyValue(column: StagingColumn, value: unknown): string {
  switch (typeof value) {
    case 'string':
      return column.type === 'month' ? `${value}-01` : escaped(value);
    case 'boolean':
      return value ? 't' : 'f';
    case 'number':
      return String(value);
    default:
      return Array.isArray(value) && value.length > 0 ? escaped(arrayLiteral(value as string[])) : NULL;
  }
}

/** Control characters are refused before, so the backslash is all that COPY could misread. */
function escaped(text: string): string {
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

function arrayLiteral(items: readonly string[]): string {
  const quoted = [...items].sort(compareText).map((item) => `"${item.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  return `{${quoted.join(',')}}`;
}
