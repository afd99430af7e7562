import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { DEMO_RULES, demoSecret } from '../../../src/server/identity/demoTokens';
import { byToken, openTo, type Identity } from '../../../src/server/identity/identity';
import { issueToken, type TokenRequest } from '../../../src/server/identity/issueToken';
import { localSecret } from '../../../src/server/identity/localSecret';
import { tokenVerifier } from '../../../src/server/identity/tokenVerifier';
import { viewerFor, type Viewer } from '../../../src/server/identity/viewer';
import { exampleNetwork, NORTH, SOUTH } from '../../support/exampleNetwork';
import { HttpServer, OPEN_DEMO } from '../../support/httpServer';
import { rawPost } from './rawPost';
import { claims, RULES, signedWithSecret } from './tokens';

const QUESTION = '{ viewer { role partner { tenantId } } }';
const OPERATOR = { viewer: { role: 'OPERATOR', partner: null } };

let folder: string;
let secret: string;
const open: HttpServer[] = [];
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'csp-graph-demo-'));
  secret = demoSecret(folder);
});
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serverWith(identity: Identity, corsOrigins: readonly string[] = []): Promise<HttpServer> {
  const server = await HttpServer.over(exampleNetwork(3, 1), { identity, door: { corsOrigins } });
  open.push(server);
  return server;
}

function viewer(role: string, tenant?: string): Viewer {
  const found = viewerFor({ role, tenant, subject: 'demo' });
  if (!found) throw new Error(`${role} ${tenant} is nobody.`);
  return found;
}

function demoToken(request: Partial<TokenRequest> = {}, rules = DEMO_RULES, key = secret): Promise<string> {
  return issueToken(rules, key, { role: 'PROVIDER', tenantId: NORTH, subject: 'ada', expiresIn: 600, ...request });
}

const demo = (): Identity => openTo(viewer('OPERATOR'), tokenVerifier(DEMO_RULES, localSecret(secret)));
const bearer = (token: string): string[] => ['authorization', `Bearer ${token}`];

