import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const readyWithinMs = 150_000;
const stoppedWithinMs = 20_000;

/**
 * Runs the work against the built product, started with this Node on a free port and an embedded database of its own, and stops it.
 * @param work given the product's address, such as `http://127.0.0.1:41234`
 */
export async function withProduct(work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'csp-graph-conformance-'));
  // where root runs this, PostgreSQL runs as another user, who must reach its data
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const { DATABASE_URL: _server, ...environment } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    env: { ...environment, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const giveUp = (signal) => void stop(child, dataDir).then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, giveUp);
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url, child);
    return await work(url);
  } finally {
    await stop(child, dataDir);
  }
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(url, child) {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`csp-graph ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`csp-graph was not ready within ${readyWithinMs / 1000} s`);
}

async function stop(child, dataDir) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const inTime = await Promise.race([gone.then(() => true), pause(stoppedWithinMs, false, { ref: false })]);
    if (!inTime) throw new Error(`csp-graph did not stop within ${stoppedWithinMs / 1000} s`);
  }
  rmSync(dataDir, { recursive: true, force: true });
}
