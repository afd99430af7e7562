#!/usr/bin/env node
// What it costs to refuse: processor time of each hostile document against that of a question of good will, in one run, and how long the
// event loop stands still. It runs the sources as they are, over a demo network in a database of its own, and takes a few minutes.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
require('../test/support/typescriptHook.js');

const ROUNDS = 15;
const WARM_UP = 3;
const RATIO = 3;
const LAG_MS = 100;
/** A saved query of a usual size, so that the bar is no gift: `operations/distributor-network.graphql`, 15 resellers and their verdicts. */
const saved = (end) => readFileSync(new URL(`../operations/distributor-network.${end}`, import.meta.url), 'utf8');
const GOOD = { query: saved('graphql'), variables: JSON.parse(saved('variables.json')) };

if (process.send) await serve();
else process.exitCode = await compare();

/** The client's side: its own processor time is not counted. */
async function compare() {
  const { HOSTILE_DOCUMENTS } = require('../test/server/limits/hostileDocuments.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'csp-graph-hostile-'));
  // where root runs this, PostgreSQL runs as another user, who must reach its data
  chmodSync(dataDir, 0o711);
  const server = fork(fileURLToPath(import.meta.url), { env: { ...process.env, DATA_DIR: dataDir, PORT: '0', COST_REFILL: '999999999' } });
  try {
    const [{ url }] = await once(server, 'message');
    const ask = (body) => measure(server, url, body);
    for (let round = 0; round < WARM_UP; round += 1) for (const document of [GOOD, ...HOSTILE_DOCUMENTS]) await ask(document);
    const good = await series(() => ask(GOOD));
    console.log(`a question of good will: ${good.cpu.toFixed(2)} ms of processor time, the event loop stands still for ${good.lag.toFixed(1)} ms\n`);
    const results = [];
    for (const { name, query, variables } of HOSTILE_DOCUMENTS) results.push({ name, ...(await series(() => ask({ query, variables }))) });
    return report(good, results);
  } finally {
    const gone = once(server, 'exit');
    if (server.connected) server.send('end');
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function report(good, results) {
  let failed = 0;
  for (const { name, cpu, lag, statuses } of results.sort((one, other) => other.cpu - one.cpu)) {
    const isFine = statuses.every((status) => status >= 400 && status < 500) && cpu <= RATIO * good.cpu && lag <= LAG_MS;
    if (!isFine) failed += 1;
    console.log(`${isFine ? 'ok  ' : 'FAIL'} ${cpu.toFixed(2).padStart(7)} ms ${(cpu / good.cpu).toFixed(2).padStart(6)} x ${lag.toFixed(1).padStart(6)} ms still  ${statuses}  ${name}`);
  }
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Medians of several rounds: other work on the machine falls on single ones. */
async function series(run) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await run());
  return { cpu: median(rounds.map(({ cpu }) => cpu)), lag: median(rounds.map(({ lag }) => lag)), statuses: [...new Set(rounds.map(({ status }) => status))] };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** One request, and what the server's process spent on it. */
async function measure(server, url, { query, variables }) {
  await told(server, 'begin');
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: JSON.stringify({ query, variables }),
  });
  await response.arrayBuffer();
  return { status: response.status, ...(await told(server, 'spent')) };
}

async function told(server, what) {
  server.send(what);
  const [answer] = await once(server, 'message');
  return answer;
}

/** The server's side: it says what it spent whenever it is asked. */
async function serve() {
  const { readConfiguration } = require('../src/configuration.ts');
  const { openDatabase } = require('../src/cli/openDatabase.ts');
  const { seedNetwork } = require('../src/store/demo/seedNetwork.ts');
  const { Database } = require('../src/store/database.ts');
  const { startServer } = require('../src/server/http.ts');
  const { demoIdentity } = require('../src/cli/demoIdentity.ts');
  const configuration = readConfiguration(process.env);
  const quiet = () => undefined;
  const opened = await openDatabase(configuration.database, quiet, { command: 'serve', mayJoin: false });
  const patient = await Database.open(opened.url, { poolSize: 2, statementTimeout: 0, viewer: 'EVERYTHING' });
  await seedNetwork(patient, 'demo', quiet);
  await patient.close();
  const { identity } = await demoIdentity(opened.database, configuration.database);
  const server = await startServer({ ...configuration, identity, database: opened.database, version: 'measured', log: console.error });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let before = process.cpuUsage();
  process.on('message', async (what) => {
    if (what === 'end') {
      await server.close();
      await opened.close();
      process.exit();
    }
    const { user, system } = process.cpuUsage(before);
    process.send({ cpu: (user + system) / 1_000, lag: delay.max / 1e6 });
    delay.reset();
    before = process.cpuUsage();
  });
  process.send({ url: server.url });
}
