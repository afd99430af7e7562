import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The rows of a reference table in `data/`, each by column name. RFC 4180: quoted fields may hold commas, line breaks and doubled
 * quotes; lines end in LF or CRLF; the first line names the columns.
 * @throws Error where the file is missing, or a row does not have one field a column.
 */
export function readTable(fileName: string): Record<string, string>[] {
  const [columns, ...rows] = parseCsv(readFileSync(join(__dirname, 'data', fileName), 'utf8'), fileName);
  if (!columns) throw new Error(`${fileName}: no header line`);
  return rows.map((row, index) => {
    if (row.length !== columns.length) {
      throw new Error(`${fileName}: row ${index + 2} has ${row.length} fields, the header has ${columns.length}`);
    }
    return Object.fromEntries(columns.map((column, position) => [column, row[position]]));
  });
}

/**
 * The records of a CSV text, field by field. `name` stands in the errors.
 * @throws Error where a quote is left open, or stands inside or after a field.
 */
export function parseCsv(text: string, name: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < text.length || record.length > 0) {
    const start = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new Error(`${name}: record ${records.length + 1} is not RFC 4180 at character ${start}`);
    record.push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'));
    if (found[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
