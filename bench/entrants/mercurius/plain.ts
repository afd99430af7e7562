import { marketOf } from '../peers/markets';
import { positionOf } from '../peers/position';
import type { Session } from './session';
import { COUNTERPARTS, CUSTOMERS, PARTNER } from './statements';

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

/** The other end of each partner's partnerships: in the race always of one partner. */
const counterparts: Loader = (asked, { session }) => Promise.all(asked.map(async ({ obj, params: { first, after, asOf } }) => {
  const position = positionOf(after);
  const rows = await session.rows<Located>(COUNTERPARTS, [obj.id, asOf, position?.name, position?.id, first + 1]);
  const edges = rows.slice(0, first).map(({ state, since, until, ...node }) => ({ partnership: { state, since, until }, node: inMarket(node as Located) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: { hasNextPage: rows.length > first, hasPreviousPage: position !== null } };
}));

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
  IndirectProvider: { resellers: forgetful(counterparts), customers: forgetful(customers) },
  IndirectReseller: { providers: forgetful(counterparts), customers: forgetful(customers) },
};

function inMarket(row: Located): object {
  return { ...row, market: marketOf(row.country) };
}
