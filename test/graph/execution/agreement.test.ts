/** What a plan answers is what graphql-js answers, byte for byte, on random operations; what it does not answer is graphql-js's to say. PLAN_OPERATIONS: how many (400). */
import { execute, parse, type DocumentNode } from 'graphql';

import { Answers } from '../../../src/answers/answers';
import { FactsMemory } from '../../../src/answers/factsMemory';
import { createSchema } from '../../../src/graph/schema';
import { CursorKey } from '../../../src/store/cursorKey';
import { Database } from '../../../src/store/database';
import { Scope } from '../../../src/store/scope/scope';
import { AskedValues } from '../../access/nonInterference/askedValues';
import { Draw } from '../../access/nonInterference/draw';
import { FieldHits } from '../../access/nonInterference/fieldHits';
import { CODES } from '../../access/nonInterference/fuzzRun';
import { OperationDrawer, USUAL } from '../../access/nonInterference/operationDrawer';
import { pairedWorlds } from '../../access/nonInterference/pairedWorlds';
import { loadNetwork } from '../../access/nonInterference/servedWorld';
import { TODAY } from '../../access/nonInterference/timeline';
import { scopeOf } from '../../access/nonInterference/trial';
import { plannedData } from '../../support/execution';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase';

const OPERATIONS = Number(process.env['PLAN_OPERATIONS'] ?? 400);
const schema = createSchema();
const cursorKey = new CursorKey(Buffer.alloc(32, 7));

let testDatabase: TestDatabase;
let database: Database;
const pair = pairedWorlds(20_261_122, 0);
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await loadNetwork(testDatabase.url, pair.networks[0]);
  database = await Database.open(testDatabase.url, { poolSize: 2 });
}, 60_000);
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/** The two answers: of a plan, with what earlier operations have left in the memory, and of graphql-js without any. */
async function answersTo(document: DocumentNode, variableValues: Readonly<Record<string, unknown>>, scope: Scope, memory: FactsMemory) {
  const [remembering, plain] = [memory, undefined].map((given) => Answers.forViewer(database, scope, { cursorKey, day: TODAY, memory: given }));
  try {
    const planned = await plannedData({ schema, document, variableValues, contextValue: { answers: remembering } });
    return { planned, expected: await execute({ schema, document, variableValues, contextValue: { answers: plain } }) };
  } finally {
    await Promise.all([remembering.end(), plain.end()]);
  }
}

it.each([['the viewer of the world', scopeOf(pair)], ['the operator', Scope.overseer('OPERATOR')]])('agrees with graphql-js on random operations of %s', async (_who, scope) => {
  const drawer = new OperationDrawer(schema, new FieldHits(schema), USUAL);
  const draw = new Draw(77);
  const values = new AskedValues(pair.networks, pair.viewer.tenantId, CODES, pair.days);
  const memory = new FactsMemory();
  let answered = 0;
  for (let done = 0; done < OPERATIONS; done += 1) {
    const { text, variables } = drawer.draw(draw, values);
    const { planned, expected } = await answersTo(parse(text), variables, scope, memory);
    if (planned) {
      answered += 1;
      expect([text, JSON.stringify({ data: planned })]).toEqual([text, JSON.stringify(expected)]);
    } else {
      // no plan without a reason
      expect([text, expected.errors?.length ?? 0]).not.toEqual([text, 0]);
    }
  }
  expect(answered).toBeGreaterThan(OPERATIONS / 3);
}, 240_000);
