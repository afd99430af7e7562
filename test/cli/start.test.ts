import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, makeDataFolder, removeDataFolder, serverPid } from '../support/dataFolder';
import { buildProduct, ROOT, startCommand, startProduct } from '../support/product';
import type { RunningProgram } from '../support/product';

const READY = 'Ctrl-C stops it.';
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };

let folder: string;
let environment: NodeJS.ProcessEnv;

async function started(words: readonly string[] = []): Promise<RunningProgram> {
  const product = startProduct(words, { environment });
  await product.said(READY);
  return product;
}

async function stopped(product: RunningProgram, signal: NodeJS.Signals): Promise<number | null> {
  product.process.kill(signal);
  return product.ended;
}

function urlOf(product: RunningProgram): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(product.output())?.[0] ?? '';
}

beforeAll(() => {
  buildProduct();
  folder = makeDataFolder();
  environment = { DATA_DIR: folder, PORT: '0' };
});
afterAll(() => removeDataFolder(folder));

describe('npm start -- --no-demo on an empty folder', () => {
  const authentication = {
    AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'csp-graph', AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '1h', AUTH_SECRET: randomBytes(32).toString('base64'),
  };

  test('with authentication says what it does and leaves the database empty', async () => {
    const product = startProduct(['--no-demo'], { environment: { ...environment, ...authentication } });
    await product.said(READY);
    expect(product.output()).toMatch(new RegExp(`^csp-graph ${version.replaceAll('.', '\\.')}\n  Preparing PostgreSQL 18\\.4 in ${folder}\n  Tables brought up to date`));
    expect(product.output()).toMatch(/Ready, for whoever has a token\n[^]*HS256 with AUTH_SECRET[^]*issuer https:\/\/login\.example, audience csp-graph, at most 60 minutes old/);
    expect(product.output()).not.toMatch(/\d partner|demo network|empty network/);
    expect(product.output()).not.toContain(authentication.AUTH_SECRET);
    expect(await stopped(product, 'SIGINT')).toBe(0);
  });

  test('without authentication is refused with 78: there is no demo to serve', async () => {
    const product = startProduct(['--no-demo'], { environment });
    expect(await product.ended).toBe(78);
    expect(product.output()).toMatch(new RegExp(`DATA_DIR=${folder} is empty, and only the demo network is served without authentication; set AUTH_ISSUER`));
    expect(serverPid(folder)).toBeNull();
  });
});

describe('npm start on an empty database', () => {
  let output: string;

  beforeAll(async () => {
    const product = await started();
    output = product.output();
    output += execFileSync('/bin/sh', ['-c', /^\s*(curl .*)$/m.exec(output)?.[1] ?? 'false'], { encoding: 'utf8' });
    await stopped(product, 'SIGTERM');
  }, 60_000);

  test('loads the demo network, then says what there is and where', () => {
    expect(output).toMatch(/Loading [\d,]+ providers/);
    expect(output).toMatch(/Ready, with the demo network: [\d,]+ partners, [\d,]+ customers, [\d,]+ offers/);
    expect(output).toMatch(/GraphQL {3}http:\/\/127\.0\.0\.1:\d+\/graphql/);
    expect(output).toMatch(/Acts as {3}the operator, who sees everything/);
    expect(output).toMatch(/GraphiQL {2}http:\/\/127\.0\.0\.1:\d+\/graphiql/);
    expect(output).not.toMatch(/warn|deprecat/i);
  });

  test('shows a curl line that answers with names', () => {
    const answer = JSON.parse(output.split('\n').find((line) => line.startsWith('{"data"')) ?? '{}') as { data?: { indirectResellers: { nodes: { name: string }[] } } };
    expect(answer).not.toHaveProperty('errors');
    expect(answer.data?.indirectResellers.nodes).toHaveLength(3);
  });
});

