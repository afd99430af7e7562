/** What is remembered is of one viewer and of one state of the network; the next question after a change, of whatever kind, is answered from the new state. */
import { parse } from 'graphql';

import { Answers } from '../../src/answers/answers';
import { FactsMemory } from '../../src/answers/factsMemory';
import { RememberedLists } from '../../src/answers/rememberedLists';
import { RememberedResults } from '../../src/answers/rememberedResults';
import { createSchema } from '../../src/graph/schema';
import { CursorKey } from '../../src/store/cursorKey';
import { Database } from '../../src/store/database';
import { importNetwork } from '../../src/store/import/importNetwork';
import { rowsOfDocument } from '../../src/store/import/rowsOfDocument';
import { Scope } from '../../src/store/scope/scope';
import { executed } from '../support/execution';
import { exampleNetwork, NORTH, OFFER, SOUTH, tenant } from '../support/exampleNetwork';
import { createTestDatabase, type TestDatabase } from '../support/testDatabase';
import { asOwner } from '../support/testServer';

const schema = createSchema();
const cursorKey = new CursorKey(Buffer.alloc(32, 7));
const OPERATOR = Scope.overseer('OPERATOR');
const OFFER_ID = Buffer.from(`Offer:${OFFER}`).toString('base64');
/** Facts of a page, and everything that looks at a whole network. */
const document = parse(`{
  indirectResellers(first: 20) { nodes { name eligibility { verdict findings { code outcome actual } } saleRegions { verdict via { name } } } }
  judged: indirectResellers(first: 3, filter: { verdict: ELIGIBLE }) { totalCount nodes { name } pageInfo { endCursor } }
  due: indirectResellers(first: 3, orderBy: { field: NEXT_DUE_ON, direction: ASC }) { nodes { name } }
  indirectProviders(first: 2) { nodes { network { resellers customers byVerdict { value count } byUnmetFinding { value count } } } }
  sellers(offerId: "${OFFER_ID}", market: "NO", first: 5) { totalCount nodes { name } }
  allowed: sellers(offerId: "${OFFER_ID}", market: "NO", first: 5, verdict: ALLOWED) { totalCount }
  customers(first: 2) { nodes { name sellers(offerId: "${OFFER_ID}", first: 2) { totalCount nodes { name } } } }
}`);

let testDatabase: TestDatabase;
let database: Database;
beforeEach(async () => {
  testDatabase = await createTestDatabase();
  const commands = await Database.open(testDatabase.url, { poolSize: 1, viewer: 'EVERYTHING' });
  await importNetwork(commands, rowsOfDocument(exampleNetwork(9, 1)), {});
  await commands.close();
  database = await Database.open(testDatabase.url, { poolSize: 4 });
}, 30_000);
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

async function ask(scope: Scope, memory?: FactsMemory): Promise<{ text: string; statements: number }> {
  const answers = Answers.forViewer(database, scope, { cursorKey, day: '2026-11-22', memory });
  try {
    const { data, errors } = await executed({ schema, document, variableValues: {}, contextValue: { answers } });
    expect(errors).toBeUndefined();
    return { text: JSON.stringify(data), statements: answers.snapshot.statementCount };
  } finally {
    await answers.end();
  }
}

/** Asks until nothing more is gathered, and tells the answer. */
async function warm(scope: Scope, memory: FactsMemory): Promise<string> {
  const [first, second] = [await ask(scope, memory), await ask(scope, memory)];
  expect(second.text).toBe(first.text);
  expect(second.statements).toBeLessThan(first.statements);
  return first.text;
}

it('answers the same from memory, with fewer statements', async () => {
  const memory = new FactsMemory();
  for (const scope of [OPERATOR, Scope.partner('PROVIDER', NORTH), Scope.partner('RESELLER', tenant('b', 3))]) {
    expect(await warm(scope, memory)).toBe((await ask(scope)).text);
  }
});

it.each([
  ['an import', async () => {
    const commands = await Database.open(testDatabase.url, { poolSize: 1, viewer: 'EVERYTHING' });
    const network = exampleNetwork(9, 1);
    await importNetwork(commands, rowsOfDocument({ ...network, evidence: network.evidence.map((row) => (row.kind === 'SECURITY_CONTACT' ? { ...row, value: 'NO' } : row)) }), {});
    await commands.close();
  }],
  ['a statement of the owner', () => asOwner(testDatabase.ownerUrl, (client) => client.query("DELETE FROM core.evidence WHERE kind = 'SECURITY_CONTACT'"))],
  ['a table that is emptied', () => asOwner(testDatabase.ownerUrl, (client) => client.query('TRUNCATE core.evidence'))],
  ['a restore without triggers', () => asOwner(testDatabase.ownerUrl, (client) => client.query('SET session_replication_role = replica; DELETE FROM core.evidence'))],
])('is not asked for what was before %s', async (_what, change) => {
  const memory = new FactsMemory();
  const before = await warm(OPERATOR, memory);
  await change();
  const after = await ask(OPERATOR, memory);
  expect(after.text).not.toBe(before);
  expect(after.text).toBe((await ask(OPERATOR)).text);
});

