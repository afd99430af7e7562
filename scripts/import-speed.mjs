#!/usr/bin/env node
// How fast a network comes in and goes out, against a bare COPY of the same rows in the same run: into plain tables without a key, a constraint or an index,
// and out of them. It runs the sources as they are, over a database of its own, each measurement in a process of its own:
//   node scripts/import-speed.mjs [demo|s|m|l|xl] [--memory]
// --memory: also stages the document over and over, until ten million rows have passed through one process.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const MEMORY_ROWS = 10_000_000;
const BARS = { staged: 50_000, stored: 20_000, megabytes: 300 };
const MEASUREMENTS = { seed, copyOut, exportDocument, copyIn, importDocument, memory };
const quiet = () => undefined;

if (process.send) await measureHere();
else process.exitCode = await measureAll(process.argv.slice(2));

async function measureAll(options) {
  const size = options.find((option) => !option.startsWith('--')) ?? 's';
  const folder = mkdtempSync(join(tmpdir(), 'csp-graph-import-speed-'));
  // where root runs this, PostgreSQL runs as another user, who must reach its data
  chmodSync(folder, 0o711);
  try {
    const results = {};
    for (const name of Object.keys(MEASUREMENTS)) if (name !== 'memory' || options.includes('--memory')) results[name] = await measureInChild(name, size, folder);
    return report(size, results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureInChild(...work) {
  const child = fork(fileURLToPath(import.meta.url), work);
  const [[result], [code]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The measurement ${work[0]} ended with ${code}.`);
  return result;
}

/** Runs the measurement that this process was started for: rows, seconds, and the most memory it had. */
async function measureHere() {
  require('../test/support/typescriptHook.js');
  const { openEmbeddedDatabase } = require('../src/store/embedded/openEmbeddedDatabase.ts');
  const { migrate } = require('../src/store/migrate.ts');
  const { Database } = require('../src/store/database.ts');
  const [name, size, folder] = process.argv.slice(2);
  const server = await openEmbeddedDatabase(join(folder, 'data'), quiet, { command: 'import-speed' });
  try {
    const { username: user, password } = new URL(server.applicationUrl);
    await migrate(server.ownerUrl, { user, password: decodeURIComponent(password) });
    const database = await Database.open(server.applicationUrl, { poolSize: 2, statementTimeout: 0, viewer: 'EVERYTHING' });
    const result = await MEASUREMENTS[name]({ size, folder, database, ownerUrl: server.ownerUrl }).finally(() => database.close());
    process.send({ ...result, megabytes: Math.round(process.resourceUsage().maxRSS / 1024), load: Number(loadavg()[0].toFixed(1)) });
  } finally {
    await server.close();
  }
  process.disconnect();
}

/** The demo network as its generator gives it, into an empty database. */
async function seed({ size, database }) {
  const { demoNetwork } = require('../src/store/demo/demoNetwork.ts');
  const demoRows = async function* () {
    let position = 0;
    for (const { array, row } of demoNetwork(size)) yield { array, row, file: size, position: (position += 1) };
  };
  return importRows(database, demoRows(), { asDemo: true });
}

/** The document that was exported, into the database emptied. */
async function importDocument({ folder, database, ownerUrl }) {
  const { readNetwork } = require('../src/store/import/readNetwork.ts');
  await asOwner(ownerUrl, async (owner) => {
    await owner.query(`TRUNCATE ${tables().map((table) => `core.${table}`).join(', ')}`);
    await owner.query('UPDATE core.network_state SET is_demo = false');
  });
  return importRows(database, readNetwork(documentIn(folder)).rows, {});
}

async function importRows(database, rows, options) {
  const { importNetwork } = require('../src/store/import/importNetwork.ts');
  const begun = performance.now();
  let staged = begun;
  const report = await importNetwork(database, rows, { ...options, onRows: () => { staged = performance.now(); } });
  return { rows: report.rows, stagedSeconds: secondsBetween(begun, staged), seconds: secondsBetween(begun, performance.now()) };
}

async function exportDocument({ folder, database }) {
  const { exportJson } = require('../src/store/export/exportNetwork.ts');
  return timed(() => pipeline(exportJson(database), createWriteStream(documentIn(folder))));
}

async function copyOut({ folder, ownerUrl }) {
  const { to } = require('pg-copy-streams');
  return asOwner(ownerUrl, (owner) => timed(async () => {
    for (const table of tables()) await pipeline(owner.query(to(`COPY core.${table} TO STDOUT`)), createWriteStream(join(folder, table)));
  }));
}

async function copyIn({ folder, ownerUrl }) {
  const { from } = require('pg-copy-streams');
  return asOwner(ownerUrl, async (owner) => {
    await owner.query(`CREATE SCHEMA plain; ${tables().map((table) => `CREATE TABLE plain.${table} (LIKE core.${table})`).join(';')}`);
    const result = await timed(async () => {
      await owner.query('BEGIN');
      for (const table of tables()) await pipeline(createReadStream(join(folder, table)), owner.query(from(`COPY plain.${table} FROM STDIN`)));
      await owner.query('COMMIT');
    });
    await owner.query('DROP SCHEMA plain CASCADE');
    return result;
  });
}

/** Staging alone, of far more rows than the document has. */
async function memory({ folder, database }) {
  const { BadRowList } = require('../src/store/import/badRow.ts');
  const { readNetwork } = require('../src/store/import/readNetwork.ts');
  const { RowCheck } = require('../src/store/import/rowCheck.ts');
  const { createStaging } = require('../src/store/import/staging.ts');
  const { countRows, stageRows } = require('../src/store/import/stageRows.ts');
  const client = await database.pool.connect();
  await client.query('BEGIN');
  await createStaging(client);
  const [begun, check] = [performance.now(), new RowCheck('2026-11-22')];
  let rows = 0;
  while (rows < MEMORY_ROWS) rows += countRows(await stageRows(client, readNetwork(documentIn(folder)).rows, check, new BadRowList(0)));
  await client.query('ROLLBACK');
  client.release();
  return { rows, seconds: secondsBetween(begun, performance.now()) };
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return { seconds: secondsBetween(begun, performance.now()) };
}

async function asOwner(url, work) {
  const { Client } = require('pg');
  const owner = new Client({ connectionString: url });
  await owner.connect();
  return work(owner).finally(() => owner.end());
}

function tables() {
  return require('../src/store/import/targets.ts').TARGETS.map(({ table }) => table);
}

function documentIn(folder) {
  return join(folder, 'network.json');
}

function secondsBetween(begun, ended) {
  return Math.max((ended - begun) / 1000, 0.001);
}

/** Rates count the rows of the document, whatever tables they become rows of. */
function report(size, results) {
  const { rows } = results.seed;
  const line = (name, count, seconds, copy, { megabytes, load }) => ({
    measured: name, rows: count, seconds: Number(seconds.toFixed(1)), 'rows/s': Math.round(count / seconds), 'of COPY': copy === null ? '' : Number((copy.seconds / seconds).toFixed(2)), MB: megabytes, load,
  });
  const lines = [
    line('bare COPY in', rows, results.copyIn.seconds, null, results.copyIn),
    ...['seed', 'importDocument'].flatMap((name) => [
      line(`${name}: staged`, rows, results[name].stagedSeconds, results.copyIn, results[name]), line(`${name}: stored`, rows, results[name].seconds, results.copyIn, results[name]),
    ]),
    line('bare COPY out', rows, results.copyOut.seconds, null, results.copyOut),
    line('exportDocument', rows, results.exportDocument.seconds, results.copyOut, results.exportDocument),
    ...(results.memory ? [line('memory: staged', results.memory.rows, results.memory.seconds, null, results.memory)] : []),
  ];
  console.log(`size ${size}`);
  console.table(lines);
  return verdict(lines);
}

function verdict(lines) {
  const short = lines.flatMap((line) => [
    ...Object.keys(BARS).filter((bar) => line.measured.endsWith(`: ${bar}`) && line['rows/s'] < BARS[bar]).map((bar) => `${line.measured}: ${line['rows/s']} rows/s, expected ${BARS[bar]}`),
    ...(line.MB > BARS.megabytes ? [`${line.measured}: ${line.MB} MB, expected at most ${BARS.megabytes}`] : []),
  ]);
  console.log(short.length === 0 ? 'every bar is met' : short.join('\n'));
  return short.length === 0 ? 0 : 1;
}
