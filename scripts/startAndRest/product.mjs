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
/** Of /proc, on every machine. */
const TICKS_PER_SECOND = 100;

/** The built product over a data folder, on a port of its own. */
export class Product {
  constructor(child, url, startMs) {
    Object.assign(this, { child, url, startMs });
  }

  /** Starts it and waits for the first 200 of /readyz. */
  static async start({ dataDir, port, workers, environment = {} }) {
    const begun = performance.now();
    const child = spawn(process.execPath, [join(root, 'dist', 'main.js'), '--workers', String(workers)], {
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
    return [this.child.pid, ...childrenOf(this.child.pid).filter(isWorker)];
  }

  /** Milliseconds of processor time that the Node processes have had, and the processes of PostgreSQL that run. */
  processorTime() {
    const servers = childrenOf(this.child.pid).filter((child) => !isWorker(child));
    return { node: sumOf(this.nodeProcesses(), processorTimeOf), postgres: sumOf(servers.flatMap(childrenOf), processorTimeOf) };
  }

  /** Megabytes: what each Node process has resident, and all of them together with what they share counted once. */
  memory() {
    const processes = this.nodeProcesses();
    return { rss: processes.map((pid) => megabytes(pid, 'Rss')), together: sumOf(processes, (pid) => megabytes(pid, 'Pss')) };
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

function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
}

function isWorker(pid) {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('workerProcess');
}

function processorTimeOf(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').slice(11, 13).map(Number);
  return ((user + system) / TICKS_PER_SECOND) * 1_000;
}

function sumOf(items, valueOf) {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

function megabytes(pid, what) {
  const kilobytes = new RegExp(`^${what}: +(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Number(kilobytes[1]) / 1_024;
}
