// Puts one leak after the other into the sources of a process of its own, and sees how soon random operations find it: docs/access-tests.md.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    pairs: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
    drawing: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const hook = fileURLToPath(new URL('../test/access/leaks/sourceHook.js', import.meta.url));
const worker = fileURLToPath(new URL('../test/access/leaks/worker.ts', import.meta.url));
const require = createRequire(import.meta.url);
require(hook);
const { startTestServer, stopTestServer } = require('../test/support/testServer.ts');
const { SEEDED_LEAKS } = require('../test/access/leaks/seededLeaks.ts');
const { DRAWINGS } = require('../test/access/leaks/drawings.ts');
const { LAYER_OFF } = require('../test/access/leaks/leak.ts');
const { preparePairs, copyPairs } = require('../test/access/leaks/preparedWorlds.ts');
const { withoutRowLevelSecurity } = require('../test/access/nonInterference/withoutRowLevelSecurity.ts');
const folder = mkdtempSync(path.join(os.tmpdir(), 'csp-graph-leaks-'));

/** The worlds of each net, as files for the workers. */
async function prepare() {
  const pristine = await preparePairs(Number(values.seed) * 1000, Number(values.pairs));
  const sets = { POLICIES: pristine, NEITHER: await copyPairs(pristine), LAYER: await copyPairs(pristine, withoutRowLevelSecurity) };
  return Object.fromEntries(Object.entries(sets).map(([net, pairs]) => {
    const file = path.join(folder, `${net}.json`);
    writeFileSync(file, JSON.stringify(pairs));
    return [net, file];
  }));
}

function seek({ name, net, changes, operations = Number(values.operations) }, files) {
  const all = net === 'POLICIES' ? [...changes, LAYER_OFF] : changes;
  const child = fork(worker, { execArgv: ['-r', hook], env: { ...process.env, CSP_GRAPH_SOURCE_CHANGES: JSON.stringify(all) } });
  child.send({ pairs: files[net], operations, drawing: Number(values.drawing ?? DRAWINGS[name] ?? 0), renewsPolicies: net === 'POLICIES' });
  return new Promise((resolve) => {
    let outcome = { hit: null, failures: 0, leak: null, failure: { what: 'the process ended before it had an outcome' } };
    child.on('message', (message) => (outcome = message));
    child.on('exit', () => resolve(outcome));
  });
}

/** Without a leak nothing may be found. With one net down, scripts/fuzz-access.mjs asks more besides. */
const CONTROLS = [['NEITHER', 1], ['LAYER', 1 / 3], ['POLICIES', 1 / 3]].map(([net, share]) => ({
  name: `no leak (${net})`, net, changes: [], isControl: true, operations: Math.ceil(Number(values.operations) * share),
}));
const jobs = [...CONTROLS, ...SEEDED_LEAKS].filter(({ name }) => new RegExp(values.only).test(name));
const began = Date.now();
const found = [];
await startTestServer();
try {
  const files = await prepare();
  console.log(`worlds prepared after ${Math.round((Date.now() - began) / 1000)} s`);
  const left = [...jobs];
  await Promise.all(Array.from({ length: Number(values.workers) }, async () => {
    for (let job = left.shift(); job; job = left.shift()) {
      const start = Date.now();
      const outcome = await seek(job, files);
      const isRight = job.isControl ? outcome.hit === null && outcome.failures === 0 : outcome.hit !== null;
      found.push({ name: job.name, net: job.net, hit: outcome.hit, isRight, isControl: job.isControl ?? false });
      const told = outcome.hit === null ? `nothing in ${job.operations ?? values.operations} operations` : `operation ${outcome.hit}`;
      console.log(`${isRight ? 'ok  ' : 'FAIL'} ${job.name}: ${told}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
      if (!isRight || values.verbose) console.log(`     ${outcome.leak?.what ?? ''} ${outcome.failures ? `${outcome.failures} failed, the first: ${outcome.failure.what}` : ''}`);
    }
  }));
} finally {
  await stopTestServer();
  rmSync(folder, { recursive: true, force: true });
}
const passed = found.filter(({ isRight }) => isRight).length;
const hits = found.filter(({ hit, isControl }) => !isControl && hit !== null).map(({ hit }) => hit).sort((one, other) => one - other);
console.log(JSON.stringify({
  seed: Number(values.seed), operations: Number(values.operations), leaks: jobs.length - CONTROLS.length, median: hits[hits.length >> 1] ?? null, latest: hits.at(-1) ?? null,
  firstHits: Object.fromEntries(found.map(({ name, hit }) => [name, hit])), seconds: Math.round((Date.now() - began) / 1000),
}));
console.log(`${passed} passed, ${found.length - passed} failed`);
process.exitCode = passed === jobs.length ? 0 : 1;
