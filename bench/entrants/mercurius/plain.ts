import { marketOf } from '../peers/markets';
import { positionOf } from '../peers/position';
import type { Session } from './session';
import { CUSTOMERS, PARTNER, PROVIDERS, RESELLERS } from './statements';

/** What a resolver or a loader is given besides its object. */
export interface Context {
  readonly session: Session;
}

/** What mercurius collects for a loader. */
export interface LoaderQuery<Params, Parent = PartnerNode> {
  readonly obj: Parent;
  readonly params: Params;
}

/** A partner as the fields of the contract; its country becomes a market. */
export interface PartnerNode {
  readonly id: string;
  readonly tenantId: string;
  readonly model: string;
  readonly name: string;
}

interface PageParams {
  readonly first: number;
  readonly after?: string | null;
  readonly asOf: string;
  readonly filter?: { readonly markets?: readonly string[] | null } | null;
}

type Located = Record<string, unknown> & { country: string };
type Loader<Parent = PartnerNode> = (queries: readonly LoaderQuery<PageParams, Parent>[], context: Context) => Promise<object[]>;

/** The roots that are not judged. */
export const queries = {
  partner: async (_root: unknown, { tenantId, model }: { tenantId: string; model: string }, { session }: Context): Promise<object | null> => {
    const [row] = await session.rows<Located>(PARTNER, [tenantId, model]);
    return row ? inMarket(row) : null;
  },
};

/** Resellers of each provider: in the race always of one. */
const resellers: Loader = (asked, { session }) => Promise.all(asked.map(async ({ obj, params: { first, after, asOf } }) => {
  const position = positionOf(after);
  const rows = await session.rows<Located>(RESELLERS, [obj.id, asOf, position?.name, position?.id, first + 1]);
  return counterparts(rows, first, position !== null);
}));

/** Providers of each reseller: in the race always of one, and never more than a page. */
const providers: Loader = (asked, { session }) => Promise.all(asked.map(async ({ obj, params: { first, asOf } }) =>
  counterparts(await session.rows<Located>(PROVIDERS, [obj.id, asOf]), first, false)));

function counterparts(rows: readonly Located[], first: number, hasPreviousPage: boolean): object {
  const edges = rows.slice(0, first).map(({ state, since, until, ...node }) => ({ partnership: { state, since, until }, node: inMarket(node as Located) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: { hasNextPage: rows.length > first, hasPreviousPage } };
}

/** Customers of all partners that are asked about, in one statement: an operation asks them all for the same page. */
const customers: Loader = async (asked, { session }) => {
  const [{ params: { first, after, asOf, filter } } = { params: { first: 0, asOf: '' } as PageParams }] = asked;
  const position = positionOf(after);
  const rows = await session.rows<Located & { partnerId: string }>(
    CUSTOMERS, [asked.map(({ obj }) => obj.id), asOf, position?.name, position?.id, first + 1, filter?.markets ?? null]);
  const byPartner = new Map<string, Located[]>(asked.map(({ obj }) => [obj.id, []]));
  for (const row of rows) byPartner.get(row.partnerId)?.push(row);
  return asked.map(({ obj }) => {
    const found = byPartner.get(obj.id) ?? [];
    return { nodes: found.slice(0, first).map(inMarket), pageInfo: { hasNextPage: found.length > first, hasPreviousPage: position !== null } };
  });
};

/** A loader that remembers nothing within a request: no question asks for the same thing twice, and keys to remember it by would cost more. */
export function forgetful<Load>(loader: Load): { loader: Load; opts: { cache: boolean } } {
  return { loader, opts: { cache: false } };
}

/** Lists by the type that has them. */
export const plainLoaders = {
  IndirectProvider: { resellers: forgetful(resellers), customers: forgetful(customers) },
  IndirectReseller: { providers: forgetful(providers), customers: forgetful(customers) },
};

function inMarket(row: Located): object {
  return { ...row, market: marketOf(row.country) };
}
