import { startServer, type RunningServer } from '../../../src/server/http';
import { readConfiguration } from '../../../src/configuration';
import { QUERY_LIMITS, type QueryLimits } from '../../../src/server/limits/queryLimits';
import { exampleNetwork } from '../../support/exampleNetwork';
import { HttpServer, OPEN_DEMO } from '../../support/httpServer';
import { HOSTILE_DOCUMENTS } from './hostileDocuments';
import { HOSTILE_REQUESTS } from './hostileRequests';

let server: HttpServer;
let acquired = 0;
beforeAll(async () => {
  server = await HttpServer.over(exampleNetwork(3, 1));
  server.database.pool.on('acquire', () => (acquired += 1));
}, 60_000);
afterAll(() => server.close());
beforeEach(() => (acquired = 0));

it('is tried with more than 150 documents and requests, each different', () => {
  const tried = [...HOSTILE_DOCUMENTS, ...HOSTILE_REQUESTS].map(({ name }) => name);
  expect(new Set(tried).size).toBe(tried.length);
  expect(tried.length).toBeGreaterThan(150);
});

describe('is refused with 4xx, without a word of data and without a connection to the database:', () => {
  it.each(HOSTILE_DOCUMENTS)('$name', async ({ query, variables, code }) => {
    const { status, body } = await server.post(query, variables);
    expect({ status, codes: [...new Set(body.errors?.map(({ extensions }) => extensions.code))] }).toEqual({ status: 400, codes: expect.arrayContaining([code]) });
    expect(body).not.toHaveProperty('data');
    expect(JSON.stringify(body).length).toBeLessThan(20_000);
    expect(acquired).toBe(0);
  });

  it.each(HOSTILE_REQUESTS)('$name', async ({ path = '', method = 'GET', headers, body }) => {
    const response = await fetch(`${server.url}/graphql${path}`, { method, headers: { accept: 'application/graphql-response+json', ...headers }, body });
    expect([response.status >= 400 && response.status < 500, response.status]).toEqual([true, response.status]);
    expect(await response.text()).not.toContain('"data"');
    expect(acquired).toBe(0);
  });
});

it('leaves nothing behind: no failure logged, no prototype changed, and a question of good will is answered', async () => {
  expect(server.logged).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect((await server.post('{ customers { totalCount } }')).body).toEqual({ data: { customers: { totalCount: 3 } } });
  expect(acquired).toBe(1);
});

it('refuses a document that it knows already, when its variables ask for more', async () => {
  const query = 'query ($n: Int) { indirectProviders(first: $n) { nodes { resellers(first: $n) { nodes { customers(first: $n) { nodes { name } } } } } } }';
  expect((await server.post(query, { n: 2 })).status).toBe(200);
  const { status, body, extensions } = await server.post(query, { n: 30 });
  expect([status, body.errors?.[0].extensions.code]).toEqual([400, 'QUERY_TOO_EXPENSIVE']);
  expect(extensions?.cost).toEqual({ requested: 31 + 30 + 30 * (31 + 30) + 900 * 61, maximum: 25_000 });
});

describe('each safeguard is the one that keeps them out: without it the server executes', () => {
  const safeguards = [...new Set(HOSTILE_DOCUMENTS.map(({ safeguard }) => safeguard))].filter((name) => name !== undefined);
  it.each(safeguards)('%s', async (safeguard) => {
    const open = await startServer(withLimits({ ...QUERY_LIMITS, [safeguard]: Infinity }));
    try {
      for (const { name, query, variables } of HOSTILE_DOCUMENTS.filter((document) => document.safeguard === safeguard)) {
        const { data, errors } = await ask(open, query, variables);
        expect({ name, isExecuted: data !== undefined, codes: errors?.map(({ extensions }) => extensions.code).filter((code) => code !== 'NOT_FOUND') ?? [] })
          .toEqual({ name, isExecuted: true, codes: [] });
      }
    } finally {
      await open.close();
    }
  }, 120_000);
});

function withLimits(queryLimits: QueryLimits) {
  return { database: server.database, host: '127.0.0.1', port: 0, version: 'test', log: () => undefined, identity: OPEN_DEMO, door: { ...readConfiguration({}).door, costCapacity: 1e12 }, queryLimits };
}

async function ask({ url }: RunningServer, query: string, variables: unknown): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as never;
}
