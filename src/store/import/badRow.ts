import type { NetworkArray } from './networkDocument';

/** Why a row, or a whole file, is refused. */
export interface BadRow {
  readonly file: string;
  /** Number of the row within its array (JSON) or line (CSV); null where the file as a whole is meant. */
  readonly row: number | null;
  readonly array: NetworkArray | null;
  readonly field: string | null;
  /** The value as given, as text and cut short when long; null where none was given. */
  readonly value: string | null;
  /** What is wrong and what is expected. */
  readonly reason: string;
}

const LONGEST_VALUE = 120;

/** A value as text for a refusal. */
export function shownValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}

/** The document is refused; nothing was changed. */
export class RefusedDocument extends Error {
  /** @param badRows the first ones, at most as many as asked for. @param total how many there are. */
  constructor(readonly badRows: readonly BadRow[], readonly total: number) {
    super(total === 1 ? `The document was refused: ${badRows[0].reason}` : `The document was refused: ${total} errors.`);
    this.name = 'RefusedDocument';
  }

  /** A file that cannot be read as a network at all. */
  static file(file: string, reason: string): RefusedDocument {
    return new RefusedDocument([{ file, row: null, array: null, field: null, value: null, reason }], 1);
  }
}

/** Counts all bad rows and keeps the first ones. */
export class BadRowList {
  readonly kept: BadRow[] = [];
  total = 0;

  constructor(readonly limit: number) {}

  add(badRow: BadRow): void {
    this.total += 1;
    if (this.kept.length < this.limit) this.kept.push(badRow);
  }

  /** How many more are worth looking up. */
  get room(): number {
    return this.limit - this.kept.length;
  }

  /** @throws RefusedDocument if there are any. */
  refuseIfAny(): void {
    if (this.total > 0) throw new RefusedDocument(this.kept, this.total);
  }
}
