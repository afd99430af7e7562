/** Rows of a JSON document as they stream by. */
import { JSONParser } from '@streamparser/json';

import { RefusedDocument } from './badRow';
import { DocumentOutline } from './documentOutline';
import { RowLift } from './rowLift';
import type { SourceRow } from './sourceRow';

/** No sensible row is longer; a longer one would have to be held in memory whole. */
const LONGEST_ROW = 16 << 20;

/**
 * Reads a document, arrays in any order.
 * @throws RefusedDocument when the text is no JSON or no network document.
 */
export async function* jsonRows(file: string, input: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  const outline = new DocumentOutline();
  const lift = new RowLift();
  const parser = new JSONParser({ paths: ['$.*.*'], keepStack: false });
  let [rows, lifted, bytesSinceRow]: [SourceRow[], Iterator<object>, number] = [[], [].values(), 0];
  parser.onToken = (token) => outline.read(token);
  parser.onValue = ({ value, key }) => {
    rows.push({ array: outline.array, row: isObject(value) ? (lifted.next().value ?? value) : value, file, position: Number(key) + 1 });
  };
  parser.onError = (error) => {
    throw error;
  };
  for await (const chunk of input) {
    const { text, rows: whole } = lift.lift(chunk);
    lifted = whole.values();
    guarded(file, outline, () => parser.write(withoutMark(text, outline.isUntouched)));
    bytesSinceRow = rows.length > 0 ? 0 : bytesSinceRow + chunk.length;
    if (bytesSinceRow > LONGEST_ROW) throw RefusedDocument.file(file, `${outline.place}: a value is longer than ${LONGEST_ROW >> 20} MB`);
    const ready = rows;
    rows = [];
    yield* ready;
  }
  guarded(file, outline, () => {
    parser.write(lift.rest());
    if (!parser.isEnded) throw new SyntaxError('the document ends early');
    outline.end();
  });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function guarded(file: string, outline: DocumentOutline, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw RefusedDocument.file(file, `${outline.place}: ${(error as Error).message}`);
  }
}

/** The text without a byte order mark in front. */
function withoutMark(chunk: Uint8Array, isFirst: boolean): Uint8Array {
  return isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}