describe('the demo without a token', () => {
  it('acts as the operator, and as the partner of a demo token', async () => {
    const { url } = await serverWith(demo());
    expect((await rawPost(`${url}/graphql`, [], QUESTION)).body.data).toEqual(OPERATOR);
    expect((await rawPost(`${url}/graphql`, bearer(await demoToken()), QUESTION)).body.data).toEqual({ viewer: { role: 'PROVIDER', partner: { tenantId: NORTH } } });
  });

  it('acts as one partner, where it is told to', async () => {
    const { url } = await serverWith(openTo(viewer('PROVIDER', SOUTH), null));
    expect((await rawPost(`${url}/graphql`, [], QUESTION)).body.data).toEqual({ viewer: { role: 'PROVIDER', partner: { tenantId: SOUTH } } });
  });

  it.each<[string, () => Promise<string[]> | string[]]>([
    ['signed with another secret', async () => bearer(await demoToken({}, DEMO_RULES, 'f'.repeat(43)))],
    ['of another issuer', async () => bearer(await demoToken({}, { ...DEMO_RULES, issuer: RULES.issuer }))],
    ['of another audience', async () => bearer(await demoToken({}, { ...DEMO_RULES, audience: RULES.audience }))],
    ['that is over', async () => bearer(await demoToken({ expiresIn: -60 }))],
    ['in capitals', async () => bearer(await demoToken({ tenantId: NORTH.toUpperCase().replace('0', 'A') }))],
    ['that is garbage', () => bearer('a.b.c')],
    ['that is empty', () => ['authorization', '']],
    ['that is none', () => ['authorization', 'Basic YTpi']],
    ['twice', async () => [...bearer(await demoToken()), ...bearer(await demoToken())]],
  ])('refuses a token %s, and does not take its sender for the operator', async (_, headers) => {
    const { url } = await serverWith(demo());
    const { status, body } = await rawPost(`${url}/graphql`, await headers(), QUESTION);
    expect([status, body.data, body.errors?.[0].extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
  });

  it('refuses every token where it has no secret', async () => {
    const { url } = await serverWith(OPEN_DEMO);
    expect((await rawPost(`${url}/graphql`, bearer(await demoToken()), QUESTION)).status).toBe(401);
  });
});

describe('a demo token', () => {
  it('is refused by a server with authentication, and so is a token of that server by the demo', async () => {
    const rules = { ...RULES, algorithms: ['HS256'] };
    const [other, own] = ['9f86d081884c7d659a2feaa0c55ad015', 'demo'].map((name) => name.padEnd(32, 'xyz'));
    const { url } = await serverWith(byToken(tokenVerifier(rules, localSecret(other))));
    expect((await rawPost(`${url}/graphql`, bearer(await demoToken()), QUESTION)).status).toBe(401);
    expect((await rawPost(`${url}/graphql`, bearer(signedWithSecret(other)), QUESTION)).status).toBe(200);
    expect((await rawPost(`${url}/graphql`, bearer(signedWithSecret(own, claims())), QUESTION)).status).toBe(401);
    const { url: demoUrl } = await serverWith(demo());
    expect((await rawPost(`${demoUrl}/graphql`, bearer(signedWithSecret(other)), QUESTION)).status).toBe(401);
  });
});

describe('by another name than this machine\'s', () => {
  const names = (port: string): [string, number][] => [
    [`localhost:${port}`, 200], [`LOCALHOST:${port}`, 200], [`127.0.0.1:${port}`, 200], [`[::1]:${port}`, 200], [`127.8.8.8:${port}`, 200],
    [`evil.example:${port}`, 421], ['evil.example', 421], [`127.0.0.1.evil.example:${port}`, 421], [`localhost.evil.example:${port}`, 421], [`evil.example#localhost:${port}`, 421],
    [`localhost.:${port}`, 421], ['localhost', 421], ['localhost:80', 421], [`localhost:${Number(port) + 1}`, 421], [`localhost:0${port}0`, 421], [`0.0.0.0:${port}`, 421], [`127.1:${port}`, 421],
    [`10.0.0.1:${port}`, 421], [`[::]:${port}`, 421], [`[::ffff:127.0.0.1]:${port}`, 421], [`user@localhost:${port}`, 421], [`localhost:${port},evil.example`, 421], ['', 421],
  ];

  it('nothing is answered without a token, on no path', async () => {
    const { url, database, logged } = await serverWith(demo());
    let acquired = 0;
    for (const [host, status] of names(new URL(url).port)) {
      const reply = await rawPost(`${url}/graphql`, ['host', host], '{ __typename }');
      expect({ host, status: reply.status }).toEqual({ host, status });
    }
    database.pool.on('acquire', () => (acquired += 1));
    for (const path of ['/', '/graphql', '/graphiql', '/graphiql/', '/livez', '/readyz', '/favicon.svg', '/nothing']) {
      const reply = await rawPost(`${url}${path}`, ['host', 'evil.example']);
      expect({ path, status: reply.status, code: reply.body.errors?.[0].extensions.code }).toEqual({ path, status: 421, code: 'MISDIRECTED' });
    }
    expect([acquired, logged]).toEqual([0, []]);
  });

  it('nor with two names', async () => {
    const { url } = await serverWith(demo());
    expect((await rawPost(`${url}/graphql`, ['host', new URL(url).host, 'host', 'evil.example'])).status).toBeGreaterThanOrEqual(400);
  });

  it('is what the check keeps: without it every name is answered, and every page', async () => {
    const { url } = await serverWith({ ...demo(), isOpen: false });
    const unchecked = [['host', 'evil.example'], ['host', 'localhost'], ['origin', 'https://evil.example']].map((headers) => rawPost(`${url}/graphql`, headers));
    expect((await Promise.all(unchecked)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('a server with authentication answers whoever has a token: no page knows one', async () => {
    const rules = { ...RULES, algorithms: ['HS256'] };
    const { url } = await serverWith(byToken(tokenVerifier(rules, localSecret(secret))));
    expect((await rawPost(`${url}/graphql`, ['host', 'api.example', 'origin', 'https://evil.example', ...bearer(signedWithSecret(secret))])).status).toBe(200);
    expect((await rawPost(`${url}/graphql`, ['host', 'api.example'])).status).toBe(401);
  });
});

describe('a page of another origin', () => {
  it.each(['https://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1', 'http://evil.example:80'])('may not ask without a token: %s', async (origin) => {
    const { url } = await serverWith(demo());
    const { status, body } = await rawPost(`${url}/graphql`, ['origin', origin]);
    expect([status, body]).toMatchObject([403, { errors: [{ extensions: { code: 'FOREIGN_ORIGIN' } }] }]);
  });

  it('may ask where its origin is listed, and so may our own', async () => {
    const { url } = await serverWith(demo(), ['https://portal.example']);
    const { port } = new URL(url);
    const own = await rawPost(`${url}/graphql`, ['host', `localhost:${port}`, 'origin', `http://localhost:${port}`]);
    expect([own.status, (await rawPost(`${url}/graphql`, ['origin', 'https://portal.example'])).status]).toEqual([200, 200]);
  });
});

describe('a network that an import puts in the place of the demo', () => {
  it('is not answered about from the first moment, with or without a demo token', async () => {
    const server = await serverWith(demo());
    const statement = '{ customers { totalCount } }';
    const ask = async () => {
      const answers = [await rawPost(`${server.url}/graphql`, [], statement), await rawPost(`${server.url}/graphql`, bearer(await demoToken({ tenantId: NORTH })), statement)];
      return answers.map(({ body }) => body);
    };
    expect(await ask()).toMatchObject([{ data: { customers: { totalCount: expect.any(Number) } } }, { data: { customers: { totalCount: expect.any(Number) } } }]);
    const owner = await server.ownerClient();
    await owner.query('UPDATE core.network_state SET is_demo = false');
    await owner.end();
    const refusal = { data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
    expect(await ask()).toMatchObject([refusal, refusal]);
  });
});

describe('what is told of the network', () => {
  it('without a token is nothing where tokens are asked for', async () => {
    const { url } = await serverWith(byToken(tokenVerifier(RULES, localSecret(secret))));
    const pages = await Promise.all(['/', '/livez', '/readyz', '/graphiql'].map(async (path) => (await fetch(url + path)).text()));
    expect(pages.join('\n')).not.toMatch(/\d+ (partner|customer|offer)|demo network|your network/);
    expect(pages[0]).toContain('authorization: Bearer $TOKEN');
    const { url: openUrl } = await serverWith(demo());
    expect(await (await fetch(openUrl)).text()).toMatch(/5 partners, 3 customers/);
    const { url: urlOfPartner } = await serverWith(openTo(viewer('PROVIDER', SOUTH), null));
    expect(await (await fetch(urlOfPartner)).text()).not.toMatch(/\d+ (partner|customer|offer)/);
  });
});

describe('whose share of the limits is used', () => {
  it('is the tenant\'s, whatever its role and subject; of overseers each has its own', () => {
    const shares = (of: [string, string | undefined, string][]) => of.map(([role, tenant, subject]) => viewerFor({ role, tenant, subject })?.share);
    const [north, sameTenant, south, operator, other, auditor] = shares([
      ['PROVIDER', NORTH, 'a'], ['RESELLER', NORTH, 'b'], ['PROVIDER', SOUTH, 'a'], ['OPERATOR', undefined, 'a'], ['OPERATOR', undefined, 'b'], ['AUDITOR', undefined, 'a'],
    ]);
    expect(north).toBe(sameTenant);
    expect(new Set([north, south, operator, other, auditor]).size).toBe(5);
  });

  it('is what the cost is paid from: one tenant without any left does not stop another', async () => {
    const server = await HttpServer.over(exampleNetwork(3, 1), { identity: demo(), door: { costCapacity: 30, costRefill: 1 } });
    open.push(server);
    const statuses = [];
    for (const tenantId of [NORTH, NORTH, SOUTH]) statuses.push((await rawPost(`${server.url}/graphql`, bearer(await demoToken({ tenantId })), '{ customers { totalCount } }')).status);
    expect(statuses).toEqual([200, 429, 200]);
  });
});