describe('npm start again', () => {
  test('takes less than five seconds, has its data still and loads nothing', async () => {
    const begun = performance.now();
    const product = await started();
    const seconds = (performance.now() - begun) / 1000;
    expect(product.output()).toMatch(/Ready, with the demo network/);
    expect(product.output()).not.toMatch(/Loading|Preparing|Tables/);
    expect(await stopped(product, 'SIGINT')).toBe(0);
    expect(seconds).toBeLessThan(5);
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)('%s stops the server too, exit 0', async (signal) => {
    const product = await started();
    const pid = serverPid(folder) ?? 0;
    expect(isAlive(pid)).toBe(true);
    expect(await stopped(product, signal)).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  test('Ctrl-C while it starts stops what was started', async () => {
    const product = startProduct([], { environment });
    await product.said('csp-graph');
    expect(await stopped(product, 'SIGINT')).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });

  test('a second Ctrl-C does not wait for requests, and leaves no server', async () => {
    const product = await started();
    const pid = serverPid(folder) ?? 0;
    const slow = connect(Number(new URL(urlOf(product)).port), '127.0.0.1', () => slow.write(`POST /graphql HTTP/1.1\r\nhost: ${new URL(urlOf(product)).host}\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`));
    slow.on('error', () => undefined);
    await delay(300);
    product.process.kill('SIGINT');
    await delay(1_200);
    const second = performance.now();
    expect(await stopped(product, 'SIGINT')).toBe(0);
    expect(performance.now() - second).toBeLessThan(4_000);
    expect(isAlive(pid)).toBe(false);
    slow.destroy();
  });

  test('a second npm start on the folder is refused with the folder and the pid, and the first one stays', async () => {
    const first = await started();
    const second = startProduct([], { environment });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`${folder} is in use by another csp-graph (serve, pid ${first.process.pid})`);
    expect((await fetch(`${urlOf(first)}/livez`)).status).toBe(200);
    expect(await stopped(first, 'SIGINT')).toBe(0);
  });

  test('kill -9 leaves the server running, the next start uses it and stops it', async () => {
    const killed = await started();
    const pid = serverPid(folder) ?? 0;
    expect(await stopped(killed, 'SIGKILL')).toBeNull();
    expect(isAlive(pid)).toBe(true);
    const next = await started();
    expect(next.output()).toContain(`left running (pid ${pid})`);
    expect(await stopped(next, 'SIGINT')).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  test('a port in use is named before anything is started', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const product = startProduct(['--port', String(port)], { environment });
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain(`Port ${port} on 127.0.0.1 is in use by another program. Choose another with PORT or --port`);
    expect(serverPid(folder)).toBeNull();
    taken.close();
  });
});

describe('commands beside a server', () => {
  test('share its database, and leave it running', async () => {
    const product = await started();
    const migrate = startCommand(['migrate'], { environment });
    expect(await migrate.ended).toBe(0);
    expect(migrate.output()).toBe('The tables are up to date.\n');
    expect((await fetch(`${urlOf(product)}/readyz`)).status).toBe(200);
    expect(await stopped(product, 'SIGINT')).toBe(0);
  });

  test('without one start and stop the database themselves', async () => {
    const migrate = startCommand(['migrate'], { environment });
    expect(await migrate.ended).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });
});

describe('a refused configuration', () => {
  test.each([
    [['--host', '0.0.0.0'], {}, /HOST=0\.0\.0\.0/],
    [['--port', 'http'], {}, /PORT=http/],
    [[], { DATABASE_URL: 'mysql://app:secret@db/channel' }, /DATABASE_URL=mysql:\/\/\*\*\*@db\/channel/],
  ])('%j %j exits with 78 before anything is started', async (words, settings, message) => {
    const untouched = path.join(folder, 'untouched');
    const product = startProduct(words, { environment: { DATA_DIR: untouched, ...settings } });
    expect(await product.ended).toBe(78);
    expect(product.output()).toMatch(message);
    expect(serverPid(untouched)).toBeNull();
  });
});
