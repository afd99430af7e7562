/**
 * Takes whole rows out of the text of a document by JSON.parse, which reads them many times faster than a parser that goes token by token. In the text they
 * leave empty objects of the same length, so that the streaming parser sees the same outline at the same places. Whatever is unusual stays in the text, and so
 * does all that follows: the streaming parser says what is wrong with it, as if no row had been lifted before.
 */
import { rowRuns, type RowRun } from './rowRuns';

const SPACE = 0x20;
/** A row that is not complete within so many bytes is left to the streaming parser. */
const LONGEST_ROW = 1 << 20;
const NOTHING = Buffer.alloc(0);

/** Text for the streaming parser, and the rows that it has empty objects for, in their order; none where it has all rows itself. */
export interface LiftedText {
  readonly text: Buffer;
  readonly rows: readonly object[];
}

/** Lifts the rows of one document, chunk by chunk. */
export class RowLift {
  private held: Buffer = NOTHING;
  private depth = 0;
  private isOver = false;

  /** What of this chunk, and of what was held back before, can be read now. */
  lift(chunk: Uint8Array): LiftedText {
    const text = Buffer.concat([this.held, chunk]);
    this.held = NOTHING;
    if (this.isOver) return { text, rows: [] };
    const { runs, depth, end } = rowRuns(text, this.depth);
    const rows = runs && text.length - end < LONGEST_ROW ? rowsOf(text, runs) : null;
    if (rows === null) {
      this.isOver = true;
      return { text, rows: [] };
    }
    this.depth = depth;
    this.held = text.subarray(end);
    return { text: text.subarray(0, end), rows };
  }

  /** What is still held back when the document ends: a row without its end. */
  rest(): Buffer {
    return this.held;
  }
}

/** The rows of all runs, taken out of the text; null where one is no JSON, or has a field twice, which JSON.parse would not tell. */
function rowsOf(text: Buffer, runs: readonly RowRun[]): readonly object[] | null {
  const rows: object[] = [];
  for (const run of runs) {
    const parsed = parsedRun(text, run);
    if (parsed?.length !== run.starts.length || parsed.some((row, index) => Object.keys(row).length !== run.fields[index])) return null;
    for (const row of parsed) rows.push(row);
  }
  for (const { starts, ends } of runs) for (const [index, start] of starts.entries()) text.fill(SPACE, start + 1, ends[index] - 1);
  return rows;
}

function parsedRun(text: Buffer, { starts, ends }: RowRun): object[] | null {
  try {
    return JSON.parse(`[${text.toString('utf8', starts[0], ends[ends.length - 1])}]`) as object[];
  } catch {
    return null;
  }
}
