import { createHash } from 'node:crypto';

import { toGlobalId } from 'graphql-relay';

import { exampleNetwork, NORTH, OFFER, tenant } from '../support/exampleNetwork';
import { HttpServer } from '../support/httpServer';

const SELLER = toGlobalId('IndirectReseller', tenant('b', 6));
const PROVIDER = toGlobalId('IndirectProvider', NORTH);
const CUSTOMER = toGlobalId('Customer', tenant('c', 6001));
const OFFER_ID = toGlobalId('Offer', OFFER);
const NOBODY = toGlobalId('Customer', tenant('d', 1));

let server: HttpServer;
let before: string;
beforeAll(async () => {
  server = await HttpServer.over(exampleNetwork(12, 1));
  before = await contents();
}, 30_000);
afterAll(async () => {
  expect(await contents()).toBe(before);
  await server.close();
});

/** A fingerprint of all that is stored. */
async function contents(): Promise<string> {
  const owner = await server.ownerClient();
  const { rows } = await owner.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'core' AND table_name <> 'schema_migration' ORDER BY 1",
  );
  const hash = createHash('sha256');
  for (const { name } of rows) {
    const table = await owner.query<{ row: string }>(`SELECT to_jsonb(stored)::text AS row FROM core.${name} AS stored ORDER BY 1`);
    for (const { row } of table.rows) hash.update(row);
  }
  await owner.end();
  return hash.digest('hex');
}