it('keeps a request on its own state while another has gone on to the next', async () => {
  const memory = new FactsMemory();
  const [facts, ids] = [() => Answers.forViewer(database, OPERATOR, { cursorKey, memory }), [tenant('b', 1)]];
  const old = facts();
  await old.snapshot.changeStamp();
  await asOwner(testDatabase.ownerUrl, (client) => client.query('DELETE FROM core.evidence'));
  const fresh = facts();
  const partner = async ({ loaders }: Answers) => {
    const row = await loaders.partnerByEnrollment.load({ tenantId: ids[0], model: 'INDIRECT_RESELLER' });
    return (await loaders.facts.applicants([row?.partnerId ?? ''])).values().next().value?.account.evidence.length ?? -1;
  };
  expect([await partner(fresh), await partner(old), await partner(fresh)].map((count) => count > 0)).toEqual([false, true, false]);
  await old.end();
  await fresh.end();
});

it('tells nobody what another viewer has read', async () => {
  const memory = new FactsMemory();
  await warm(OPERATOR, memory);
  for (const provider of [NORTH, SOUTH]) {
    const scope = Scope.partner('PROVIDER', provider);
    expect((await ask(scope, memory)).text).toBe((await ask(scope)).text);
  }
});

it('forgets those who asked longest ago when too much is held', () => {
  const memory = new FactsMemory(2);
  const hold = (role: 'OPERATOR' | 'AUDITOR', stamp: string) => {
    const facts = memory.of({ role, viewerSetting: 'EVERYTHING' }, stamp);
    facts.sellers.set('A', null).set('B', null);
    return facts;
  };
  const first = hold('OPERATOR', 'one');
  expect(memory.of({ role: 'OPERATOR', viewerSetting: 'EVERYTHING' }, 'one')).toBe(first);
  hold('AUDITOR', 'one');
  hold('AUDITOR', 'two');
  expect(memory.of({ role: 'AUDITOR', viewerSetting: 'EVERYTHING' }, 'two').size).toBe(2);
  hold('AUDITOR', 'two').applicants.set('C', null);
  memory.of({ role: 'OPERATOR', viewerSetting: 'EVERYTHING' }, 'one');
  expect(memory.of({ role: 'AUDITOR', viewerSetting: 'EVERYTHING' }, 'two').size).toBe(0);
});

it('keeps lists up to a number of rows, those that were asked for last', () => {
  const lists = new RememberedLists(17);
  for (const question of ['first', 'second']) lists.keep(question, ['A', 'B']);
  lists.find('first');
  lists.keep('third', ['A']);
  expect(['first', 'second', 'third'].map((question) => lists.find(question)?.length)).toEqual([2, undefined, 1]);
  lists.keep('too long', Array.from({ length: 17 }));
  expect([lists.find('too long'), lists.size]).toEqual([undefined, 13]);
});

it('keeps results up to a number, of the questions that were asked last', () => {
  const results = new RememberedResults(21);
  const ask = (question: string): number => {
    const { size } = results.of<boolean>(question);
    results.add(question, [['A', true], ['B', true]]);
    return size;
  };
  expect(['a', 'b', 'a', 'c', 'a', 'd', 'b', 'a'].map(ask)).toEqual([0, 0, 2, 0, 2, 0, 0, 2]);
  expect(results.size).toBe(21);
});

it('answers with all results of a question that are too many to be kept, and keeps none', () => {
  const results = new RememberedResults(3);
  expect([results.add('a', [['A', 1]]).size, results.of('a').size, results.size]).toEqual([1, 0, 0]);
});

it('counts lists and questions without anything as something, so that no number of them is free', () => {
  const [lists, results] = [new RememberedLists(100), new RememberedResults(100)];
  for (let day = 0; day < 1_000; day += 1) {
    lists.keep(`day ${day}`, []);
    results.add(`day ${day}`, []);
  }
  expect([lists.find('day 0'), lists.size, results.size]).toEqual([undefined, 100, 100]);
});

it('remembers nothing of customers and offers that are not there', async () => {
  const memory = new FactsMemory();
  const answers = Answers.forViewer(database, OPERATOR, { cursorKey, memory });
  const remembered = memory.of(OPERATOR, await answers.snapshot.changeStamp());
  const [customer, offer] = await Promise.all([answers.loaders.customerFactsById.load(tenant('d', 999)), answers.loaders.offerFactsBySku.load('NOT-THERE')]);
  await answers.end();
  expect([customer, offer, remembered.size]).toEqual([null, null, 0]);
});
