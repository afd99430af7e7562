import { startServer, type RunningServer } from '../../../src/server/http';
import { byToken, type Identity } from '../../../src/server/identity/identity';
import { keySet } from '../../../src/server/identity/keySet';
import { tokenVerifier } from '../../../src/server/identity/tokenVerifier';
import { exampleNetwork, NORTH, SOUTH } from '../../support/exampleNetwork';
import { HttpServer, DEMO_DOOR } from '../../support/httpServer';
import { hostileTokens } from './hostileTokens';
import { rawPost } from './rawPost';
import { claims, keySetOf, rsaSigner, RULES, signed } from './tokens';
import { weakIdentity } from './weakIdentity';

const SIGNER = rsaSigner('ours');
const KEYS = keySet(keySetOf(SIGNER), RULES.algorithms);
const CASES = hostileTokens(SIGNER);

let server: HttpServer;
let acquired = 0;
beforeAll(async () => {
  server = await HttpServer.over(exampleNetwork(6, 2), { identity: byToken(tokenVerifier(RULES, KEYS)) });
  server.database.pool.on('acquire', () => (acquired += 1));
}, 60_000);
afterAll(() => server.close());
beforeEach(() => (acquired = 0));

function authorization(values: readonly string[], more: readonly string[] = []): string[] {
  return [...values.flatMap((value) => ['authorization', value]), ...more];
}

it('is tried with more than 80 requests, each different', () => {
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  expect(CASES.length).toBeGreaterThan(80);
});

describe('is refused with 401 in fixed words, before anything is asked of the database:', () => {
  it.each(CASES)('$name', async ({ headers, path = '', more }) => {
    const { status, headers: received, body } = await rawPost(`${server.url}/graphql${path}`, authorization(headers, more));
    expect([status, received['www-authenticate']]).toEqual([401, expect.stringMatching(/^Bearer realm="csp-graph"/)]);
    expect(body).toEqual({ errors: [{ message: expect.stringMatching(/^(This server answers whoever has a token.*|The token is not accepted\.|The token is too old\.)$/), extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(acquired).toBe(0);
  });

  it('a token that is too old, and says so only where all else is right', async () => {
    const old = { iat: 1, exp: 2 };
    const replies = [claims(old), claims({ ...old, aud: 'x' }), claims({ ...old, iss: 'x' })].map((payload) => rawPost(`${server.url}/graphql`, authorization([`Bearer ${signed(SIGNER, payload)}`])));
    expect((await Promise.all(replies)).map(({ body }) => body.errors?.[0].message)).toEqual(['The token is too old.', 'The token is not accepted.', 'The token is not accepted.']);
  });

  it('a document that is no GraphQL, or too large, without being read', async () => {
    for (const query of ['{{{', 'x'.repeat(200_000)]) expect((await rawPost(`${server.url}/graphql`, [], query)).status).toBe(401);
    expect(acquired).toBe(0);
  });

  it('a GET that asks for the schema', async () => {
    const response = await fetch(`${server.url}/graphql?query=%7B__typename%7D`, { headers: { 'apollo-require-preflight': '1' } });
    expect([response.status, await response.text()]).toEqual([401, expect.stringContaining('UNAUTHENTICATED')]);
  });
});

describe('is let in as whom the token names:', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a provider', {}, 'PROVIDER'],
    ['a provider that shares two resellers', { tenant: SOUTH }, 'PROVIDER'],
    ['an operator', { role: 'OPERATOR', tenant: undefined }, 'OPERATOR'],
    ['an auditor', { role: 'AUDITOR', tenant: undefined }, 'AUDITOR'],
    ['a direct bill partner that nobody knows', { role: 'DIRECT_BILL', tenant: 'a0000000-0000-4000-8000-00000000ffff' }, 'DIRECT_BILL'],
    ['several audiences, ours among them', { aud: ['another-api', 'csp-graph'] }, 'PROVIDER'],
  ])('%s', async (_, changes, role) => {
    const { status, body } = await rawPost(`${server.url}/graphql`, authorization([`Bearer ${signed(SIGNER, claims(changes))}`]));
    expect([status, body]).toMatchObject([200, { data: { viewer: { role } } }]);
    expect(body).not.toHaveProperty('errors');
  });

  it('the tenant of the token, whatever other headers and the query string say', async () => {
    const asked = async (path: string, more: string[]) => {
      const token = signed(SIGNER, claims());
      return rawPost(`${server.url}/graphql${path}`, authorization([`Bearer ${token}`], more), '{ viewer { partner { tenantId } } }');
    };
    const replies = [await asked('', []), await asked(`?tenant=${SOUTH}&access_token=${signed(SIGNER, claims({ tenant: SOUTH }))}`, ['x-tenant', SOUTH, 'x-role', 'OPERATOR'])];
    for (const { body } of replies) expect(body.data).toEqual({ viewer: { partner: { tenantId: NORTH } } });
  });

  it.each(['bearer', 'BEARER', 'Bearer  '])('the scheme %j, for its case and blanks do not matter', async (scheme) => {
    expect((await rawPost(`${server.url}/graphql`, authorization([`${scheme} ${signed(SIGNER)}`]))).status).toBe(200);
  });

  it.each([undefined, 'jwt', 'at+jwt', 'application/at+JWT'])('the type %s', async (typ) => {
    expect((await rawPost(`${server.url}/graphql`, authorization([`Bearer ${signed(SIGNER, claims(), { typ })}`]))).status).toBe(200);
  });
});

describe('each safeguard is the one that keeps them out: without it somebody is let in', () => {
  const groups = [...new Set(CASES.map(({ safeguards }) => safeguards.join(' and ')))];
  it.each(groups)('%s', async (group) => {
    const cases = CASES.filter(({ safeguards }) => safeguards.join(' and ') === group);
    const weak = await serverWith(weakIdentity(RULES, KEYS, cases[0].safeguards));
    try {
      for (const { name, headers, path = '', more } of cases) {
        const { status } = await rawPost(`${weak.url}/graphql${path}`, authorization(headers, more));
        expect({ name, status }).toEqual({ name, status: 200 });
      }
    } finally {
      await weak.close();
    }
  });

  it('none of them off: nobody is', async () => {
    const strict = await serverWith(weakIdentity(RULES, KEYS, []));
    const statuses = await Promise.all(CASES.map(({ headers, path = '', more }) => rawPost(`${strict.url}/graphql${path}`, authorization(headers, more))));
    await strict.close();
    expect([...new Set(statuses.map(({ status }) => status))]).toEqual([401]);
  });
});

function serverWith(identity: Identity): Promise<RunningServer> {
  return startServer({ database: server.database, host: '127.0.0.1', port: 0, version: 'test', log: () => undefined, door: DEMO_DOOR, identity });
}
