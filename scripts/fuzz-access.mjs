// Asks random operations in paired worlds that differ only in what the viewer may not see: docs/access-tests.md.
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    pair: { type: 'string', default: '1000' },
    without: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const LAYER_OFF = [{ file: 'src/store/scope/scope.ts', find: 'FROM core.${relation} WHERE ${where})`', replace: 'FROM core.${relation} WHERE true)`' }];
const [operations, seed, workers] = [values.operations, values.seed, values.workers].map(Number);
const hook = fileURLToPath(new URL('../test/access/leaks/sourceHook.js', import.meta.url));
const worker = fileURLToPath(new URL('../test/access/nonInterference/worker.ts', import.meta.url));
const require = createRequire(import.meta.url);
require(hook);
const { startTestServer, stopTestServer } = require('../test/support/testServer.ts');

function runWorker(number) {
  const child = fork(worker, {
    execArgv: ['-r', hook],
    env: { ...process.env, CSP_GRAPH_SOURCE_CHANGES: JSON.stringify(values.without === 'layer' ? LAYER_OFF : []) },
  });
  child.send({
    seed: seed * 100 + number, operations: Math.ceil(operations / workers), operationsAPair: Number(values.pair), withoutRowLevelSecurity: values.without === 'rls',
  });
  return new Promise((resolve, reject) => {
    child.on('message', ({ result, done }) => {
      if (result) resolve(result);
      else if (!values.quiet && done % (Number(values.pair) * 5) === 0) console.log(`worker ${number}: ${done} operations`);
    });
    child.on('exit', (code) => reject(new Error(`worker ${number} ended with ${code} before its result`)));
  });
}

function sumOf(results, part) {
  const total = {};
  for (const result of results) for (const [name, count] of Object.entries(result[part])) total[name] = (total[name] ?? 0) + count;
  return total;
}

const began = Date.now();
await startTestServer();
try {
  const results = await Promise.all(Array.from({ length: workers }, (_, number) => runWorker(number)));
  const leaks = results.flatMap((result) => result.leaks);
  for (const leak of leaks) console.log(JSON.stringify(leak, null, 2));
  const [selected, resolved] = [sumOf(results, 'selected'), sumOf(results, 'resolved')];
  const least = (hits) => Object.entries(hits).sort((one, other) => one[1] - other[1]).slice(0, 8).map(([field, count]) => `${field} ${count}`);
  const wanted = operations >= 20_000 ? 100 : 0;
  const missed = Object.entries(selected).filter(([, count]) => count < wanted).map(([field]) => field);
  const done = results.reduce((sum, result) => sum + result.operations, 0);
  const failed = leaks.length + missed.length;
  console.log(`least selected: ${least(selected).join(', ')}`);
  console.log(`least answered: ${least(resolved).join(', ')}`);
  if (missed.length > 0) console.log(`selected fewer than ${wanted} times: ${missed.join(', ')}`);
  console.log(JSON.stringify({
    without: values.without ?? null, seed, operations: done, pairs: results.reduce((sum, result) => sum + result.pairs, 0), edits: results.reduce((sum, result) => sum + result.edits, 0),
    viewers: sumOf(results, 'viewers'), fields: Object.keys(selected).length, seconds: Math.round((Date.now() - began) / 1000),
  }));
  console.log(`${done - leaks.length} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await stopTestServer();
}
