import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(__dirname, '..', '..');
const readyWithinMs = 150_000;

/** csp-graph as `npm start` runs it, on a free port and on a database of its own. */
export interface Product {
  url: string;
  stop(): Promise<void>;
}

/** Builds what is out of date, starts the product, with more settings where they are given, and waits until it is ready to answer. */
export async function startProduct(settings: NodeJS.ProcessEnv = {}): Promise<Product> {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--quiet'], { stdio: 'inherit' });
  const dataDir = mkdtempSync(join(tmpdir(), 'csp-graph-browser-'));
  // where root runs this, PostgreSQL runs as another user, who must reach its data
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const { DATABASE_URL: _server, ...environment } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    cwd: root,
    env: { ...environment, ...settings, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => stopProduct(child, dataDir);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(`${url}/readyz`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  server.close();
  await once(server, 'close');
  return address.port;
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`csp-graph ended with ${child.exitCode} before it was ready`);
    if (await answersOk(url)) return;
    await pause(200);
  }
  throw new Error(`csp-graph was not ready within ${readyWithinMs / 1000} s`);
}

async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stopProduct(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(dataDir, { recursive: true, force: true });
}
