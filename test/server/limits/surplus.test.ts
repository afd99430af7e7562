import { surplusOf } from '../../../src/server/limits/surplus';
import { exampleNetwork, NORTH, tenant } from '../../support/exampleNetwork';
import { HttpServer } from '../../support/httpServer';

it.each([
  ['nothing', null, 0, 0],
  ['no more than was paid for', { a: { b: [{}, {}] } }, 3, 0],
  ['less', { a: null, b: 'x' }, 5, 0],
  ['what is beyond', { a: { b: [{}, {}, { c: {} }] }, d: [1, 2] }, 2, 3],
])('counts %s', (_what, data, paid, surplus) => expect(surplusOf(data, paid)).toBe(surplus));

it('is charged when a company has more accounts than its list declares', async () => {
  const network = exampleNetwork(1, 1);
  const [north] = network.partners.filter(({ tenantId }) => tenantId === NORTH);
  for (let number = 100; number < 160; number += 1) network.partners.push({ ...north, tenantId: tenant('a', number), name: `North ${number}`, locationId: null });
  const server = await HttpServer.over(network, { door: { costCapacity: 1_000, costRefill: 1 } });
  const { body, extensions } = await server.post('{ company(globalPartnerId: "9000001") { partners { name } } }');
  expect((body.data as { company: { partners: unknown[] } }).company.partners).toHaveLength(61);
  expect(extensions?.cost).toEqual({ requested: 51, maximum: 25_000, left: 1_000 - 62 });
  await server.close();
}, 60_000);
