/** A client cannot tell a planned answer from one of Apollo's: status, headers and body are the same, whatever it sends. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { PlannedExecution } from '../../src/graph/execution/plannedExecution';
import { graphqlHandler, type GraphqlHandler } from '../../src/server/graphqlHandler';
import { Database } from '../../src/store/database';
import { importNetwork } from '../../src/store/import/importNetwork';
import { rowsOfDocument } from '../../src/store/import/rowsOfDocument';
import { savedQueryNamed, savedQueryNames } from '../operations/savedQueryFiles';
import { exampleNetwork, NORTH, OFFER, tenant } from '../support/exampleNetwork';
import { DEMO_DOOR, OPEN_DEMO } from '../support/httpServer';
import { createTestDatabase, type TestDatabase } from '../support/testDatabase';

/** Never empty, so that what is left does not hang on when a request came. */
const DOOR = { ...DEMO_DOOR, costRefill: 999_999_999 };
const SMALL_PURSE = { ...DEMO_DOOR, costCapacity: 30, costRefill: 1 };

let testDatabase: TestDatabase;
let database: Database;
const opened: { handler: GraphqlHandler; server: Server }[] = [];

async function serve(plansAnswers: boolean, door = DOOR): Promise<string> {
  const handler = await graphqlHandler({ database, identity: OPEN_DEMO, door, plansAnswers, report: () => undefined });
  const server = createServer((request, response) => void handler.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({ handler, server });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const commands = await Database.open(testDatabase.url, { poolSize: 1, viewer: 'EVERYTHING' });
  await importNetwork(commands, rowsOfDocument(exampleNetwork(12, 3)), { asDemo: true });
  await commands.close();
  database = await Database.open(testDatabase.url, { poolSize: 4 });
}, 60_000);
afterAll(async () => {
  for (const { handler, server } of opened) {
    server.closeAllConnections();
    server.close();
    await handler.stop();
  }
  await database.close();
  await testDatabase.drop();
});

interface Sent {
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answer(url: string, { body, headers }: Sent) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const { date, ...others } = Object.fromEntries(response.headers);
  return { status: response.status, headers: others, text: await response.text(), isDated: date !== undefined };
}

const PROVIDER = `partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER)`;
const GRAPHQL = { accept: 'application/graphql-response+json' };
const LISTED = 'query ($size: Int!) { indirectResellers(first: $size) { totalCount nodes { __typename id name ... on Partner { status } } pageInfo { endCursor } } }';
const NAMED = 'query One { viewer { role } } query Two($with: Boolean!) { viewer { role capabilities @include(if: $with) } }';

/** What is asked: how it is called, how it is sent, and whether a plan answers the second time. */
const REQUESTS: readonly [string, Sent, boolean][] = [
  ['a list', { body: { query: LISTED, variables: { size: 3 } } }, true],
  ['a list as GraphQL', { body: { query: LISTED, variables: { size: 3 } }, headers: GRAPHQL }, true],
  ['a list of any type', { body: { query: LISTED, variables: { size: 3 } }, headers: { accept: '*/*' } }, true],
  ['a list for whoever prefers', { body: { query: LISTED, variables: { size: 3 } }, headers: { accept: 'application/graphql-response+json, application/json;q=0.9' } }, false],
  ['variables that are null', { body: { query: `{ ${PROVIDER} { name } }`, variables: null, operationName: null } }, true],
  ['a named operation', { body: { query: NAMED, operationName: 'One' } }, true],
  ['a condition that holds', { body: { query: NAMED, operationName: 'Two', variables: { with: true } } }, true],
  ['a condition that does not', { body: { query: NAMED, operationName: 'Two', variables: { with: false } } }, true],
  ['no operation of several', { body: { query: NAMED } }, false],
  ['an operation that is not there', { body: { query: NAMED, operationName: 'Three' } }, false],
  ['a name that goes on as a document', { body: { query: '{ viewer { role } }', operationName: 'One\n{ viewer' } }, false],
  ['a variable of another type', { body: { query: LISTED, variables: { size: 'three' } } }, false],
  ['a missing variable', { body: { query: LISTED } }, false],
  ['a page that is too large', { body: { query: LISTED, variables: { size: 1_000 } } }, false],
  ['an unknown id', { body: { query: '{ node(id: "UGFydG5lcjow") { id } }' } }, true],
  ['a part that fails', { body: { query: `{ a: ${PROVIDER} { name } sellers(offerId: "nobody's", market: "NO") { totalCount } }` } }, false],
  ['a mutation', { body: { query: 'mutation { nothing }' } }, false],
  ['introspection', { body: { query: '{ __schema { queryType { name } } }' } }, false],
  ['extensions', { body: { query: LISTED, variables: { size: 3 }, extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } } }, false],
  ['no query', { body: { variables: {} } }, false],
  ['a batch', { body: [{ query: '{ viewer { role } }' }] }, false],
  ['findings', { body: { query: `{ ${PROVIDER} { eligibility { verdict findings { code outcome parameters { name value } source { edition } } } } }` } }, true],
  ['sellers', { body: { query: `{ sellers(offerId: "${Buffer.from(`Offer:${OFFER}`).toString('base64')}", market: "NO") { edges { cursor decision { verdict routes { verdict } } } } }` } }, true],
  ['several ids', { body: { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: [Buffer.from(`Customer:${tenant('c', 1001)}`).toString('base64'), 'none'] } } }, false],
  ...savedQueryNames().map(savedQueryNamed).map(({ name, text, variables }): [string, Sent, boolean] => [`saved query ${name}`, { body: { query: text, variables: JSON.parse(variables ?? '{}') } }, false]),
];

describe('with plans and without', () => {
  let withPlans: string;
  let without: string;
  beforeAll(async () => {
    [withPlans, without] = [await serve(true), await serve(false)];
  });

  it.each(REQUESTS)('%s is answered the same, however often', async (_name, sent, isPlanned) => {
    const data = jest.spyOn(PlannedExecution.prototype, 'data');
    const expected = await answer(without, sent);
    expect(await answer(withPlans, sent)).toEqual(expected);
    data.mockClear();
    expect(await answer(withPlans, sent)).toEqual(expected);
    if (isPlanned) expect(await data.mock.results.at(-1)?.value).not.toBeNull();
    data.mockRestore();
  });
});

it('takes the same toll, and refuses whoever has nothing left', async () => {
  const urls = [await serve(true, SMALL_PURSE), await serve(false, SMALL_PURSE)];
  const statuses = await Promise.all(urls.map(async (url) => {
    const seen: number[] = [];
    for (let time = 0; time < 6; time += 1) seen.push((await answer(url, { body: { query: '{ indirectResellers(first: 3) { nodes { name } } }' } })).status);
    return seen;
  }));
  expect(statuses[0]).toEqual(statuses[1]);
  expect(new Set(statuses[0])).toEqual(new Set([200, 429]));
});
