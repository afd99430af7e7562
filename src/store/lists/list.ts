import { createHash } from 'node:crypto';

import type { QueryResultRow } from 'pg';

import { trimmed, type Keyed, type Page, type PageOrder, type PageRequest, type Position } from '../page';
import type { Relation } from '../scope/relation';
import type { Snapshot } from '../snapshot';

/**
 * A list as SQL: `select` yields the columns of its rows with `key` (text, collated "C") and `id`, may speak of `parent.id` (text) for the thing whose list
 * it is, and of its parameters as `:1`, `:2`, ...
 */
export interface List {
  readonly select: string;
  readonly relations: readonly Relation[];
  readonly parameters: readonly unknown[];
  readonly idType: 'uuid' | 'text';
  readonly order: PageOrder;
  /** Columns that a page is completed with, and the joins on its rows (`item`) that they come from: read for a page only, not for all that it was chosen from. */
  readonly completion?: { readonly columns: string; readonly joins: string };
}

/** A row of a list, with the parent whose list it is in. */
export type ListRow = QueryResultRow & Keyed & { parent: string };

/** The parent of a list that belongs to nothing in particular. */
export const NO_PARENT = '';

/** Tells the rows of a list, but for the parent, from those of every other list; a digest, for a client may filter by more than a list has rows. */
export function identityOf({ select, parameters }: List): string {
  return createHash('sha256').update(JSON.stringify([select, parameters])).digest('base64url');
}

/** One page for each parent, in one statement. */
export async function listPages<Row extends ListRow>(
  snapshot: Snapshot, list: List, parents: readonly string[], request: PageRequest,
): Promise<Map<string, Page<Row>>> {
  const bound = new Binding([...parents]);
  const listed = bound.list(list);
  const forward = list.order.descending === request.backward;
  const direction = forward ? 'ASC' : 'DESC';
  const limits = [
    ...bound.position(request.after, list, list.order.descending ? '<' : '>'),
    ...bound.position(request.before, list, list.order.descending ? '>' : '<'),
  ];
  const where = limits.length > 0 ? `WHERE ${limits.join(' AND ')}` : '';
  const text = `SELECT parent.id AS parent, item.*${completion(list).columns}
    FROM unnest($1::text[]) WITH ORDINALITY AS parent (id, place)
    CROSS JOIN LATERAL (
      SELECT * FROM (${listed}) AS listed ${where}
      ORDER BY listed.key ${direction}, listed.id ${direction} LIMIT ${bound.value(request.size + 1)}::int
    ) AS item ${completion(list).joins}
    ORDER BY parent.place, item.key ${direction}, item.id ${direction}`;
  const rows = await snapshot.rows<Row>({ text, relations: list.relations }, bound.parameters);
  const byParent = groupByParent(rows, parents);
  return new Map(parents.map((parent) => {
    const ofParent = byParent.get(parent) ?? [];
    return [parent, trimmed(request.backward ? [...ofParent].reverse() : ofParent, request)];
  }));
}

/** All rows for each parent, unsorted: for lists that are filtered or ordered by something computed. */
export async function listAll<Row extends ListRow>(snapshot: Snapshot, list: List, parents: readonly string[]): Promise<Map<string, Row[]>> {
  const bound = new Binding([...parents]);
  const text = `SELECT parent.id AS parent, item.*${completion(list).columns}
    FROM unnest($1::text[]) AS parent (id) CROSS JOIN LATERAL (${bound.list(list)}) AS item ${completion(list).joins}`;
  return groupByParent(await snapshot.rows<Row>({ text, relations: list.relations }, bound.parameters), parents);
}

/** The number of rows for each parent. */
export async function listCounts(snapshot: Snapshot, list: List, parents: readonly string[]): Promise<Map<string, number>> {
  const bound = new Binding([...parents]);
  const text = `SELECT parent.id AS parent, (SELECT count(*)::int FROM (${bound.list(list)}) AS listed) AS count
    FROM unnest($1::text[]) AS parent (id)`;
  const rows = await snapshot.rows<{ parent: string; count: number }>({ text, relations: list.relations }, bound.parameters);
  return new Map(rows.map((row) => [row.parent, row.count]));
}

function completion({ completion: given }: List): { columns: string; joins: string } {
  return given ? { columns: `, ${given.columns}`, joins: given.joins } : { columns: '', joins: '' };
}

/** Collects the parameters of one statement; `$1` is always the parents. */
class Binding {
  readonly parameters: unknown[];

  constructor(parents: string[]) {
    this.parameters = [parents];
  }

  value(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** The list's SQL with its own parameters numbered into this statement. */
  list(list: List): string {
    const places = list.parameters.map((parameter) => this.value(parameter));
    return list.select.replace(/(?<![:\w]):(\d+)/g, (_, number: string) => places[Number(number) - 1] ?? '');
  }

  position(position: Position | null, list: List, comparison: '<' | '>'): string[] {
    if (position === null) return [];
    return [`(listed.key, listed.id) ${comparison} (${this.value(position.key)}::text COLLATE "C", ${this.value(position.id)}::${list.idType})`];
  }
}

function groupByParent<Row extends { parent: string }>(rows: readonly Row[], parents: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) groups.get(row.parent)?.push(row);
  return groups;
}
