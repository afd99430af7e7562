import { Api } from '../support/api';
import { exampleNetwork, NORTH } from '../support/exampleNetwork';

let api: Api;
beforeAll(async () => {
  const network = exampleNetwork(2, 1);
  const north = network.partners.find(({ tenantId }) => tenantId === NORTH)!;
  network.partners.push({ ...north, model: 'DIRECT_BILL', name: 'North Direct' });
  network.statuses.push({ tenantId: NORTH, model: 'DIRECT_BILL', status: 'ACTIVE', from: '2020-01-01' });
  api = await Api.over(network);
}, 30_000);
afterAll(() => api.close());

interface Identified { __typename: string; id: string }

const LISTS = `{
  providers: indirectProviders { nodes { __typename id company { __typename id } } }
  resellers: indirectResellers { nodes { __typename id company { __typename id } } }
  direct: directBillPartners { nodes { __typename id } }
  customers { nodes { __typename id } }
  offers { nodes { __typename id } }
  markets { __typename id }
  regions { __typename id }
}`;

function identified(value: unknown): Identified[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value ? [{ __typename: (value as Identified).__typename, id: (value as Identified).id }] : [];
  return [...own, ...Object.values(value).flatMap(identified)];
}

it('everything with an id is found again by it, as the same type', async () => {
  const everything = identified(await api.data(LISTS));
  expect(new Set(everything.map(({ __typename }) => __typename))).toEqual(new Set(
    ['IndirectProvider', 'IndirectReseller', 'DirectBillPartner', 'Company', 'Customer', 'Offer', 'Market', 'Region'],
  ));
  for (let start = 0; start < everything.length; start += 100) {
    const asked = everything.slice(start, start + 100);
    const { nodes } = await api.data<{ nodes: Identified[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: asked.map(({ id }) => id) });
    expect(nodes).toEqual(asked);
  }
});

it('a tenant with two models is two partners of one company, each with its own list', async () => {
  const { company } = await api.data<{ company: { partners: { model: string; name: string }[] } }>('{ company(globalPartnerId: "9000001") { partners { model name } } }');
  expect(company.partners).toEqual([{ model: 'DIRECT_BILL', name: 'North Direct' }, { model: 'INDIRECT_PROVIDER', name: 'North Distribution' }]);
  const { a, b } = await api.data<{ a: { nodes: { name: string }[] }; b: { nodes: { name: string }[] } }>(
    '{ a: directBillPartners { nodes { name } } b: indirectProviders { nodes { name } } }',
  );
  expect([a.nodes.map(({ name }) => name), b.nodes.map(({ name }) => name)]).toEqual([['North Direct'], ['North Distribution', 'South Distribution']]);
});
