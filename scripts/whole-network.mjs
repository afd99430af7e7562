#!/usr/bin/env node
// How long questions take as the network grows: pages, and what is about all of a network, asked for the first time, again, and for dates that nobody asked about before:
//   node scripts/whole-network.mjs [demo|s|m|l|xl] [--data <folder>] [--new-dates <count>] [--save]
// It runs the built product (npm run build) over a demo network in a database of its own, or in the folder, which it seeds where it is empty. One connection,
// the default settings but for the time that a request may take. The figures are medians of milliseconds. --save leaves them where
// npm run bench -- --growth looks for them.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '../conformance/product.mjs';
import { Product, seed } from './startAndRest/product.mjs';

const AGAIN = 25;
const DAY_MS = 86_400_000;
/** The largest provider of every demo network, and one of its resellers. */
const PROVIDER = 'f67a73f9-1da3-4124-b74d-72e2bc80841b';
const RESELLER = '2fbb1ed0-ed3c-41e9-81bf-3a517ef8389c';
const SETTINGS = { REQUEST_TIMEOUT: '120000', COST_CAPACITY: '999999999', COST_REFILL: '999999999' };

const ofProvider = (fields) => `query ($asOf: Date!) { partner(tenantId: "${PROVIDER}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { ${fields} } } }`;
const RESELLERS = 'edges { partnership { state since } node { tenantId name market { code } customers(first: 10, orderBy: { field: NAME }, asOf: $asOf) { nodes { tenantId name } } } }';
const QUESTIONS = [
  ['a page of 50 resellers, 10 customers each', 'PROVIDER', ofProvider(`resellers(first: 50, orderBy: { field: NAME }, asOf: $asOf) { ${RESELLERS} }`)],
  ['a page of 50 customers', 'PROVIDER', ofProvider('customers(first: 50, orderBy: { field: NAME }, asOf: $asOf) { nodes { tenantId name } }')],
  ['eligibility of 50 resellers', 'PROVIDER', ofProvider('resellers(first: 50, orderBy: { field: NAME }, asOf: $asOf) { nodes { eligibility { verdict findings { code outcome } } } }')],
  ['one reseller with its providers', 'RESELLER', `query ($asOf: Date!) { partner(tenantId: "${RESELLER}", model: INDIRECT_RESELLER) { ... on IndirectReseller { name providers(asOf: $asOf) { nodes { name } } } } }`],
  ['whole: network facets of a provider', 'PROVIDER', ofProvider('network(asOf: $asOf) { resellers customers byMarket { value count } byVerdict { value count } byUnmetFinding { value count } }')],
  ['whole: its resellers by verdict', 'PROVIDER', ofProvider('resellers(first: 50, filter: { verdict: INELIGIBLE }, asOf: $asOf) { totalCount nodes { name } }')],
  ['whole: all resellers by verdict', 'OPERATOR', 'query ($asOf: Date!) { indirectResellers(first: 50, filter: { verdict: INELIGIBLE }, asOf: $asOf) { totalCount nodes { name } } }'],
  ['whole: sellers of an offer into a market', 'OPERATOR', 'query ($asOf: Date!, $offerId: ID!) { sellers(offerId: $offerId, market: "NO", first: 50, asOf: $asOf) { totalCount nodes { name } } }'],
];
const TENANTS = { PROVIDER, RESELLER, OPERATOR: null };
const tokens = new Map();

const { values, positionals: [size = 'demo'] } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, 'new-dates': { type: 'string', default: '8' }, save: { type: 'boolean', default: false } } });
const own = values.data === undefined ? mkdtempSync(join(tmpdir(), 'csp-graph-whole-')) : null;
const dataDir = own ?? values.data;
try {
  await measureAll();
} finally {
  if (own) rmSync(own, { recursive: true, force: true });
}

async function measureAll() {
  mkdirSync(dataDir, { recursive: true });
  // where root runs this, PostgreSQL runs as another user, who must reach its data
  chmodSync(dataDir, 0o711);
  if (!existsSync(join(dataDir, 'seeded'))) {
    const begun = performance.now();
    seed(dataDir, size);
    mkdirSync(join(dataDir, 'seeded'));
    console.log(`seeded in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  }
  const product = await Product.start({ dataDir, port: await freePort(), workers: 1, environment: SETTINGS });
  try {
    for (const role of Object.keys(TENANTS)) tokens.set(role, issueToken(role));
    const offerId = (await ask(product, 'OPERATOR', '{ offers(first: 1) { nodes { id } } }', {})).data.offers.nodes[0].id;
    const rows = [];
    for (const [name, role, query] of QUESTIONS) rows.push({ question: name, ...(await measure(product, role, query, query.includes('$offerId') ? { offerId } : {})) });
    console.log(`size ${size}, ms; Node ${product.memory().rss.map(Math.round).join(' + ')} MB afterwards`);
    console.table(rows);
    if (values.save) save(rows);
  } finally {
    await product.stop();
  }
}

function save(rows) {
  const folder = fileURLToPath(new URL(`../bench/results/${size}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'networks.json'), `${JSON.stringify(rows, null, 2)}\n`);
}

async function measure(product, role, query, variables) {
  const timeOf = async (asOf) => {
    const begun = performance.now();
    const { errors } = await ask(product, role, query, { ...variables, asOf });
    if (errors) throw new Error(`${role}, ${asOf}: ${JSON.stringify(errors).slice(0, 300)}`);
    return performance.now() - begun;
  };
  const today = dateBefore(0);
  const first = await timeOf(today);
  const again = [];
  for (let asked = 0; asked < AGAIN; asked += 1) again.push(await timeOf(today));
  const newDates = [];
  for (let date = 1; date <= Number(values['new-dates']); date += 1) newDates.push(await timeOf(dateBefore(date * 7)));
  return { first: rounded(first), again: rounded(median(again)), 'new date': rounded(median(newDates)) };
}

async function ask({ url }, role, query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: `Bearer ${tokens.get(role)}` }, body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

function issueToken(role) {
  const tenant = TENANTS[role] === null ? [] : ['--tenant', TENANTS[role]];
  const cli = fileURLToPath(new URL('../dist/cli/csp-graph.js', import.meta.url));
  return execFileSync(process.execPath, [cli, 'token', '--role', role, ...tenant], { env: { PATH: process.env.PATH, DATA_DIR: dataDir }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

function dateBefore(days) {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

function median(times) {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)];
}

function rounded(milliseconds) {
  return Number(milliseconds.toFixed(1));
}
