import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { buildProduct, startProduct, type RunningProgram } from '../support/product';
import { keySetOf, rsaSigner } from '../server/identity/tokens';

const SECRET = randomBytes(32).toString('base64');
const RULES = { AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'csp-graph', AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '1h' };
const WITH_SECRET = { ...RULES, AUTH_SECRET: SECRET };
const FOLDER = mkdtempSync(path.join(os.tmpdir(), 'csp-graph-refused-'));
const CURE = 'set AUTH_ISSUER, AUTH_AUDIENCE, AUTH_ALGORITHMS, AUTH_MAX_AGE and one of AUTH_JWKS_FILE, AUTH_JWKS_URL or AUTH_SECRET';
const SERVER = 'postgresql://app:secret@127.0.0.1:1/channel';

function keysIn(name: string, text: string): NodeJS.ProcessEnv {
  const file = path.join(FOLDER, name);
  writeFileSync(file, text);
  return { ...RULES, AUTH_ALGORITHMS: 'RS256', AUTH_JWKS_FILE: file };
}

/** Command line, environment, and what the message must have. */
const REFUSED: [string, string[], NodeJS.ProcessEnv, string][] = [
  ['every address without authentication', [], { HOST: '0.0.0.0' }, CURE],
  ['every IPv6 address without authentication', [], { HOST: '::' }, 'HOST=::: without authentication'],
  ['an open address on the command line', ['--host', '0.0.0.0'], {}, 'HOST=0.0.0.0'],
  ['a name without authentication', [], { HOST: 'channel.example.com' }, 'HOST=channel.example.com'],
  ['an address that only looks like loopback', [], { HOST: '::ffff:127.0.0.1' }, 'HOST=::ffff:127.0.0.1'],
  ['an open address in development', [], { HOST: '0.0.0.0', NODE_ENV: 'development' }, CURE],
  ['an open address although a partner is named', ['--as', 'f67a73f9-1da3-4124-b74d-72e2bc80841b'], { HOST: '0.0.0.0' }, CURE],
  ['a database without authentication', [], { DATABASE_URL: SERVER }, `DATABASE_URL is set without authentication, so everyone on this machine could read that network; ${CURE}`],
  ['a database without authentication, as a partner', ['--as', 'f67a73f9-1da3-4124-b74d-72e2bc80841b'], { DATABASE_URL: SERVER }, 'DATABASE_URL is set without authentication'],
  ['a secret alone', [], { AUTH_SECRET: SECRET }, 'AUTH_ISSUER is not set, although AUTH_SECRET is'],
  ['rules without keys', [], RULES, 'None of AUTH_JWKS_FILE, AUTH_JWKS_URL, AUTH_SECRET is set'],
  ['no issuer', [], { ...WITH_SECRET, AUTH_ISSUER: '' }, 'AUTH_ISSUER is not set'],
  ['no audience', [], { ...WITH_SECRET, AUTH_AUDIENCE: ' ' }, 'AUTH_AUDIENCE is not set'],
  ['no algorithms', [], { ...WITH_SECRET, AUTH_ALGORITHMS: '' }, 'AUTH_ALGORITHMS is not set'],
  ['no age', [], { ...WITH_SECRET, AUTH_MAX_AGE: '' }, 'AUTH_MAX_AGE is not set'],
  ['the algorithm none', [], { ...WITH_SECRET, AUTH_ALGORITHMS: 'none' }, 'AUTH_ALGORITHMS=none'],
  ['a secret for public keys', [], { ...WITH_SECRET, AUTH_ALGORITHMS: 'RS256' }, 'AUTH_ALGORITHMS=RS256: with AUTH_SECRET expected'],
  ['public keys for a secret', [], { ...RULES, AUTH_JWKS_URL: 'https://login.example/jwks' }, 'AUTH_ALGORITHMS=HS256: with keys of a JWKS expected'],
  ['a short secret', [], { ...WITH_SECRET, AUTH_SECRET: 'k3J9vQ' }, 'AUTH_SECRET=***: it has 6 bytes'],
  ['a placeholder', [], { ...WITH_SECRET, AUTH_SECRET: 'change-me-change-me-change-me-now' }, 'AUTH_SECRET=***: it reads like a placeholder'],
  ['two sources of keys', [], { ...WITH_SECRET, AUTH_JWKS_FILE: '/etc/keys.json' }, 'AUTH_JWKS_FILE and AUTH_SECRET are set'],
  ['keys that come unencrypted', [], { ...RULES, AUTH_ALGORITHMS: 'RS256', AUTH_JWKS_URL: 'http://login.example/jwks' }, 'AUTH_JWKS_URL=http://login.example/jwks: expected https'],
  ['a year', [], { ...WITH_SECRET, AUTH_MAX_AGE: '8760h' }, 'AUTH_MAX_AGE=8760h'],
  ['the issuer of the demo', [], { ...WITH_SECRET, AUTH_ISSUER: 'csp-graph-demo' }, 'AUTH_ISSUER=csp-graph-demo'],
  ['a file of keys that is not there', [], { ...RULES, AUTH_ALGORITHMS: 'RS256', AUTH_JWKS_FILE: '/nowhere/keys.json' }, 'AUTH_JWKS_FILE=/nowhere/keys.json: ENOENT'],
  ['a file of keys that is none', [], keysIn('text.json', 'keys'), 'text.json: it is not JSON'],
  ['a file with a private key', [], keysIn('private.json', JSON.stringify({ keys: [rsaSigner().privateKey.export({ format: 'jwk' })] })), 'its key 1 is a private key'],
  ['a file without a key for the algorithm', [], { ...keysIn('rsa.json', keySetOf(rsaSigner())), AUTH_ALGORITHMS: 'ES256' }, 'rsa.json: it has no key for ES256'],
  ['a partner to act as beside authentication', ['--as', 'f67a73f9-1da3-4124-b74d-72e2bc80841b'], WITH_SECRET, '--as f67a73f9-1da3-4124-b74d-72e2bc80841b: with authentication'],
  ['GraphiQL that is neither on nor off', [], { ...WITH_SECRET, GRAPHIQL: 'yes' }, 'GRAPHIQL=yes'],
  ['introspection that is neither on nor off', [], { INTROSPECTION: 'production' }, 'INTROSPECTION=production'],
  ['every origin', [], { CORS_ORIGINS: '*' }, 'CORS_ORIGINS=*'],
];