function forgedCursor(...parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Questions that cannot be asked, with the code and a part of the message that says what is wrong. */
const BAD: [string, string, string][] = [
  // documents
  ['{ markets { code ', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  ['', 'BAD_REQUEST', 'non-empty'],
  ['{ markets { code population } }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "population"'],
  ['{ markets }', 'GRAPHQL_VALIDATION_FAILED', 'must have a selection of subfields'],
  ['query ($a: Int) { markets { code } }', 'GRAPHQL_VALIDATION_FAILED', 'never used'],
  ['mutation { enroll }', 'GRAPHQL_VALIDATION_FAILED', 'not configured'],
  ['query A { markets { code } } query B { regions { code } }', 'OPERATION_RESOLUTION_FAILURE', 'operation'],
  // paging
  ['{ indirectResellers(first: -1) { totalCount } }', 'BAD_USER_INPUT', 'first: -1 is not accepted; expected a number from 0 to 100.'],
  ['{ indirectResellers(first: 1000000000) { totalCount } }', 'BAD_USER_INPUT', 'first: 1000000000'],
  ['{ indirectResellers(first: 9999999999) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', '32-bit'],
  ['{ indirectResellers(first: "3") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', 'Int cannot represent'],
  ['{ customers(last: 101) { totalCount } }', 'BAD_USER_INPUT', 'last: 101'],
  ['{ customers(first: 1, last: 1) { totalCount } }', 'BAD_USER_INPUT', 'either first or last'],
  ['{ customers(after: "x") { totalCount } }', 'BAD_USER_INPUT', 'a cursor that this list gave'],
  ['{ customers(before: "WyJhIiwiYiJd") { totalCount } }', 'BAD_USER_INPUT', 'a cursor that this list gave'],
  [`{ offers(after: "${forgedCursor('offers/NAME/ASC', '\uD800', 'x')}") { totalCount } }`, 'BAD_USER_INPUT', 'a cursor that this list gave'],
  [`{ customers(after: "${forgedCursor('customers/NAME/ASC', 'x', 'no-uuid')}") { totalCount } }`, 'BAD_USER_INPUT', 'a cursor that this list gave'],
  // dates
  ['{ regions(asOf: "2023-02-29") { code } }', 'GRAPHQL_VALIDATION_FAILED', 'a calendar date that exists'],
  ['{ regions(asOf: "tomorrow") { code } }', 'GRAPHQL_VALIDATION_FAILED', 'a calendar date that exists'],
  ['{ regions(asOf: "2023-2-1") { code } }', 'GRAPHQL_VALIDATION_FAILED', 'YYYY-MM-DD'],
  ['{ regions(asOf: 20230201) { code } }', 'GRAPHQL_VALIDATION_FAILED', 'YYYY-MM-DD'],
  ['{ regions(asOf: "2023-01-01T00:00:00Z") { code } }', 'GRAPHQL_VALIDATION_FAILED', 'YYYY-MM-DD'],
  ['{ regions(asOf: "1999-12-31") { code } }', 'BAD_USER_INPUT', 'a date from 2000-01-01 to 2100-12-31'],
  ['{ regions(asOf: "2101-01-01") { code } }', 'BAD_USER_INPUT', 'a date from 2000-01-01 to 2100-12-31'],
  ['{ programRules(model: DIRECT_BILL, asOf: "2018-08-30") { name } }', 'BAD_USER_INPUT', 'first recorded edition'],
  ['{ market(code: "NO") { offers(month: "2026-13") { totalCount } } }', 'BAD_USER_INPUT', 'a month YYYY-MM'],
  ['{ market(code: "NO") { offers(month: "2026-11-01") { totalCount } } }', 'BAD_USER_INPUT', 'a month YYYY-MM'],
  // markets, regions, ids
  ['{ market(code: "ZZ") { name } }', 'GRAPHQL_VALIDATION_FAILED', 'the code of a CSP market'],
  ['{ market(code: "no") { name } }', 'GRAPHQL_VALIDATION_FAILED', 'upper case'],
  ['{ customers(filter: { markets: ["NO", "KP"] }) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', '"KP"'],
  ['{ indirectResellers(filter: { regions: ["EU"] }) { totalCount } }', 'BAD_USER_INPUT', 'filter.regions: "EU"'],
  ['{ indirectResellers(filter: { statuses: [ON] }) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', 'EnrollmentStatus'],
  ['{ partner(tenantId: "abc", model: DIRECT_BILL) { name } }', 'GRAPHQL_VALIDATION_FAILED', 'a UUID'],
  // sales
  [`{ sellDecision(sellerId: "${NOBODY}", customerId: "${CUSTOMER}", offerId: "${OFFER_ID}") { verdict } }`, 'NOT_FOUND', 'sellerId'],
  [`{ sellDecision(sellerId: "nonsense", customerId: "${CUSTOMER}", offerId: "${OFFER_ID}") { verdict } }`, 'NOT_FOUND', 'sellerId'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${NOBODY}", offerId: "${OFFER_ID}") { verdict } }`, 'NOT_FOUND', 'customerId'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${SELLER}", offerId: "${OFFER_ID}") { verdict } }`, 'NOT_FOUND', 'customerId'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${CUSTOMER}", offerId: "${CUSTOMER}") { verdict } }`, 'NOT_FOUND', 'offerId'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${CUSTOMER}", offerId: "${OFFER_ID}", providerId: "${CUSTOMER}") { verdict } }`, 'NOT_FOUND', 'providerId'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${CUSTOMER}", offerId: "${OFFER_ID}", providerId: "${SELLER}") { verdict } }`, 'BAD_USER_INPUT', 'an indirect provider'],
  [`{ sellDecision(sellerId: "${PROVIDER}", customerId: "${CUSTOMER}", offerId: "${OFFER_ID}", providerId: "${PROVIDER}") { verdict } }`, 'BAD_USER_INPUT', 'no provider'],
  [`{ sellDecision(sellerId: "${SELLER}", offerId: "${OFFER_ID}") { verdict } }`, 'BAD_USER_INPUT', 'either customerId or prospect'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${CUSTOMER}", prospect: { market: "NO" }, offerId: "${OFFER_ID}") { verdict } }`, 'BAD_USER_INPUT', 'either customerId or prospect'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${CUSTOMER}") { verdict } }`, 'BAD_USER_INPUT', 'an offer for the action NEW_ORDER'],
  [`{ sellDecision(sellerId: "${SELLER}", prospect: { market: "NO" }, offerId: "${OFFER_ID}", action: RENEW) { verdict } }`, 'BAD_USER_INPUT', 'a prospect'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${CUSTOMER}", offerId: "${OFFER_ID}", action: ADD_ON) { verdict } }`, 'BAD_USER_INPUT', 'an add-on'],
  [`{ sellDecision(sellerId: "${SELLER}", customerId: "${CUSTOMER}", offerId: "${OFFER_ID}", action: null) { verdict } }`, 'GRAPHQL_VALIDATION_FAILED', 'SaleAction!'],
  [`{ sellers(offerId: "${OFFER_ID}") { totalCount } }`, 'BAD_USER_INPUT', 'either customerId or market'],
  [`{ sellers(offerId: "${OFFER_ID}", market: "NO", customerId: "${CUSTOMER}") { totalCount } }`, 'BAD_USER_INPUT', 'either customerId or market'],
  [`{ sellers(offerId: "${OFFER_ID}", market: "NO", action: MANAGE) { totalCount } }`, 'BAD_USER_INPUT', 'a market'],
  [`{ sellers(offerId: "x", market: "NO") { totalCount } }`, 'NOT_FOUND', 'offerId'],
  [`{ nodes(ids: [${'"x", '.repeat(101)}]) { id } }`, 'BAD_USER_INPUT', 'at most 100 ids'],
];

