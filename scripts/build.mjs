#!/usr/bin/env node
// Builds what `npm start`, `npm test` and `npm run csp-graph` run, and only what is out of date:
// the server (src -> dist, by swc) and the GraphiQL page (web/graphiql -> dist/graphiql, by Vite).
import { join } from 'node:path';
import { buildGraphiql, graphiqlInputs } from './build/graphiql.mjs';
import { withLock } from './build/lock.mjs';
import { checkPrerequisites } from './build/prerequisites.mjs';
import { progress } from './build/progress.mjs';
import { dist } from './build/paths.mjs';
import { buildServer, serverInputs } from './build/server.mjs';
import { clearStamp, isFresh, writeStamp } from './build/stamp.mjs';

const known = ['--server-only', '--quiet', '--force'];
const flags = new Set(process.argv.slice(2));
const unknown = [...flags].filter((flag) => !known.includes(flag));
if (unknown.length > 0) fail(`unknown option ${unknown.join(' ')}; there are ${known.join(', ')}`);

const steps = [
  { name: 'server', text: 'Compiling the server', inputs: serverInputs, build: buildServer },
  { name: 'graphiql', text: 'Bundling GraphiQL (once, it is kept)', inputs: graphiqlInputs, build: buildGraphiql },
].filter((step) => step.name === 'server' || !flags.has('--server-only'));

try {
  checkPrerequisites();
  for (const step of steps.filter(isStale)) {
    await withLock(join(dist, `.${step.name}.lock`), () => buildStep(step), sayWaiting);
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function isStale(step) {
  return flags.has('--force') || !isFresh(step.name, step.inputs());
}

async function buildStep(step) {
  // another build may have made it while this one waited for the lock
  if (!isStale(step)) return;
  const inputs = step.inputs();
  clearStamp(step.name);
  const line = progress(step.text, flags.has('--quiet'));
  const summary = await step.build().finally(() => line.stop());
  writeStamp(step.name, inputs);
  line.done(summary);
}

function sayWaiting() {
  if (!flags.has('--quiet')) process.stderr.write('Waiting for another build in this folder ...\n');
}

function fail(message) {
  process.stderr.write(`csp-graph: ${message}\n`);
  process.exit(1);
}
