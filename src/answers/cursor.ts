import { isUuid } from '../rulebook/uuid';
import type { List } from '../store/lists/list';
import type { PageOrder, PageRequest, Position } from '../store/page';
import { BadInput } from './badInput';

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

/** The opaque position of a row in a list of this order. */
export function cursorOf(position: Position, order: PageOrder): string {
  return Buffer.from(JSON.stringify([orderTag(order), position.key, position.id])).toString('base64url');
}

/** The checked page request of a list with ids of this type; throws BadInput naming the argument. */
export function pageRequest(paging: PagingArguments, order: PageOrder, idType: List['idType']): PageRequest {
  const first = pageSize('first', paging.first);
  const last = pageSize('last', paging.last);
  if (first !== null && last !== null) throw new BadInput('last', last, 'either first or last, not both');
  return {
    size: last ?? first ?? DEFAULT_PAGE_SIZE,
    backward: last !== null,
    after: position('after', paging.after, order, idType),
    before: position('before', paging.before, order, idType),
  };
}

function pageSize(name: 'first' | 'last', value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0 || value > MAXIMUM_PAGE_SIZE) throw new BadInput(name, value, `a number from 0 to ${MAXIMUM_PAGE_SIZE}`);
  return value;
}

function position(name: 'after' | 'before', cursor: string | null | undefined, order: PageOrder, idType: List['idType']): Position | null {
  if (cursor === null || cursor === undefined) return null;
  const parts = parse(cursor);
  if (parts === null || parts[0] !== orderTag(order) || (idType === 'uuid' && !isUuid(parts[2]))) {
    throw new BadInput(name, cursor, 'a cursor that this list gave in the same order');
  }
  return { key: parts[1], id: parts[2] };
}

function parse(cursor: string): [string, string, string] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isTriple = Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string' && !part.includes('\0'));
    return isTriple ? (parts as [string, string, string]) : null;
  } catch {
    return null;
  }
}

function orderTag(order: PageOrder): string {
  return `${order.tag}/${order.descending ? 'DESC' : 'ASC'}`;
}
