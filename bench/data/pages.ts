import type { PagePosition } from '../variables';
import { Connection } from '../load/connection';
import { requestBytes } from '../load/requestBytes';

/** Where pages of a list begin, as the product walked it. */
export interface PageStart {
  readonly after: PagePosition | null;
  readonly cursor: string | null;
}

/** A list of a provider that is walked once, before anything is measured. */
export interface Walk {
  readonly port: number;
  readonly token: string;
  /** An operation with $provider, $size, $cursor, $asOf and whatever else the variables have; its list is named `list`. */
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The id by which rows of one name are ordered. */
  readonly idOf: (tenant: string) => string;
}

interface WalkedPage {
  readonly data: { readonly partner: { readonly list: { readonly nodes: readonly { readonly tenantId: string; readonly name: string }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } } } };
}

const LARGEST_PAGE = 100;

/** Where the first `count` pages of `size` rows begin; fewer where the list ends before. */
export async function pageStarts(walk: Walk, size: number, count: number): Promise<PageStart[]> {
  const starts: PageStart[] = [{ after: null, cursor: null }];
  const connection = await Connection.open(walk.port);
  try {
    while (starts.length < count) {
      const next = await startBehind(walk, connection, starts.at(-1) as PageStart, size);
      if (!next) break;
      starts.push(next);
    }
    return starts;
  } finally {
    connection.close();
  }
}

/** Where the page of that number (from 1) of `size` rows begins, or the list's last one. */
export async function startOfPage(walk: Walk, size: number, number: number): Promise<PageStart> {
  const stride = LARGEST_PAGE / size;
  const strides = Math.floor((number - 1) / stride);
  const starts = await pageStarts(walk, LARGEST_PAGE, strides + 1);
  const rest = starts.length === strides + 1 ? (number - 1) % stride + 1 : stride;
  const connection = await Connection.open(walk.port);
  try {
    let start = starts.at(-1) as PageStart;
    for (let page = 1; page < rest; page += 1) start = (await startBehind(walk, connection, start, size)) ?? start;
    return start;
  } finally {
    connection.close();
  }
}

async function startBehind({ port, token, operation, variables, idOf }: Walk, connection: Connection, { cursor }: PageStart, size: number): Promise<PageStart | null> {
  const request = { method: 'POST', path: '/graphql', body: { query: operation, variables: { ...variables, size, cursor } } } as const;
  const { status, body } = await connection.ask(requestBytes(request, port, token));
  if (status !== 200) throw new Error(`The product answered a page with ${status}: ${body.toString().slice(0, 500)}`);
  const { nodes, pageInfo } = (JSON.parse(body.toString()) as WalkedPage).data.partner.list;
  const last = nodes.at(-1);
  if (!last || !pageInfo.hasNextPage) return null;
  return { after: { name: last.name, id: idOf(last.tenantId) }, cursor: pageInfo.endCursor };
}
