#!/usr/bin/env node
// How long a start takes with a database that exists, how much memory the Node processes take at rest, and what a second worker gains, in one run:
//   node scripts/start-and-rest.mjs [demo|s|m|l|xl]
// It runs the built product (npm run build) over a demo network in a database of its own, on Linux. One and two workers take turns, there and back
// again: what the machine does meanwhile falls on both. The figures are medians; a start counts by its fastest, because other work only adds to it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../conformance/product.mjs';
import { askTimes, throughput } from './startAndRest/load.mjs';
import { Product, seed } from './startAndRest/product.mjs';

const START_BAR_MS = 2_000;
const MEMORY_BAR_MB = 150;
const TURNS = [1, 2, 2, 1, 1, 2];
const REST_MS = 3_000;
const REQUESTS = 100;
const CONNECTIONS = 16;
/** For each worker: every process has its own code to make fast. */
const WARM_UP_S = 4;
const LOAD_S = 8;
/** One viewer asks for more than its share of cost a second. */
const WITHOUT_SHARES = { COST_CAPACITY: '999999999', COST_REFILL: '999999999' };

const [size = 'demo'] = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), 'csp-graph-start-'));
// where root runs this, PostgreSQL runs as another user, who must reach its data
chmodSync(dataDir, 0o711);
try {
  seed(dataDir, size);
  const runs = [];
  for (const workers of TURNS) runs.push(await measure(workers, await freePort()));
  process.exitCode = report(runs);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(workers, port) {
  const product = await Product.start({ dataDir, port, workers, environment: WITHOUT_SHARES });
  try {
    const startProcessorMs = product.processorTime().node;
    await pause(REST_MS);
    const atRest = product.memory();
    await askTimes(product.url, REQUESTS);
    const afterRequests = product.memory();
    await throughput(product.url, CONNECTIONS, WARM_UP_S * workers);
    return { workers, startMs: product.startMs, startProcessorMs, atRest, afterRequests, ...(await underLoad(product)) };
  } finally {
    await product.stop();
  }
}

/** Pages a second, and what each took of processor time. */
async function underLoad(product) {
  const before = product.processorTime();
  const { count, perSecond } = await throughput(product.url, CONNECTIONS, LOAD_S);
  const after = product.processorTime();
  return { answers: perSecond, node: (after.node - before.node) / count, postgres: (after.postgres - before.postgres) / count };
}

function report(runs) {
  const [one, two] = [1, 2].map((workers) => summary(runs.filter((run) => run.workers === workers)));
  console.log(`size ${size}, ${runs.length} starts, Node ${process.version}\n`);
  for (const { workers, startMs, startProcessorMs, atRest, afterRequests, answers, node, postgres } of [one, two]) {
    console.log(`${workers} worker${workers > 1 ? 's' : ''}: ready after ${startMs.toFixed(0)} ms (${startProcessorMs.toFixed(0)} ms of processor time in Node); ${words(atRest)} at rest, ${words(afterRequests)} after ${REQUESTS} requests; ${answers.toFixed(1)} pages a second over ${CONNECTIONS} connections, ${node.toFixed(1)} ms of node and ${postgres.toFixed(1)} ms of PostgreSQL a page`);
  }
  console.log(`\n2 workers against 1: ${(two.answers / one.answers).toFixed(2)} times the pages\n`);
  const checks = [
    [`start with an existing database: ${one.startMs.toFixed(0)} ms (at most ${START_BAR_MS})`, one.startMs <= START_BAR_MS],
    [`start with 2 workers: ${two.startMs.toFixed(0)} ms (at most ${START_BAR_MS})`, two.startMs <= START_BAR_MS],
    ...[one, two].flatMap(({ workers, atRest, afterRequests }) => [[atRest, 'at rest'], [afterRequests, `after ${REQUESTS} requests`]].map(([{ rss }, when]) => {
      const most = Math.max(...rss);
      return [`largest Node process of ${workers} worker${workers > 1 ? 's' : ''} ${when}: ${most.toFixed(0)} MB (at most ${MEMORY_BAR_MB})`, most <= MEMORY_BAR_MB];
    })),
  ];
  for (const [what, isFine] of checks) console.log(`${isFine ? 'ok  ' : 'FAIL'} ${what}`);
  const failed = checks.filter(([, isFine]) => !isFine).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function summary(runs) {
  return {
    workers: runs[0].workers,
    ...Object.fromEntries(['startMs', 'startProcessorMs'].map((name) => [name, Math.min(...runs.map((run) => run[name]))])),
    atRest: medianMemory(runs.map(({ atRest }) => atRest)),
    afterRequests: medianMemory(runs.map(({ afterRequests }) => afterRequests)),
    ...Object.fromEntries(['answers', 'node', 'postgres'].map((name) => [name, median(runs.map((run) => run[name]))])),
  };
}

function medianMemory(figures) {
  return { rss: figures[0].rss.map((_, process) => median(figures.map(({ rss }) => rss[process]))), together: median(figures.map(({ together }) => together)) };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function words({ rss, together }) {
  return `${rss.map((megabytes) => megabytes.toFixed(0)).join(' + ')} MB${rss.length > 1 ? ` (${together.toFixed(0)} together)` : ''}`;
}
