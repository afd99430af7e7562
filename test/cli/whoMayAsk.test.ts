import { randomBytes } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { CAST_PARTNERS } from '../../src/store/demo/cast';
import { exampleNetwork, NORTH } from '../support/exampleNetwork';
import { makeDataFolder, removeDataFolder, serverPid } from '../support/dataFolder';
import { buildProduct, startCommand, startProduct, type RunningProgram } from '../support/product';

const READY = 'Ctrl-C stops it.';
const { fjordlys } = CAST_PARTNERS;
const AUTHENTICATION = {
  AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'csp-graph', AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '1h', AUTH_SECRET: randomBytes(32).toString('base64'),
};

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  buildProduct();
  folder = makeDataFolder();
  environment = { DATA_DIR: folder, PORT: '0' };
});
afterAll(() => removeDataFolder(folder));

async function started(words: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Promise<RunningProgram> {
  const product = startProduct(words, { environment: { ...environment, ...more } });
  await product.said(READY);
  return product;
}

async function stopped(product: RunningProgram): Promise<number | null> {
  product.process.kill('SIGINT');
  return product.ended;
}

/** Runs a command; its standard output alone is the first of what comes back. */
async function run(words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; token: string; output: string }> {
  const command = startCommand(words, { environment: { ...environment, ...more } });
  let token = '';
  command.process.stdout?.on('data', (chunk: Buffer) => (token += chunk.toString()));
  return { code: await command.ended, token: token.trim(), output: command.output() };
}

async function ask(product: RunningProgram, token?: string, query = '{ viewer { role partner { tenantId } } }'): Promise<{ status: number; data?: unknown }> {
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(product.output())?.[0] ?? '';
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as { data?: unknown };
  return { status: response.status, ...(data !== undefined && { data }) };
}

const seen = (role: string, tenantId: string | null) => ({ status: 200, data: { viewer: { role, partner: tenantId === null ? null : { tenantId } } } });

describe('the demo', () => {
  test('without a token acts as the operator, and with one of "csp-graph token" as whom it names', async () => {
    const product = await started();
    const { code, token, output } = await run(['token', '--role', 'PROVIDER', '--tenant', fjordlys.tenantId, '--expires-in', '15m', '--subject', 'ada']);
    expect([code, token.split('.').length, output]).toEqual([0, 3, expect.stringContaining(`PROVIDER ${fjordlys.tenantId}, for 900 seconds, for the demo network only.`)]);
    expect(await ask(product)).toEqual(seen('OPERATOR', null));
    expect(await ask(product, token)).toEqual(seen('PROVIDER', fjordlys.tenantId));
    expect(await ask(product, `${token}x`)).toEqual({ status: 401 });
    const auditor = await run(['token', '--role', 'AUDITOR']);
    expect(await ask(product, auditor.token)).toEqual(seen('AUDITOR', null));
    expect(statSync(path.join(folder, 'demo-token-secret')).mode & 0o777).toBe(0o600);
    expect(await stopped(product)).toBe(0);
  }, 60_000);

  test.each([
    ['a provider', fjordlys.tenantId, 'PROVIDER'],
    ['a reseller', CAST_PARTNERS.corriente.tenantId, 'RESELLER'],
    ['a direct bill partner', Object.values(CAST_PARTNERS).find(({ models }) => String(models) === 'DIRECT_BILL')?.tenantId ?? '', 'DIRECT_BILL'],
  ])('--as acts as %s', async (_, tenant, role) => {
    const product = await started(['--as', tenant]);
    expect(product.output()).toContain(`Acts as   ${role} ${tenant}`);
    expect(await ask(product)).toEqual(seen(role, tenant));
    expect(await stopped(product)).toBe(0);
  });

  test.each(['00000000-0000-4000-8000-000000000000', fjordlys.tenantId.toUpperCase(), 'Fjordlys', ''])('--as %j is refused with 78', async (tenant) => {
    const product = startProduct(['--as', tenant], { environment });
    expect(await product.ended).toBe(78);
    expect(product.output()).toContain(`--as ${tenant}: the demo network has no such partner`);
    expect(product.output()).not.toContain('Ready');
    expect(serverPid(folder)).toBeNull();
  });

  test('with authentication asks for tokens, and takes no demo token', async () => {
    const product = await started([], AUTHENTICATION);
    const demo = await run(['token', '--role', 'OPERATOR']);
    const own = await run(['token', '--role', 'OPERATOR'], AUTHENTICATION);
    expect(await ask(product)).toEqual({ status: 401 });
    expect(await ask(product, demo.token)).toEqual({ status: 401 });
    expect(await ask(product, own.token)).toEqual(seen('OPERATOR', null));
    expect(own.output).toContain('issuer https://login.example, audience csp-graph');
    expect(own.output).not.toContain(AUTHENTICATION.AUTH_SECRET);
    expect(await stopped(product)).toBe(0);
  });
});

describe('csp-graph token', () => {
  test.each<[string, string[], NodeJS.ProcessEnv, number, RegExp]>([
    ['no role', [], {}, 1, /required option '--role <role>'/],
    ['an unknown role', ['--role', 'ADMIN'], {}, 1, /Allowed choices are OPERATOR/],
    ['a partner without a tenant', ['--role', 'RESELLER'], {}, 1, new RegExp(`--role RESELLER needs --tenant, such as[^]*${fjordlys.tenantId} .*Fjordlys`)],
    ['an operator with a tenant', ['--role', 'OPERATOR', '--tenant', NORTH], {}, 1, /has no --tenant/],
    ['a tenant in capitals', ['--role', 'PROVIDER', '--tenant', NORTH.toUpperCase()], {}, 1, /a UUID in lower case/],
    ['no time', ['--role', 'OPERATOR', '--expires-in', 'never'], {}, 1, /such as 90s, 15m or 1h/],
    ['more time than is accepted', ['--role', 'OPERATOR', '--expires-in', '2h'], AUTHENTICATION, 1, /not accepted after 3600 seconds \(AUTH_MAX_AGE\)/],
    ['a blank subject', ['--role', 'OPERATOR', '--subject', ' '], {}, 1, /Expected a name/],
    ['keys that only check', ['--role', 'OPERATOR'], { ...AUTHENTICATION, AUTH_ALGORITHMS: 'RS256', AUTH_SECRET: '', AUTH_JWKS_URL: 'https://login.example/jwks' }, 78, /AUTH_JWKS_URL is set: its keys only check tokens/],
    ['a file of keys', ['--role', 'OPERATOR'], { ...AUTHENTICATION, AUTH_ALGORITHMS: 'RS256', AUTH_SECRET: '', AUTH_JWKS_FILE: '/keys.json' }, 78, /AUTH_JWKS_FILE is set/],
    ['a database without authentication', ['--role', 'OPERATOR'], { DATABASE_URL: 'postgresql://app@db/channel' }, 78, /DATABASE_URL is set, and tokens without authentication are for the embedded demo/],
  ])('refuses %s', async (_, words, more, code, message) => {
    const { code: ended, token, output } = await run(['token', ...words], more);
    expect([ended, token, output]).toEqual([code, '', expect.stringMatching(message)]);
  });
});

describe('a network of one\'s own', () => {
  test('in place of the demo stops the server that asks for no token, and is not served without one', async () => {
    const file = path.join(folder, 'network.json');
    writeFileSync(file, JSON.stringify(exampleNetwork(3, 1)));
    const product = await started();
    expect((await run(['import', file, '--replace-demo'])).code).toBe(0);
    expect(await product.ended).toBe(78);
    expect(product.output()).toMatch(/the configuration is refused, the server stopped\n {2}the demo network was replaced by one of your own, which is not served without authentication; set AUTH_ISSUER/);
    const again = startProduct([], { environment });
    expect(await again.ended).toBe(78);
    expect(again.output()).toMatch(new RegExp(`DATA_DIR=${folder} holds a network of your own, and only the demo is served without authentication; set AUTH_ISSUER.*"csp-graph token"`));
    expect(again.output()).not.toContain('Ready');
    expect(serverPid(folder)).toBeNull();
  }, 60_000);

  test('is served with authentication, to a partner of it as to any', async () => {
    const product = await started([], AUTHENTICATION);
    const { token } = await run(['token', '--role', 'PROVIDER', '--tenant', NORTH], AUTHENTICATION);
    expect(await ask(product, token)).toEqual(seen('PROVIDER', NORTH));
    expect(await stopped(product)).toBe(0);
  });
});
