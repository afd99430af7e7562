import type { NetworkArray } from './networkDocument';

/** A row as it came in, not checked yet. */
export interface SourceRow {
  readonly array: NetworkArray;
  readonly row: unknown;
  /** File that it was read from; `-` for standard input. */
  readonly file: string;
  /** Where it stands in the file: its number within its array from 1 on in JSON, its line in CSV. */
  readonly position: number;
}
