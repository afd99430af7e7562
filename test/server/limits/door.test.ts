import { setTimeout as pause } from 'node:timers/promises';

import { exampleNetwork } from '../../support/exampleNetwork';
import { HttpServer } from '../../support/httpServer';

const QUESTION = '{ customers { totalCount } }';
const POST = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUESTION }) };

const open: HttpServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serverWith(door: Parameters<typeof HttpServer.over>[1] = {}): Promise<HttpServer> {
  const server = await HttpServer.over(exampleNetwork(3, 1), door);
  open.push(server);
  return server;
}

/** Holds every statement about customers until the lock is given back. */
async function lockCustomers(server: HttpServer): Promise<() => Promise<void>> {
  const owner = await server.ownerClient();
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE core.customer IN ACCESS EXCLUSIVE MODE');
  return async () => {
    await owner.query('ROLLBACK');
    await owner.end();
  };
}

describe('the cost of an answer', () => {
  it('is told with each answer, with what is left', async () => {
    const server = await serverWith({ door: { costCapacity: 1_000, costRefill: 1 } });
    const { extensions } = await server.post(QUESTION);
    expect(extensions?.cost).toEqual({ requested: 21, maximum: 25_000, left: 979 });
  });

  it('is refused with 429 when the bucket is empty, and says when to come back', async () => {
    const server = await serverWith({ door: { costCapacity: 30, costRefill: 10 } });
    expect((await server.post(QUESTION)).status).toBe(200);
    const response = await fetch(`${server.url}/graphql`, POST);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'COST_EXHAUSTED' } }], extensions: { cost: { requested: 21, maximum: 25_000 } } });
  });

  it('is not the reason why a second question is refused, where the bucket holds it', async () => {
    const server = await serverWith({ door: { costCapacity: 42, costRefill: 1 } });
    expect([(await server.post(QUESTION)).status, (await server.post(QUESTION)).status]).toEqual([200, 200]);
  });
});

describe('time', () => {
  it('is up: the answer says so, its statement ends, and its connection goes back', async () => {
    const server = await serverWith({ door: { requestTimeout: 400 } });
    const unlock = await lockCustomers(server);
    const started = Date.now();
    const { status, body } = await server.post(QUESTION);
    expect([status, body.errors?.[0].extensions.code]).toEqual([504, 'TIMEOUT']);
    expect(Date.now() - started).toBeLessThan(2_000);
    await allBack(server);
    await unlock();
    expect(server.logged).toEqual([]);
    expect((await server.post(QUESTION)).status).toBe(200);
  });

  it('is not up for an answer that comes in time', async () => {
    const server = await serverWith({ door: { requestTimeout: 20_000 } });
    const unlock = await lockCustomers(server);
    const answer = server.post(QUESTION);
    await pause(800);
    await unlock();
    expect((await answer).status).toBe(200);
  });

  it('ends for a client that goes away: what it waited for is not read any more', async () => {
    const server = await serverWith({ door: { requestTimeout: 20_000, concurrency: 1 } });
    const unlock = await lockCustomers(server);
    const client = new AbortController();
    const first = fetch(`${server.url}/graphql`, { ...POST, signal: client.signal }).catch(() => 'gone');
    await pause(200);
    const waiting = new AbortController();
    const second = fetch(`${server.url}/graphql`, { ...POST, signal: waiting.signal }).catch(() => 'gone');
    await pause(200);
    waiting.abort();
    client.abort();
    expect([await first, await second]).toEqual(['gone', 'gone']);
    await unlock();
    await allBack(server);
    expect(server.logged).toEqual([]);
    expect((await server.post(QUESTION)).status).toBe(200);
  });

  it('to wait for a place is bounded: RETRY_LATER, 503 and when to come back', async () => {
    const server = await serverWith({ door: { requestTimeout: 10_000, concurrency: 1 } });
    const unlock = await lockCustomers(server);
    const first = server.post(QUESTION);
    await pause(200);
    const second = await fetch(`${server.url}/graphql`, POST);
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await second.json()).toMatchObject({ errors: [{ extensions: { code: 'RETRY_LATER' } }] });
    await unlock();
    expect((await first).status).toBe(200);
  }, 20_000);
});

