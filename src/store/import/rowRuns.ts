/** Finds rows in the text of a document by its braces, brackets and quotes alone. */
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Braces and brackets around a row: the document, its array. */
const AROUND_ROW = 2;
/** A row holds lists at most. */
const DEEPEST = 4;

/** Rows of one array that follow one another: where each begins and ends, and how many fields it has. */
export interface RowRun {
  readonly starts: number[];
  readonly ends: number[];
  readonly fields: number[];
}

export interface FoundRuns {
  /** Null where values are nested too deeply for a row. */
  readonly runs: readonly RowRun[] | null;
  /** How many braces and brackets are open at `end`. */
  readonly depth: number;
  /** Where the text ends, or a row or a text begins that does not end in it. */
  readonly end: number;
}

/** @param depth how many braces and brackets are open before the text. */
export function rowRuns(text: Buffer, depth: number): FoundRuns {
  const runs: RowRun[] = [];
  let run: RowRun | null = null;
  let [start, fields] = [-1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) {
      const close = closingQuote(text, at);
      if (close === text.length) return start < 0 ? { runs, depth, end: at } : { runs, depth: AROUND_ROW, end: start };
      at = close;
    } else if (byte === COLON) {
      if (depth === AROUND_ROW + 1) fields += 1;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (depth === AROUND_ROW && byte === OPEN_BRACE) [start, fields] = [at, 0];
      depth += 1;
      if (depth > DEEPEST) return { runs: null, depth, end: at };
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      depth -= 1;
      if (depth < AROUND_ROW) run = null;
      if (depth !== AROUND_ROW || start < 0) continue;
      if (run === null) runs.push((run = { starts: [], ends: [], fields: [] }));
      run.starts.push(start);
      run.ends.push(at + 1);
      run.fields.push(fields);
      start = -1;
    }
  }
  return start < 0 ? { runs, depth, end: text.length } : { runs, depth: AROUND_ROW, end: start };
}

/** Where the text that begins at `quote` ends; the length of all where it does not. */
function closingQuote(text: Buffer, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== QUOTE) at += text[at] === BACKSLASH ? 2 : 1;
  return Math.min(at, text.length);
}
