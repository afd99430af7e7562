import { renameSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import promises from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startServer, type RunningServer } from '../../../src/server/http';
import { byToken } from '../../../src/server/identity/identity';
import { KeyFile } from '../../../src/server/identity/keyFile';
import { keyUrl, type KeyUrlPace } from '../../../src/server/identity/keyUrl';
import { tokenVerifier } from '../../../src/server/identity/tokenVerifier';
import type { VerificationKeys } from '../../../src/server/identity/verificationKeys';
import { exampleNetwork } from '../../support/exampleNetwork';
import { DEMO_DOOR, HttpServer } from '../../support/httpServer';
import { rawPost } from './rawPost';
import { claims, keySetOf, rsaSigner, RULES, signed, type Signer } from './tokens';

const QUICK: KeyUrlPace = { cooldown: 0, maximumAge: 60_000, timeout: 1_000 };
const SLOW: KeyUrlPace = { cooldown: 60_000, maximumAge: 60_000, timeout: 300 };
const SIGNERS = Array.from({ length: 22 }, () => rsaSigner());

let base: HttpServer;
let folder: string;
let file: string;
const open: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  base = await HttpServer.over(exampleNetwork(3, 1));
  folder = mkdtempSync(path.join(os.tmpdir(), 'csp-graph-keys-'));
  file = path.join(folder, 'jwks.json');
}, 60_000);
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(async () => {
  await base.close();
  rmSync(folder, { recursive: true });
});

async function serverWith(keys: VerificationKeys): Promise<RunningServer> {
  const identity = byToken(tokenVerifier(RULES, keys));
  const server = await startServer({ database: base.database, host: '127.0.0.1', port: 0, version: 'test', log: () => undefined, door: DEMO_DOOR, identity });
  open.push(() => server.close());
  return server;
}

async function statusOf({ url }: RunningServer, token: string): Promise<number> {
  return (await rawPost(`${url}/graphql`, ['authorization', `Bearer ${token}`], '{ viewer { role } }')).status;
}

/** As whoever rotates keys does it: whole, or not at all. */
function publish(...signers: Signer[]): void {
  writeFileSync(`${file}.new`, keySetOf(...signers));
  renameSync(`${file}.new`, file);
}

/** Somebody who publishes keys, and counts who asks. */
class Publisher {
  count = 0;
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end(keySetOf(SIGNERS[0]));
  private readonly server: Server = createServer((request, response) => {
    this.count += 1;
    this.answer(request, response);
  });

