import { addDays } from '../../../src/rulebook/calendar';
import type { Identity } from '../../../src/server/identity/identity';
import { viewerFor } from '../../../src/server/identity/viewer';
import { exampleNetwork, NORTH, SOUTH } from '../../support/exampleNetwork';
import { HttpServer } from '../../support/httpServer';

/** The viewer that a request names: who may say so is another test's business. */
const byName: Identity = {
  isOpen: false, tellsSize: false,
  viewerOf: ({ rawHeaders }) => {
    const viewer = viewerFor({ role: 'PROVIDER', tenant: rawHeaders[rawHeaders.indexOf('x-tenant') + 1], subject: 'test' });
    return viewer ? Promise.resolve(viewer) : Promise.reject(new Error('The test names no viewer.'));
  },
};
/** About a day that nobody asked about before, so that everybody is judged anew. */
const dear = (flooded: number): string => `{ indirectResellers(filter: { verdict: INELIGIBLE }, first: 100, asOf: "${addDays('2020-01-01', flooded)}") {
  totalCount nodes { name eligibility { verdict } } } }`;
const CHEAP = '{ indirectResellers(first: 5) { nodes { name } } }';

let server: HttpServer;
beforeAll(async () => {
  // the time of a request is not what this is about, however busy the machine is
  server = await HttpServer.over(exampleNetwork(30, 1), { identity: byName, door: { requestTimeout: 60_000 } });
}, 60_000);
afterAll(() => server.close());

async function ask(tenant: string, query: string): Promise<number> {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tenant': tenant }, body: JSON.stringify({ query }) });
  await response.text();
  return response.status;
}

it('a tenant that floods the server is told to come back later, and another has every question answered', async () => {
  const flood = Array.from({ length: 600 }, (_, flooded) => ask(NORTH, dear(flooded)));
  const answered: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) answered.push(await ask(SOUTH, CHEAP));
  const flooded = await Promise.all(flood);
  expect(answered).toEqual(Array.from({ length: 20 }, () => 200));
  expect(new Set(flooded.filter((status) => status !== 200))).toEqual(new Set([503]));
  expect(flooded).toContain(200);
  expect(server.logged).toEqual([]);
}, 60_000);

it('what one tenant spent is not missing from the other\'s bucket', async () => {
  const poor = await HttpServer.over(exampleNetwork(3, 1), { identity: byName, door: { costCapacity: 30, costRefill: 1 } });
  const spend = async (tenant: string) => (await fetch(`${poor.url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-tenant': tenant }, body: JSON.stringify({ query: '{ customers { totalCount } }' }),
  })).status;
  expect([await spend(NORTH), await spend(NORTH), await spend(SOUTH), await spend(SOUTH)]).toEqual([200, 429, 200, 429]);
  await poor.close();
}, 60_000);
