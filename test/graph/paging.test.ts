import { Api } from '../support/api';
import { exampleNetwork, NORTH, OFFER } from '../support/exampleNetwork';

interface Connection {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

const PAGE = '{ edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }';
const PAGING = '$first: Int, $after: String, $last: Int, $before: String';
const PASSED = 'first: $first, after: $after, last: $last, before: $before';

/** Every kind of list, computed ones included; each names its connection `page`. */
const LISTS: Record<string, string> = {
  'root, by name': `page: indirectResellers(${PASSED}) ${PAGE}`,
  'root, by market, descending': `page: indirectResellers(${PASSED}, orderBy: { field: MARKET, direction: DESC }) ${PAGE}`,
  'root, by enrollment': `page: indirectResellers(${PASSED}, orderBy: { field: ENROLLED_ON }) ${PAGE}`,
  'root, by customers, descending': `page: indirectResellers(${PASSED}, orderBy: { field: CUSTOMER_COUNT, direction: DESC }) ${PAGE}`,
  'root, by due date': `page: indirectResellers(${PASSED}, orderBy: { field: NEXT_DUE_ON }) ${PAGE}`,
  'root, by due date, descending': `page: indirectResellers(${PASSED}, orderBy: { field: NEXT_DUE_ON, direction: DESC }) ${PAGE}`,
  'root, by enrollment, descending': `page: indirectResellers(${PASSED}, orderBy: { field: ENROLLED_ON, direction: DESC }) ${PAGE}`,
  'root, by verdict': `page: indirectResellers(${PASSED}, filter: { verdict: INELIGIBLE }) ${PAGE}`,
  'root, by unmet finding': `page: indirectResellers(${PASSED}, filter: { unmet: ["TTM_REVENUE_1K", "MPA_ACCEPTED_PER_TENANT"] }, orderBy: { field: NAME, direction: DESC }) ${PAGE}`,
  'root, closed for sale': `page: indirectResellers(${PASSED}, filter: { openForSale: false }) ${PAGE}`,
  'root, due soon': `page: indirectResellers(${PASSED}, filter: { dueBefore: "2027-04-01" }) ${PAGE}`,
  'customers': `page: customers(${PASSED}, orderBy: { field: MARKET, direction: DESC }) ${PAGE}`,
  'customers without agreement': `page: customers(${PASSED}, filter: { agreementMissing: true }) ${PAGE}`,
  'offers': `page: offers(${PASSED}) ${PAGE}`,
  'resellers of a provider': `partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { page: resellers(${PASSED}) ${PAGE} } }`,
  'customers of a provider': `partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { page: customers(${PASSED}) ${PAGE} } }`,
  'sellers into a market': `page: sellers(${PASSED}, offerId: "${Buffer.from(`Offer:${OFFER}`).toString('base64')}", market: "NO") ${PAGE}`,
  'providers of a market': `market(code: "NO") { page: providers(${PASSED}) ${PAGE} }`,
};

jest.setTimeout(30_000);

let api: Api;
beforeAll(async () => {
  api = await Api.over(exampleNetwork(22, 1));
});
afterAll(() => api.close());

async function page(list: string, variables: Record<string, unknown>): Promise<Connection> {
  const data = await api.data<Record<string, unknown>>(`query (${PAGING}) { ${list} }`, variables);
  const [top] = Object.values(data) as [Connection | { page: Connection }];
  return 'page' in top ? top.page : top;
}

async function walk(list: string, size: number, direction: 'forward' | 'backward'): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let turn = 0; turn < 200; turn += 1) {
    const asked = direction === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
    const { edges, pageInfo } = await page(list, asked);
    const found = edges.map((edge) => edge.node.id);
    if (direction === 'forward') ids.push(...found);
    else ids.unshift(...found);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    const goesOn = direction === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    expect(direction === 'forward' ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(cursor !== null);
    if (!goesOn) return ids;
    cursor = direction === 'forward' ? pageInfo.endCursor : pageInfo.startCursor;
  }
  throw new Error('The list does not end.');
}

describe.each(Object.entries(LISTS))('%s', (_, list) => {
  it('gives the same rows at any page size and from either end', async () => {
    const whole = await walk(list, 100, 'forward');
    expect(new Set(whole).size).toBe(whole.length);
    expect((await page(list, { first: 0 })).totalCount).toBe(whole.length);
    for (const size of [1, 7]) {
      expect(await walk(list, size, 'forward')).toEqual(whole);
      expect(await walk(list, size, 'backward')).toEqual(whole);
    }
  });
});

it('the lists above are not empty', async () => {
  for (const [name, list] of Object.entries(LISTS)) expect([name, (await page(list, {})).totalCount]).not.toEqual([name, 0]);
});

describe('what a page refuses', () => {
  const list = LISTS['root, by name'];
  it.each([
    [{ first: -1 }, 'first: -1 is not accepted; expected a number from 0 to 100.'],
    [{ first: 101 }, 'first: 101 is not accepted; expected a number from 0 to 100.'],
    [{ last: -5 }, 'last: -5 is not accepted; expected a number from 0 to 100.'],
    [{ first: 1, last: 1 }, 'last: 1 is not accepted; expected either first or last, not both.'],
    [{ after: 'nonsense' }, 'after: "nonsense" is not accepted; expected a cursor that this list gave in the same order.'],
    [{ before: '' }, 'before: "" is not accepted; expected a cursor that this list gave in the same order.'],
  ])('%j', async (variables, message) => {
    const { errors } = await api.ask(`query (${PAGING}) { ${list} }`, variables);
    expect(errors.map((error) => error.message)).toEqual([message]);
  });

  it('a cursor of another list or order', async () => {
    const { pageInfo } = await page(LISTS['root, by market, descending'], { first: 1 });
    const { errors } = await api.ask(`query (${PAGING}) { ${list} }`, { after: pageInfo.endCursor });
    expect(errors[0].message).toContain('expected a cursor that this list gave in the same order');
  });
});

it('counts only when the total is asked for', async () => {
  const counted = await api.ask('{ indirectResellers(first: 2) { totalCount nodes { id } } }');
  const uncounted = await api.ask('{ indirectResellers(first: 2) { nodes { id } pageInfo { hasNextPage } } }');
  expect([counted.statements, uncounted.statements]).toEqual([2, 1]);
});
