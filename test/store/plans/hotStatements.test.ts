/**
 * The statements that hot questions send find their rows by indexes, and by those of the snapshot: after a change of a statement, a policy or an index it
 * shows what has become of the plans. Only tables with many rows are looked at; of the others the planner may well read all.
 */
import type { Client } from 'pg';

import { Scope } from '../../../src/store/scope/scope';
import { asOwner } from '../../support/testServer';
import { askHotQuestions, type AskedQuestion } from './askHotQuestions';
import { loadHotNetwork, type HotNetwork } from './hotNetwork';
import { HOT_QUESTIONS } from './hotQuestions';
import { plannedReads, type TableRead } from './plan';
import { planning } from './planning';

const QUESTIONS = Object.keys(HOT_QUESTIONS);
const VIEWERS = ['operator', 'provider', 'reseller'] as const;
type ViewerName = (typeof VIEWERS)[number];

/** Another server has its own version and its own settings, and rightly plans in its own way. */
const testOnOwnServer = process.env.DATABASE_URL === undefined ? test : test.skip;

let network: HotNetwork;
let scopes: Readonly<Record<ViewerName, Scope>>;
const asked = new Map<ViewerName, ReadonlyMap<string, AskedQuestion>>();

beforeAll(async () => {
  network = await loadHotNetwork();
  const { provider, reseller } = network.variables;
  scopes = { operator: Scope.overseer('OPERATOR'), provider: Scope.partner('PROVIDER', provider), reseller: Scope.partner('RESELLER', reseller) };
  for (const viewer of VIEWERS) asked.set(viewer, await askHotQuestions(network, scopes[viewer]));
}, 120_000);
afterAll(() => network.testDatabase.drop());

/** How the statements of a question read large tables, sorted. */
async function readsOf(client: Client, viewer: ViewerName, question: string): Promise<string[]> {
  const reads: TableRead[] = [];
  for (const statement of asked.get(viewer)?.get(question)?.sent ?? []) reads.push(...(await plannedReads(client, scopes[viewer].viewerSetting, statement)));
  return [...new Set(reads.filter(({ table }) => network.largeTables.has(table)).map(named))].sort();
}

function named({ table, index, inOrder }: TableRead): string {
  return `${table}: ${index ?? 'Seq Scan'}${inOrder ? ', in its order' : ''}`;
}

describe.each(VIEWERS)('asked by the %s', (viewer) => {
  const reads: Record<string, string[]> = {};
  beforeAll(() => planning(network.testDatabase.url, async (client) => {
    for (const question of QUESTIONS) reads[question] = await readsOf(client, viewer, question);
  }), 60_000);

  test('every question is answered, out of the database', () => {
    const found = [...(asked.get(viewer) ?? [])].map(([question, { errors, sent }]) => ({ question, errors, isSent: sent.length > 0 }));
    expect(found).toEqual(QUESTIONS.map((question) => ({ question, errors: [], isSent: true })));
  });

  test('no large table is read from end to end', () => {
    expect(Object.entries(reads).filter(([, ofQuestion]) => ofQuestion.some(isWhole))).toEqual([]);
  });

  testOnOwnServer('large tables are read by the same indexes as before', () => {
    expect(reads).toMatchSnapshot();
  });
});

function isWhole(read: string): boolean {
  return read.endsWith(': Seq Scan');
}

test('the large tables are known, and lenses too are planned through', () => {
  expect([...network.largeTables].sort()).toEqual(['availability', 'customer', 'customer_agreement', 'customer_relationship', 'evidence', 'revenue', 'subscription']);
  const lenses = [...(asked.get('provider')?.values() ?? [])].flatMap(({ sent }) => sent.map(({ lens }) => lens?.lens));
  expect(lenses).toEqual(expect.arrayContaining([undefined, 'SALE', 'JUDGMENT']));
});

describe('the check itself notices', () => {
  function planned(viewer: ViewerName, question: string): Promise<string[]> {
    return planning(network.testDatabase.url, (client) => readsOf(client, viewer, question));
  }

  /** How a question reads large tables with an index and without it. The index is gone for a while: not every owner may become the login that reads. */
  async function readsWithout(index: string, viewer: ViewerName, question: string): Promise<readonly [string[], string[]]> {
    const { ownerUrl } = network.testDatabase;
    const before = await planned(viewer, question);
    const { rows: [{ definition }] } = await asOwner(ownerUrl, (owner) => owner.query<{ definition: string }>('SELECT pg_get_indexdef($1::regclass) AS definition', [`core.${index}`]));
    await asOwner(ownerUrl, (owner) => owner.query(`DROP INDEX core.${index}`));
    try {
      return [before, await planned(viewer, question)];
    } finally {
      await asOwner(ownerUrl, (owner) => owner.query(definition));
    }
  }

  test.each<[string, ViewerName, string, string]>([
    ['customer_by_name', 'operator', 'customers', 'customer: Seq Scan'],
    ['subscription_by_customer', 'operator', 'a sale', 'subscription: Seq Scan'],
    ['subscription_by_customer', 'provider', 'a sale', 'subscription: Seq Scan'],
  ])('without %s, asked by the %s for %s: %s', async (index, viewer, question, found) => {
    const [before, after] = await readsWithout(index, viewer, question);
    expect(before.filter(isWhole)).toEqual([]);
    expect(after.filter(isWhole)).toEqual([found]);
  });

  testOnOwnServer('an index that takes the place of another', async () => {
    const [before, after] = await readsWithout('customer_relationship_by_partner', 'provider', 'customers of a provider');
    expect(before).toContain('customer_relationship: customer_relationship_by_partner');
    expect(after).not.toContain('customer_relationship: customer_relationship_by_partner');
    expect(after).toContain('customer_relationship: customer_relationship_pkey');
  });
});
