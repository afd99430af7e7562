#!/usr/bin/env node
// What it costs that a distributor sees its own network only: its page of 50 resellers with their eligibility against the same page asked by
// the operator, in one run and by turns. It runs the sources as they are, over a demo network in a database of its own:
//   node scripts/access-cost.mjs [demo|s|m|l|xl] [rounds]
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
require('../test/support/typescriptHook.js');

const { graphql } = require('graphql');
const { Answers } = require('../src/answers/answers.ts');
const { openDatabase } = require('../src/cli/openDatabase.ts');
const { createSchema } = require('../src/graph/schema.ts');
const { CAST_PARTNERS } = require('../src/store/demo/cast.ts');
const { CursorKey } = require('../src/store/cursorKey.ts');
const { seedNetwork } = require('../src/store/demo/seedNetwork.ts');
const { Database } = require('../src/store/database.ts');
const { Scope } = require('../src/store/scope/scope.ts');

const BAR = 1.25;
const WARM_UP = 15;
const TODAY = '2026-11-22';
const CURSOR_KEY = new CursorKey(Buffer.alloc(32, 7));
/** The largest provider of every demo network. */
const PROVIDER = CAST_PARTNERS.fjordlys.tenantId;
const PAGE = `query ($provider: UUID!) {
  partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
    ... on IndirectProvider {
      resellers(first: 50) {
        edges { partnership { state since } node { id name status eligibility { verdict nextDueOn findings { code outcome level message dueOn } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

const [size = 's', rounds = '60'] = process.argv.slice(2);
const schema = createSchema();
const quiet = () => undefined;
process.exitCode = await inDatabase(size, (database) => compare(database, Number(rounds)));

/** Runs the work on one connection over a demo network, and takes everything away again. */
async function inDatabase(networkSize, work) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'csp-graph-access-'));
  // where root runs this, PostgreSQL runs as another user, who must reach its data
  chmodSync(dataDirectory, 0o711);
  const opened = await openDatabase({ kind: 'embedded', dataDirectory }, quiet, { command: 'access-cost', mayJoin: false });
  try {
    await seed(opened.url, networkSize);
    const database = await Database.open(opened.url, { poolSize: 1 });
    return await work(database).finally(() => database.close());
  } finally {
    await opened.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

async function seed(url, networkSize) {
  const patient = await Database.open(url, { poolSize: 2, statementTimeout: 0, viewer: 'EVERYTHING' });
  await seedNetwork(patient, networkSize, quiet);
  await patient.close();
}

async function compare(database, turns) {
  const backend = (await database.pool.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
  const operator = { scope: Scope.overseer('OPERATOR'), costs: [] };
  const provider = { scope: Scope.partner('PROVIDER', PROVIDER), costs: [] };
  const page = ({ scope }) => measure(database, scope, backend);
  for (let turn = 0; turn < WARM_UP; turn += 1) for (const viewer of [operator, provider]) await page(viewer);
  // by turns there and back again: what the machine does meanwhile falls on both
  for (let turn = 0; turn < turns; turn += 1) for (const viewer of [operator, provider, provider, operator]) viewer.costs.push(await page(viewer));
  return report(summary(operator.costs), summary(provider.costs));
}

/** One page and what it took: milliseconds on the clock, of this process and of PostgreSQL's. */
async function measure(database, scope, backend) {
  const answers = Answers.forViewer(database, scope, { cursorKey: CURSOR_KEY, day: TODAY });
  const before = { node: process.cpuUsage(), postgres: processorTime(backend), clock: performance.now() };
  const result = await graphql({ schema, source: PAGE, variableValues: { provider: PROVIDER }, contextValue: { answers } });
  const statements = answers.snapshot.statementCount;
  await answers.end();
  const { user, system } = process.cpuUsage(before.node);
  const cost = { node: (user + system) / 1_000, postgres: processorTime(backend) - before.postgres, clock: performance.now() - before.clock, statements };
  if (result.errors || result.data.partner.resellers.edges.length !== 50) throw new Error(`The page was not answered: ${JSON.stringify(result.errors ?? result.data)}`);
  return { ...cost, processor: cost.node + cost.postgres };
}

/** Milliseconds of processor time that a process of this machine has had; 0 where the system does not tell. */
function processorTime(pid) {
  const file = `/proc/${pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : 0;
}

function summary(costs) {
  return Object.fromEntries(Object.keys(costs[0]).map((name) => [name, Number(median(costs.map((cost) => cost[name])).toFixed(2))]));
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Processor time counts where it is told: the clock also counts who else is at work on the machine. */
function report(operator, provider) {
  const measureOf = operator.postgres > 0 ? 'processor' : 'clock';
  const ratio = provider[measureOf] / operator[measureOf];
  const byPart = Object.fromEntries(['clock', 'node', 'postgres'].map((part) => [part, Number((provider[part] / operator[part]).toFixed(2))]));
  console.log(JSON.stringify({ size, rounds: Number(rounds), operator, provider, ratio: Number(ratio.toFixed(3)), measure: measureOf, byPart }, null, 2));
  console.log(`access cost: ${ratio.toFixed(2)} (bar ${BAR})`);
  const isFine = ratio <= BAR;
  console.log(isFine ? '1 passed, 0 failed' : '0 passed, 1 failed');
  return isFine ? 0 : 1;
}
