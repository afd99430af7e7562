/** Walks through a list from page to page, forward and backward, and remembers what it met. */
import type { Api } from '../../support/api';
import { TODAY } from '../cast';
import type { ListAsked } from './lists';
import type { Viewer } from './viewers';

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { id: string }[];
  readonly edges: readonly { cursor: string; node: { id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
}

export interface Walk {
  /** Global ids in the order of the list. */
  readonly ids: readonly string[];
  /** Every total that a page told. */
  readonly totals: readonly number[];
}

const PAGE = 'totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** The list from its start. */
export function forward(api: Api, viewer: Viewer, list: ListAsked, size: number): Promise<Walk> {
  return walk(api, viewer, list, (page) => `first: ${size}${page ? `, after: ${JSON.stringify(page.pageInfo.endCursor)}` : ''}`, (page) => page.pageInfo.hasNextPage);
}

/** The list from its end; the ids are in its own order all the same. */
export async function backward(api: Api, viewer: Viewer, list: ListAsked, size: number): Promise<Walk> {
  const paging = (page?: Page): string => `last: ${size}${page ? `, before: ${JSON.stringify(page.pageInfo.startCursor)}` : ''}`;
  const { ids, totals } = await walk(api, viewer, list, paging, (page) => page.pageInfo.hasPreviousPage, true);
  return { ids, totals };
}

async function walk(
  api: Api, viewer: Viewer, list: ListAsked, paging: (page?: Page) => string, hasMore: (page: Page) => boolean, isBackward = false,
): Promise<Walk> {
  const ids: string[] = [];
  const totals: number[] = [];
  let page: Page | undefined;
  do {
    page = await onePage(api, viewer, list, paging(page));
    const met = page.nodes.map(({ id }) => id);
    expect(page.edges.map(({ node }) => node.id)).toEqual(met);
    if (isBackward) ids.unshift(...met);
    else ids.push(...met);
    totals.push(page.totalCount);
  } while (hasMore(page));
  return { ids, totals };
}

async function onePage(api: Api, viewer: Viewer, { field, parent, args }: ListAsked, paging: string): Promise<Page> {
  const [type, name] = field.split('.');
  const list = `list: ${name}(${args}, ${paging}) { ${PAGE} }`;
  if (parent === null) return (await api.data<{ list: Page }>(`{ ${list} }`, {}, TODAY, viewer.scope)).list;
  return (await api.data<{ node: { list: Page } }>(`query ($id: ID!) { node(id: $id) { ... on ${type} { ${list} } } }`, { id: parent }, TODAY, viewer.scope)).node.list;
}

/** Which of the ids exist for the viewer, each asked for by itself. */
export async function existing(api: Api, viewer: Viewer, ids: readonly string[]): Promise<(string | null)[]> {
  const fields = ids.map((id, place) => `n${place}: node(id: ${JSON.stringify(id)}) { id }`).join(' ');
  if (ids.length === 0) return [];
  return Object.values(await api.data<Record<string, { id: string } | null>>(`{ ${fields} }`, {}, TODAY, viewer.scope)).map((node) => node?.id ?? null);
}
