/** Keyset paging: a page is asked for by position, never by offset, so the same rows come at any page size. */

/** Which way a list runs and how its rows are keyed; `tag` names list and order, so that a cursor of another list is refused. */
export interface PageOrder {
  readonly tag: string;
  readonly descending: boolean;
}

/** A place between two rows: the sort key and the id of the row that it stands on. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

/** A checked request for a page: at most `size` rows, forward from `after` or backward from `before`. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** A row that can be paged: `key` sorts it (by bytes), `id` breaks ties. */
export interface Keyed {
  readonly key: string;
  readonly id: string;
}

/** One page; the rows are in the list's order. */
export interface Page<Row extends Keyed> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Compares as PostgreSQL's "C" collation does: by UTF-8 bytes. */
export function compareKeyed(left: Keyed, right: Keyed): number {
  return compareText(left.key, right.key) || compareText(left.id, right.id);
}

/** Surrogates, which stand for characters beyond those that follow them. */
const BEYOND_PLAIN = /[\uD800-\uFFFF]/;

/** Compares two texts by UTF-8 bytes. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  // up to there, code units sort as bytes do
  if (!BEYOND_PLAIN.test(left) && !BEYOND_PLAIN.test(right)) return left < right ? -1 : 1;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** The page of a whole list that is sorted already. */
export function pageOf<Row extends Keyed>(sorted: readonly Row[], request: PageRequest, order: PageOrder): Page<Row> {
  const sign = order.descending ? -1 : 1;
  const { after, before, size, backward } = request;
  const start = after === null ? 0 : firstIndex(sorted, (row) => sign * compareKeyed(row, after) > 0);
  const end = before === null ? sorted.length : Math.max(start, firstIndex(sorted, (row) => sign * compareKeyed(row, before) >= 0));
  const reach = size + 1;
  return trimmed(backward ? sorted.slice(Math.max(start, end - reach), end) : sorted.slice(start, Math.min(end, start + reach)), request);
}

/** Index of the first row that is beyond a place, in a list in which all rows after such a one are beyond it too; the length where none is. */
function firstIndex<Row>(sorted: readonly Row[], isBeyond: (row: Row) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(sorted[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sorts rows as the order says. */
export function sortKeyed<Row extends Keyed>(rows: readonly Row[], order: PageOrder): Row[] {
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((left, right) => sign * compareKeyed(left, right));
}

/** Cuts the one row too many that tells whether there is more; the rows come in the list's order. */
export function trimmed<Row extends Keyed>(rows: readonly Row[], request: PageRequest): Page<Row> {
  const more = rows.length > request.size;
  if (request.backward) {
    return { rows: more ? rows.slice(1) : rows, hasNextPage: request.before !== null, hasPreviousPage: more };
  }
  return { rows: more ? rows.slice(0, request.size) : rows, hasNextPage: more, hasPreviousPage: request.after !== null };
}