  publish(...signers: Signer[]): void {
    this.answer = (_request, response) => response.end(keySetOf(...signers));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    open.push(async () => {
      this.server.closeAllConnections();
      this.server.close();
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/jwks`;
  }
}

describe('a JWKS file', () => {
  it('rotates 20 times under load: a token of a key in the set is always accepted, one of a key that was taken out never again', async () => {
    publish(SIGNERS[0], SIGNERS[1]);
    const reported: string[] = [];
    const server = await serverWith(new KeyFile(file, RULES.algorithms, (message) => reported.push(message)).keys);
    for (let turn = 1; turn <= 20; turn += 1) {
      const load = Array.from({ length: 5 }, () => statusOf(server, signed(SIGNERS[turn])));
      publish(SIGNERS[turn], SIGNERS[turn + 1]);
      const tokens = [signed(SIGNERS[turn]), signed(SIGNERS[turn + 1]), signed(SIGNERS[turn - 1])];
      expect([turn, await Promise.all(tokens.map((token) => statusOf(server, token)))]).toEqual([turn, [200, 200, 401]]);
      expect(await Promise.all(load)).toEqual(Array.from({ length: 5 }, () => 200));
    }
    expect(reported).toEqual([]);
  });

  it('of which one key suffices is accepted without a kid, and no longer where two could be meant', async () => {
    publish(SIGNERS[0]);
    const server = await serverWith(new KeyFile(file, RULES.algorithms, () => undefined).keys);
    const nameless = signed(SIGNERS[0], claims(), { kid: undefined });
    const before = await statusOf(server, nameless);
    publish(SIGNERS[0], SIGNERS[1]);
    expect([before, await statusOf(server, nameless)]).toEqual([200, 401]);
  });

  it.each([
    ['is gone', () => rmSync(file), /ENOENT/],
    ['is no JSON', () => writeFileSync(file, '{"keys":['), /it is not JSON/],
    ['is no key set', () => writeFileSync(file, '[]'), /malformed/],
    ['has no keys', () => writeFileSync(file, '{"keys":[]}'), /no key for RS256/],
    ['has a private key', () => writeFileSync(file, JSON.stringify({ keys: [SIGNERS[0].privateKey.export({ format: 'jwk' })] })), /private key/],
    ['has a secret', () => writeFileSync(file, JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] })), /private key or a secret/],
    ['has a name twice', () => writeFileSync(file, keySetOf(SIGNERS[0], { ...SIGNERS[1], kid: SIGNERS[0].kid })), /"kid" of another/],
    ['has a short key', () => writeFileSync(file, keySetOf(rsaSigner('short', 1_024))), /shorter than 2048 bits/],
    ['is large', () => writeFileSync(file, ' '.repeat(300_000)), /larger than/],
  ])('that %s lets nobody in (503, told once), until it is mended', async (_, spoil, message) => {
    publish(SIGNERS[0]);
    const reported: string[] = [];
    const server = await serverWith(new KeyFile(file, RULES.algorithms, (text) => reported.push(text)).keys);
    const token = signed(SIGNERS[0]);
    expect(await statusOf(server, token)).toBe(200);
    spoil();
    const reply = await rawPost(`${server.url}/graphql`, ['authorization', `Bearer ${token}`]);
    expect([reply.status, reply.headers['retry-after'], reply.body.errors?.[0].extensions.code]).toEqual([503, '10', 'AUTHENTICATION_UNAVAILABLE']);
    expect(JSON.stringify(reply.body)).not.toContain(folder);
    expect(await Promise.all([statusOf(server, token), statusOf(server, token)])).toEqual([503, 503]);
    expect(reported).toEqual([expect.stringMatching(message)]);
    publish(SIGNERS[0]);
    expect(await statusOf(server, token)).toBe(200);
  });
});

describe('a JWKS file that the system once did not give', () => {
  it.each([[0, 200], [60_000, 503]])('is read again after %d ms, told once', async (retryAfter, status) => {
    publish(SIGNERS[0]);
    const reported: string[] = [];
    const server = await serverWith(new KeyFile(file, RULES.algorithms, (text) => reported.push(text), retryAfter).keys);
    jest.spyOn(promises, 'readFile').mockRejectedValueOnce(new Error('EMFILE: too many open files'));
    const token = signed(SIGNERS[0]);
    expect([await statusOf(server, token), await statusOf(server, token)]).toEqual([503, status]);
    expect(reported).toEqual([expect.stringContaining('EMFILE')]);
  });
});

describe('a JWKS address', () => {
  it('rotates 20 times: a new key counts with its first token, an old one as long as it is published', async () => {
    const publisher = new Publisher();
    publisher.publish(SIGNERS[0], SIGNERS[1]);
    const server = await serverWith(keyUrl(await publisher.start(), RULES.algorithms, () => undefined, QUICK));
    for (let turn = 1; turn <= 20; turn += 1) {
      publisher.publish(SIGNERS[turn], SIGNERS[turn + 1]);
      const statuses = [];
      for (const signer of [SIGNERS[turn], SIGNERS[turn + 1], SIGNERS[turn - 1]]) statuses.push(await statusOf(server, signed(signer)));
      expect([turn, statuses]).toEqual([turn, [200, 200, 401]]);
    }
  });

  it('is asked once however many tokens come at first, and once within the cooldown however many unknown keys they have', async () => {
    const publisher = new Publisher();
    const server = await serverWith(keyUrl(await publisher.start(), RULES.algorithms, () => undefined, SLOW));
    expect(await Promise.all(Array.from({ length: 20 }, () => statusOf(server, signed(SIGNERS[0]))))).toEqual(Array.from({ length: 20 }, () => 200));
    const storm = Array.from({ length: 200 }, (_, number) => statusOf(server, signed(SIGNERS[0], claims(), { kid: `unknown-${number}` })));
    expect([...new Set(await Promise.all(storm))]).toEqual([401]);
    expect(publisher.count).toBe(1);
  });

  it('is asked again and again by such a storm where there is no cooldown', async () => {
    const publisher = new Publisher();
    const server = await serverWith(keyUrl(await publisher.start(), RULES.algorithms, () => undefined, QUICK));
    for (let number = 0; number < 20; number += 1) await statusOf(server, signed(SIGNERS[0], claims(), { kid: `unknown-${number}` }));
    expect(publisher.count).toBeGreaterThan(15);
  });

  it('is not believed longer than its age', async () => {
    const publisher = new Publisher();
    const server = await serverWith(keyUrl(await publisher.start(), RULES.algorithms, () => undefined, { ...QUICK, maximumAge: 200 }));
    expect(await statusOf(server, signed(SIGNERS[0]))).toBe(200);
    publisher.publish(SIGNERS[1]);
    await pause(250);
    expect(await statusOf(server, signed(SIGNERS[0]))).toBe(401);
  });

  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['fails', (response) => response.writeHead(500).end('broken'), /status 500/],
    ['leads elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/jwks' }).end(), /status 302/],
    ['is no JSON', (response) => response.end('<html>'), /it is not JSON/],
    ['has no keys', (response) => response.end('{"keys":[]}'), /no key for RS256/],
    ['does not end', (response) => void response.write('{"keys":['), /./],
    ['never begins', () => undefined, /./],
    ['is cut', (response) => response.destroy(), /./],
    ['is huge', (response) => response.end(`{"keys":[],"x":"${'x'.repeat(300_000)}"}`), /larger than/],
    ['publishes a private key', (response) => response.end(JSON.stringify({ keys: [SIGNERS[0].privateKey.export({ format: 'jwk' })] })), /private key/],
  ])('that %s lets nobody in: 503 and no other failure, asked once within the cooldown', async (_, respond, message) => {
    const publisher = new Publisher();
    publisher.answer = (_request, response) => respond(response);
    const reported: string[] = [];
    const server = await serverWith(keyUrl(await publisher.start(), RULES.algorithms, (text) => reported.push(text), SLOW));
    const statuses = [await statusOf(server, signed(SIGNERS[0]))];
    for (let turn = 0; turn < 20; turn += 1) statuses.push(await statusOf(server, signed(SIGNERS[0], claims(), { kid: `unknown-${turn}` })));
    expect([[...new Set(statuses)], publisher.count, reported]).toEqual([[503], 1, [expect.stringMatching(message)]]);
  });

  it('that fails later still lets in whom its keys are known of, and nobody of a key that is not', async () => {
    const publisher = new Publisher();
    const server = await serverWith(keyUrl(await publisher.start(), RULES.algorithms, () => undefined, { ...SLOW, cooldown: 100 }));
    expect(await statusOf(server, signed(SIGNERS[0]))).toBe(200);
    publisher.answer = (_request, response) => response.writeHead(500).end();
    await pause(150);
    expect([await statusOf(server, signed(SIGNERS[1])), await statusOf(server, signed(SIGNERS[0]))]).toEqual([503, 200]);
  });

  it('is the only one that is asked: none that a token names', async () => {
    const [publisher, evil] = [new Publisher(), new Publisher()];
    const address = await evil.start();
    const server = await serverWith(keyUrl(await publisher.start(), RULES.algorithms, () => undefined, QUICK));
    for (const name of ['jku', 'x5u']) expect(await statusOf(server, signed(SIGNERS[1], claims(), { [name]: address }))).toBe(401);
    expect(evil.count).toBe(0);
  });
});