it.each(BAD)('refuses %s', async (query, code, message) => {
  const { body, status } = await server.post(query);
  expect(body.errors?.map((error) => error.extensions.code)).toEqual(expect.arrayContaining([code]));
  expect(body.errors?.[0].message).toContain(message);
  expect(status).toBeLessThan(500);
  expect(JSON.stringify(body)).not.toMatch(/stacktrace|node_modules|SELECT|core\./);
});

it('refuses the same through variables', async () => {
  const query = 'query ($asOf: Date, $code: CountryCode!, $first: Int) { regions(asOf: $asOf) { code } market(code: $code) { name } customers(first: $first) { totalCount } }';
  for (const [variables, message] of [
    [{ asOf: '2023-02-30', code: 'NO' }, 'a calendar date that exists'],
    [{ asOf: '2024-02-29', code: 'XX' }, 'the code of a CSP market'],
    [{ code: 'NO', first: 1.5 }, 'Int cannot represent non-integer value: 1.5'],
    [{ code: 'NO', first: -3 }, 'first: -3'],
  ] as const) {
    const { body } = await server.post(query, variables);
    expect(body.errors?.[0].message).toContain(message);
    expect(body.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  }
});

it('takes null for absent', async () => {
  const { body } = await server.post(
    'query ($nothing: Int, $day: Date, $filter: PartnerFilter) { indirectResellers(first: $nothing, after: null, asOf: $day, filter: $filter, orderBy: null) { totalCount } }',
    { nothing: null, day: null, filter: { search: null, markets: null, verdict: null, unmet: null, dueBefore: null, openForSale: null } },
  );
  expect(body).toEqual({ data: { indirectResellers: { totalCount: 12 } } });
});

it('gives null for what is not there', async () => {
  const { body } = await server.post(
    `{ node(id: "${NOBODY}") { id } garbage: node(id: "%%%") { id } nul: node(id: "${toGlobalId('Offer', 'a\0b')}") { id } offer(sku: "none") { name } company(globalPartnerId: "0") { name }
       customer(tenantId: "${tenant('d', 1)}") { name } partner(tenantId: "${NORTH}", model: DIRECT_BILL) { name } nodes(ids: ["${OFFER_ID}", "${NOBODY}"]) { id } }`,
  );
  expect(body).toEqual({
    data: { node: null, garbage: null, nul: null, offer: null, company: null, customer: null, partner: null, nodes: [{ id: OFFER_ID }, null] },
  });
});

it('finds nothing under a text that cannot be stored', async () => {
  const { body } = await server.post(
    `{ offer(sku: "\\u0000") { name } company(globalPartnerId: "9000001\\u0000") { name } customers(filter: { search: "\\u0000" }) { totalCount } }`,
  );
  expect(body).toEqual({ data: { offer: null, company: null, customers: { totalCount: 0 } } });
});

it('keeps failures of its own to itself', async () => {
  jest.spyOn(server.database.pool, 'connect').mockImplementationOnce(() => {
    throw new Error('SELECT of a broken connection');
  });
  const { body } = await server.post('{ offer(sku: "any") { name } }');
  expect(body.errors?.[0]).toMatchObject({ message: 'The server could not answer this part; the failure was logged.', extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(server.logged.join('\n')).toContain('error:');
});