describe('what is told about the schema', () => {
  const SCHEMA = '{ __schema { queryType { name } } }';
  const WRONG = '{ market(code: "NO") { nme } }';

  it('is everything where introspection is on', async () => {
    const server = await serverWith();
    expect((await server.post(SCHEMA)).body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect((await server.post(WRONG)).body.errors?.[0].message).toContain('Did you mean');
    expect((await fetch(`${server.url}/graphiql`)).status).not.toBe(404);
  });

  it('is nothing where it is off: no schema, no suggestions in documents or variables, no GraphiQL', async () => {
    const server = await serverWith({ door: { introspection: false, graphiql: false } });
    expect((await server.post(SCHEMA)).status).toBe(400);
    expect((await server.post('{ __type(name: "Query") { name } }')).status).toBe(400);
    const replies = [
      await server.post(WRONG),
      await server.post('query ($s: [EnrollmentStatus!]) { indirectResellers(filter: { statuses: $s }) { totalCount } }', { s: ['ACTIV'] }),
      await server.post('query ($f: PartnerFilter) { indirectResellers(filter: $f) { totalCount } }', { f: { statu: 'x' } }),
      await server.post('{ indirectResellers(filter: { statuses: [ACTIV] }) { totalCount } }'),
    ];
    for (const { status, body } of replies) {
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toMatch(/Did you mean|ACTIVE|statuses"/);
    }
    expect((await fetch(`${server.url}/graphiql`)).status).toBe(404);
    expect((await server.post('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('does not hang on NODE_ENV', async () => {
    const before = process.env.NODE_ENV;
    try {
      for (const value of ['production', 'development']) {
        process.env.NODE_ENV = value;
        const [on, off] = [await serverWith(), await serverWith({ door: { introspection: false } })];
        expect([(await on.post(SCHEMA)).status, (await off.post(SCHEMA)).status]).toEqual([200, 400]);
      }
    } finally {
      process.env.NODE_ENV = before;
    }
  });
});

describe('pages of other origins', () => {
  const ORIGINS = ['https://evil.example', 'null', 'https://portal.example.evil', 'https://portal.example:444', 'http://portal.example', 'https://PORTAL.example', 'https://portal.example/'];
  const from = (origin: string): RequestInit => ({ ...POST, headers: { ...POST.headers, origin } });
  const allowed = (response: Response) => [...response.headers.keys()].filter((name) => name.startsWith('access-control'));

  it.each(['https://portal.example', ...ORIGINS])('get no header unless they are listed: %s', async (origin) => {
    const server = await serverWith();
    expect(allowed(await fetch(`${server.url}/graphql`, from(origin)))).toEqual([]);
    expect(allowed(await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } }))).toEqual([]);
  });

  it('may ask where their origin is listed, and only then', async () => {
    const server = await serverWith({ door: { corsOrigins: ['https://portal.example'] } });
    const response = await fetch(`${server.url}/graphql`, from('https://portal.example'));
    expect([response.status, response.headers.get('access-control-allow-origin'), response.headers.get('vary')]).toEqual([200, 'https://portal.example', expect.stringContaining('origin')]);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    const preflight = await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://portal.example', 'access-control-request-method': 'POST' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST']);
    for (const origin of ORIGINS) expect(allowed(await fetch(`${server.url}/graphql`, from(origin)))).toEqual([]);
  });
});

/** Waits until no connection of the pool is in use. */
async function allBack({ database: { pool } }: HttpServer): Promise<void> {
  for (let turn = 0; turn < 250 && pool.idleCount < pool.totalCount; turn += 1) await pause(20);
  expect(pool.idleCount).toBe(pool.totalCount);
}
