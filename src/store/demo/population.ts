/** Groups of demo rows that can be made one member at a time, so that a network of any size streams in flat memory. */
import type { NetworkArray, NetworkRow } from '../import/networkDocument';

/** The rows that the member with the index contributes to each array; an array that is left out gets none. */
export type RowMakers = { readonly [A in NetworkArray]?: (index: number) => readonly NetworkRow<A>[] };

/** Members 0 to `count` - 1, each made from its index alone. */
export interface Population {
  readonly count: number;
  readonly rows: RowMakers;
}

/** A whole small document as one member. */
export type Rows = { readonly [A in NetworkArray]?: readonly NetworkRow<A>[] };

/** The members' rows of the array, in order of index. */
export function* rowsOf<A extends NetworkArray>(population: Population, array: A): Generator<NetworkRow<A>> {
  const make = population.rows[array];
  if (!make) return;
  for (let index = 0; index < population.count; index += 1) yield* make(index);
}
