/** Rows of a CSV file: the first line names the fields; lists are separated by `|`, an empty field is absent. */
import { parse, CsvError, type InfoField } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';

import { RefusedDocument } from './badRow';
import type { FieldType } from './fieldTypes';
import type { NetworkArray } from './networkDocument';
import { NETWORK_FORMAT } from './networkFormat';
import type { SourceRow } from './sourceRow';

const LONGEST_ROW = 16 << 20;

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: InfoField;
}

type Field = readonly [name: string, type: FieldType];

/**
 * Reads the rows of one array; their positions are lines of the file.
 * @throws RefusedDocument when the file is no CSV or its columns are not the array's fields.
 */
export async function* csvRows(array: NetworkArray, file: string, input: AsyncIterable<Buffer>): AsyncGenerator<SourceRow> {
  const parser = parse({ bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true, maxRecordSize: LONGEST_ROW });
  const records: AsyncIterable<CsvRecord> = pipeline(Readable.from(input), parser, () => undefined);
  let fields: readonly Field[] | undefined;
  try {
    for await (const { record, info } of records) {
      if (!fields) fields = fieldsOf(array, file, record);
      else yield { array, row: rowOf(fields, record), file, position: info.lines };
    }
  } catch (error) {
    throw error instanceof CsvError ? RefusedDocument.file(file, `no readable CSV: ${error.message}`) : error;
  }
  if (!fields) throw RefusedDocument.file(file, 'the file is empty: its first line names the fields');
}

function fieldsOf(array: NetworkArray, file: string, header: readonly string[]): readonly Field[] {
  const known = NETWORK_FORMAT[array].fields;
  return header.map((name, index) => {
    const definition = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!definition) throw RefusedDocument.file(file, `line 1: unknown column "${name}": ${array} have ${Object.keys(known).join(', ')}`);
    if (header.indexOf(name) !== index) throw RefusedDocument.file(file, `line 1: the column "${name}" is given twice`);
    return [name, definition.type];
  });
}

/** The row as JSON would give it; a line with too many or too few fields is no row. */
function rowOf(fields: readonly Field[], record: readonly string[]): unknown {
  if (record.length !== fields.length) return `${record.length} fields where the first line names ${fields.length}`;
  const row: Record<string, unknown> = {};
  for (const [index, [name, type]] of fields.entries()) {
    if (record[index] !== '') row[name] = valueOf(type, record[index]);
  }
  return row;
}

/** A text that is no such value stays text, for the check to refuse. */
function valueOf(type: FieldType, text: string): unknown {
  switch (type) {
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'limit':
    case 'quantity':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'tenants':
    case 'identifiers':
      return text.split('|');
    default:
      return text;
  }
}
