import type { NetworkArray } from '../networkDocument';

/** A look for rows of one array that cannot be stored: `sql` gives position, field, value and reason of each. */
export interface StagedCheck {
  readonly array: NetworkArray;
  readonly sql: string;
}
