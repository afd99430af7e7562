import type { PageRequest, Position } from '../store/page';
import { BadInput } from './badInput';
import type { Cursors, ListIdentity } from './sealedCursors';

/** Paging arguments as a client sends them. */
export interface PagingArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Rows of a page when neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20;
/** The most rows that one page may hold. */
export const MAXIMUM_PAGE_SIZE = 100;

/** The checked page request for a list. @throws BadInput naming the argument. */
export function pageRequest(cursors: Cursors, list: ListIdentity, paging: PagingArguments): PageRequest {
  const first = pageSize('first', paging.first);
  const last = pageSize('last', paging.last);
  if (first !== null && last !== null) throw new BadInput('last', last, 'either first or last, not both');
  return {
    size: last ?? first ?? DEFAULT_PAGE_SIZE,
    backward: last !== null,
    after: position('after', paging.after, cursors, list),
    before: position('before', paging.before, cursors, list),
  };
}

function pageSize(name: 'first' | 'last', value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0 || value > MAXIMUM_PAGE_SIZE) throw new BadInput(name, value, `a number from 0 to ${MAXIMUM_PAGE_SIZE}`);
  return value;
}

function position(name: 'after' | 'before', cursor: string | null | undefined, cursors: Cursors, list: ListIdentity): Position | null {
  if (cursor === null || cursor === undefined) return null;
  const found = cursors.positionOf(list, cursor);
  if (found === null) throw new BadInput(name, cursor, 'a cursor that this list gave in the same order');
  return found;
}