beforeAll(() => buildProduct());
afterAll(() => rmSync(FOLDER, { recursive: true }));

it('more than 30 configurations are tried', () => {
  expect(REFUSED.length).toBeGreaterThan(30);
});

it.each(REFUSED)('%s is refused with 78 and the name of the setting; nothing is started, and no port ever answers', async (_, words, settings, message) => {
  const port = await freePort();
  const untouched = path.join(FOLDER, 'untouched');
  const product = startProduct(words, { environment: { DATA_DIR: untouched, PORT: String(port), ...settings } });
  const opened = isEverOpen(product, port);
  expect([await product.ended, await opened]).toEqual([78, false]);
  expect(product.output()).toContain(message);
  expect(product.output()).toContain('nothing was started');
  expect(product.output()).not.toMatch(new RegExp(`Ready|${SECRET.slice(0, 20)}|app:secret`));
  expect(existsSync(untouched)).toBe(false);
});

it('a port that is open is noticed', async () => {
  const folder = path.join(FOLDER, 'open');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const product = startProduct([], { environment: { DATA_DIR: folder, HOST: '0.0.0.0' } });
  expect(await isEverOpen(product, (server.address() as AddressInfo).port)).toBe(true);
  server.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether a connection succeeds at any time while the program runs. */
async function isEverOpen(product: RunningProgram, port: number): Promise<boolean> {
  let isOver = false;
  void product.ended.then(() => (isOver = true));
  while (!isOver) {
    if (await fetch(`http://127.0.0.1:${port}/livez`, { signal: AbortSignal.timeout(500) }).then(() => true, (error: Error) => /Timeout|socket/i.test(`${error.name} ${String(error.cause)}`))) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}
