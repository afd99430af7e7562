import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { isAlive, makeDataFolder, removeDataFolder, serverPid } from '../support/dataFolder';
import { buildProduct, startCommand, startProduct, type RunningProgram } from '../support/product';
import { OneConnection, PersistentClient, workerPids } from '../support/workers';

const READY = 'Ctrl-C stops it.';

let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  buildProduct();
  folder = makeDataFolder();
  environment = { DATA_DIR: folder, PORT: '0' };
  expect(await startCommand(['seed'], { environment }).ended).toBe(0);
}, 60_000);
afterAll(() => removeDataFolder(folder));

async function started(more: NodeJS.ProcessEnv = {}): Promise<RunningProgram> {
  const product = startProduct(['--workers', '2'], { environment: { ...environment, ...more } });
  await product.said(READY);
  return product;
}

async function stopped(product: RunningProgram, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  product.process.kill(signal);
  return product.ended;
}

function urlOf(product: RunningProgram): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(product.output())?.[0] ?? '';
}

async function until(holds: () => boolean, seconds: number): Promise<void> {
  for (const end = performance.now() + seconds * 1_000; !holds(); await delay(20)) {
    if (performance.now() > end) throw new Error(`What was waited for did not come within ${seconds} seconds.`);
  }
}

describe('a worker that dies', () => {
  test('under load is replaced, and no client goes without its answer', async () => {
    const product = await started({ COST_REFILL: '999999999' });
    const [victim, survivor] = workerPids(product);
    const clients = Array.from({ length: 8 }, () => new PersistentClient(urlOf(product)));
    const load = clients.map((client) => client.run());
    await delay(500);
    process.kill(victim, 'SIGKILL');
    await until(() => workerPids(product).filter((pid) => pid !== victim).length === 2, 20);
    await product.said(/error: A worker ended by SIGKILL; another takes its place/);
    await delay(2_000);
    for (const client of clients) client.isOver = true;
    await Promise.all(load);
    expect(workerPids(product)).toContain(survivor);
    expect(clients.flatMap(({ refused }) => refused)).toEqual([]);
    expect(clients.reduce((sum, { lost }) => sum + lost, 0)).toBeLessThanOrEqual(clients.length);
    expect(Math.min(...clients.map(({ answered }) => answered))).toBeGreaterThan(0);
    expect(await stopped(product)).toBe(0);
  }, 60_000);

  test('again and again ends the server, with the reason', async () => {
    const product = await started();
    let isOver = false;
    void product.ended.then(() => (isOver = true));
    while (!isOver) {
      for (const pid of workerPids(product)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      await delay(50);
    }
    expect(await product.ended).toBe(1);
    expect(product.output()).toMatch(/csp-graph: A worker .* by SIGKILL.*\. More than 10 were lost within 60 seconds, so the server stops\./);
    expect(product.output().match(/another takes its place/g)).toHaveLength(10);
    expect(serverPid(folder)).toBeNull();
  }, 60_000);
});

describe('the end', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s to the whole group, as from a terminal, lets a running request finish and leaves nothing', async (signal) => {
    const product = await started();
    const pids = [...workerPids(product), serverPid(folder) ?? 0];
    expect(pids.map(isAlive)).toEqual([true, true, true]);
    const connection = new OneConnection(urlOf(product));
    const answer = connection.ask('{ indirectResellers(first: 100) { nodes { name eligibility { findings { code message } } } } }');
    await delay(30);
    process.kill(-(product.process.pid ?? 0), signal);
    expect(await product.ended).toBe(0);
    expect((await answer).status).toBe(200);
    expect(pids.map(isAlive)).toEqual([false, false, false]);
  }, 30_000);

  test('a second Ctrl-C does not wait for requests, and leaves nothing', async () => {
    const product = await started();
    const pids = [...workerPids(product), serverPid(folder) ?? 0];
    const { host, port } = new URL(urlOf(product));
    const slow = connect(Number(port), '127.0.0.1', () => slow.write(`POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`));
    slow.on('error', () => undefined);
    await delay(300);
    product.process.kill('SIGINT');
    await delay(1_200);
    const second = performance.now();
    expect(await stopped(product)).toBe(0);
    expect(performance.now() - second).toBeLessThan(4_000);
    await until(() => !pids.some(isAlive), 1);
    slow.destroy();
  }, 30_000);

  test('kill -9 of the primary process leaves no worker', async () => {
    const product = await started();
    const pids = workerPids(product);
    expect(await stopped(product, 'SIGKILL')).toBeNull();
    await until(() => !pids.some(isAlive), 5);
    const next = await started();
    expect(await stopped(next)).toBe(0);
    expect(serverPid(folder)).toBeNull();
  }, 30_000);
});

describe('a number of workers that cannot be', () => {
  test.each([
    [['--workers', '0'], {}, /WORKERS=0: expected a whole number from 1 to 64/],
    [['--workers', 'all'], {}, /WORKERS=all: expected a whole number/],
    [[], { WORKERS: '65' }, /WORKERS=65: expected a whole number from 1 to 64/],
    [[], { WORKERS: '20' }, /WORKERS=20: they hold up to 85 connections to PostgreSQL, which allows 57; expected fewer workers, or a larger max_connections/],
  ])('%j %j is refused with 78, and leaves nothing', async (words, settings, message) => {
    const product = startProduct(words, { environment: { ...environment, ...settings } });
    expect(await product.ended).toBe(78);
    expect(product.output()).toMatch(message);
    expect(product.output()).not.toContain('Ready');
    expect(serverPid(folder)).toBeNull();
  }, 30_000);
});
