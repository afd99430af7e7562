import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 60_000;
const BETWEEN_LOOKS_MS = 10;
/** As `npm start` does. */
const NODE_OPTIONS = ['--enable-source-maps'];

/** The built product over a data folder, on a port of its own. */
export class Product {
  constructor(child, url, startMs) {
    Object.assign(this, { child, url, startMs });
  }

  /** Starts it and waits for the first 200 of /readyz. */
  static async start({ dataDir, port, workers, environment = {} }) {
    const begun = performance.now();
    const child = spawn(process.execPath, [...NODE_OPTIONS, join(root, 'dist', 'main.js'), '--workers', String(workers)], {
      env: { ...ownEnvironment(dataDir), PORT: String(port), ...environment }, stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    while (!(await isReady(url))) {
      if (child.exitCode !== null) throw new Error(`csp-graph ended with ${child.exitCode} before it was ready`);
      if (performance.now() - begun > READY_WITHIN_MS) throw new Error(`csp-graph was not ready within ${READY_WITHIN_MS / 1_000} s`);
      await pause(BETWEEN_LOOKS_MS);
    }
    return new Product(child, url, performance.now() - begun);
  }

  /** Its Node processes, the primary first; PostgreSQL is not one of them. */
  nodeProcesses() {
    const { pid } = this.child;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return [String(pid), ...children.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('workerProcess'))];
  }

  /** Megabytes: what each Node process has resident, and all of them together with what they share counted once. */
  memory() {
    const processes = this.nodeProcesses();
    return { rss: processes.map((pid) => megabytes(pid, 'Rss')), together: processes.reduce((sum, pid) => sum + megabytes(pid, 'Pss'), 0) };
  }

  async stop() {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

/** Makes the data folder's database and fills it with a demo network of the size. */
export function seed(dataDir, size) {
  execFileSync(process.execPath, [join(root, 'dist', 'cli', 'csp-graph.js'), 'seed', '--size', size], { env: ownEnvironment(dataDir), stdio: 'ignore' });
}

/** The product as it comes, whatever the settings of whoever measures. */
function ownEnvironment(dataDir) {
  return { PATH: process.env.PATH, DATA_DIR: dataDir };
}

function isReady(url) {
  return new Promise((resolve) => {
    request(`${url}/readyz`, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false)).end();
  });
}

function megabytes(pid, what) {
  const kilobytes = new RegExp(`^${what}: +(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Number(kilobytes[1]) / 1_024;
}
