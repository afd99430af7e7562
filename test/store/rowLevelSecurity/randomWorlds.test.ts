/** Policies, scope and docs/access.md on random worlds. RLS_WORLDS: how many (50); RLS_SEED: the seed (printed). */
import fc from 'fast-check';

import { Database } from '../../../src/store/database';
import { importNetwork } from '../../../src/store/import/importNetwork';
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { rowsOfDocument } from '../../../src/store/import/rowsOfDocument';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase';
import { asOwner } from '../../support/testServer';
import { rowsByPolicy, rowsByScope } from './observedRows';
import { crowdedWorld, WORLD_VIEWERS } from './randomWorlds';
import { TABLES, type RowKeys } from './recordedRows';
import { rowsThrough, visibleRows, type Question } from './visibleRows';

const WORLDS = Number(process.env['RLS_WORLDS'] ?? 50);
const SEED = Number(process.env['RLS_SEED'] ?? 20261122);
const LONGEST_RUN_MS = 600_000;

let testDatabase: TestDatabase;
let database: Database;
let commands: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  [database, commands] = [await Database.open(testDatabase.url, { poolSize: 1 }), await Database.open(testDatabase.url, { poolSize: 1, viewer: 'EVERYTHING' })];
});
afterAll(async () => {
  await database.close();
  await commands.close();
  await testDatabase.drop();
});

/** Where the row sets of a viewer differ, in words; empty where all three agree. */
async function differences(network: NetworkDocument, viewer: string, question: Question | null): Promise<string[]> {
  const expected = question ? rowsThrough(network, viewer, question) : visibleRows(network, viewer);
  const byPolicy = await rowsByPolicy(database.pool, viewer, question);
  const byScope = await rowsByScope(database.pool, viewer, question);
  return [...compared('policies', byPolicy, expected), ...compared('scope', byScope, expected)].map((line) => `${viewer} ${question?.lens ?? ''} ${line}`);
}

function compared(what: string, seen: RowKeys, expected: RowKeys): string[] {
  return TABLES.flatMap((table) => [
    ...seen[table].filter((key) => !expected[table].includes(key)).map((key) => `${what} show ${table} ${key}`),
    ...expected[table].filter((key) => !seen[table].includes(key)).map((key) => `${what} hide ${table} ${key}`),
  ]);
}

function questionsOf(network: NetworkDocument, index: number): (Question | null)[] {
  const asked = network.partners.filter((_, place) => (place + index) % 2 === 0);
  return [null, { lens: 'SALE', asked }, { lens: 'JUDGMENT', asked }];
}

async function allDifferences(network: NetworkDocument, index: number): Promise<string[]> {
  await importNetwork(commands, rowsOfDocument(network), { asDemo: true });
  const found: string[] = [];
  for (const viewer of WORLD_VIEWERS) for (const question of questionsOf(network, index)) found.push(...(await differences(network, viewer, question)));
  return found;
}

test(`policies and scope show in ${WORLDS} random worlds what docs/access.md says (seed ${SEED})`, async () => {
  let shown = 0;
  for (const [index, network] of fc.sample(crowdedWorld, { numRuns: WORLDS, seed: SEED }).entries()) {
    const found = await allDifferences(network, index);
    if (found.length > 0) throw new Error(`World ${index}, RLS_SEED=${SEED}:\n${found.join('\n')}\n${JSON.stringify(network)}`);
    shown += WORLD_VIEWERS.reduce((sum, viewer) => sum + visibleRows(network, viewer).customer_relationship.length, 0);
  }
  expect(shown).toBeGreaterThan(WORLDS * 10);
}, LONGEST_RUN_MS);

test('and a policy that shows a little more is found out', async () => {
  await asOwner(testDatabase.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ condition: string }>(
      `SELECT pg_get_expr(polqual, polrelid) AS condition FROM pg_policy WHERE polrelid = 'core.customer_relationship'::regclass AND polname = 'party'`,
    );
    const period = (row: string): string => `daterange(${row}.valid_from, ${row}.valid_to, '[)'::text)`;
    const loosened = rows[0].condition.replace(` AND (${period('own')} && ${period('customer_relationship')})`, '');
    expect(loosened).not.toBe(rows[0].condition);
    await owner.query(`ALTER POLICY party ON core.customer_relationship USING (${loosened})`);
  });
  const found: string[] = [];
  for (const [index, network] of fc.sample(crowdedWorld, { numRuns: 5, seed: SEED }).entries()) found.push(...(await allDifferences(network, index)));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((line) => !line.includes('policies show customer_relationship'))).toEqual([]);
}, LONGEST_RUN_MS);
