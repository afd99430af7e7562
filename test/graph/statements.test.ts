import { Api } from '../support/api';
import { Scope } from '../../src/store/scope/scope';
import { exampleNetwork, NORTH, OFFER, tenant } from '../support/exampleNetwork';

let api: Api;
beforeAll(async () => {
  api = await Api.over(exampleNetwork(60, 4));
}, 30_000);
afterAll(() => api.close());

const PROVIDER = `partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER)`;
const OFFER_ID = Buffer.from(`Offer:${OFFER}`).toString('base64');
const FINDINGS = 'findings { code outcome message source { document } }';

/** Questions whose answer grows with `$size`, and the most statements that each may take: of the operator, and of a partner, who needs a lens opened and closed. */
const QUESTIONS: [string, number, number, string][] = [
  ['resellers of a provider with sale regions, eligibility, status and customers', 5, 10,
    `${PROVIDER} { ... on IndirectProvider { resellers(first: $size) { edges { partnership { state } node {
      name status market { name } region { code } saleRegions { verdict via { name } ${FINDINGS} } eligibility { verdict ${FINDINGS} }
      customers(first: 10) { nodes { name market { code } } } } } } } }`],
  ['root resellers with company, providers and model options', 5, 7,
    `indirectResellers(first: $size) { nodes { company { name partners { name } } providers { edges { node { name } } } modelOptions { verdict nextDueOn } } }`],
  ['resellers filtered by verdict, with eligibility on two dates', 3, 8,
    `indirectResellers(first: $size, filter: { verdict: INELIGIBLE }) { totalCount nodes { now: eligibility { verdict } before: eligibility(asOf: "2025-09-30") { verdict } } }`],
  ['customers with qualifications, agreement and partners', 6, 6,
    `customers(first: $size) { totalCount nodes { name qualifications { kind } agreement { form } partners(first: 5) { edges { relationship { since provider { name } } node { name } } } } }`],
  ['sellers into a market with findings and their subjects', 4, 6,
    `sellers(first: $size, offerId: "${OFFER_ID}", market: "NO") { totalCount edges { node { name status } decision { verdict ${FINDINGS} routes { provider { name } ${FINDINGS} } } } }`],
  ['subjects of findings', 3, 8,
    `indirectResellers(first: $size) { nodes { eligibility { findings { subject { id __typename } } } saleRegions { findings { subject { id } } } } }`],
  ['sellers for each customer', 5, 8, `customers(first: $size) { nodes { sellers(first: 2, offerId: "${OFFER_ID}") { totalCount nodes { name } } } }`],
  ['the network of each provider', 4, 6, 'indirectProviders(first: $size) { nodes { network { resellers customers byVerdict { value count } } } }'],
  ['providers of each market', 2, 4, 'markets { providers(first: $size) { totalCount nodes { name } } }'],
  ['offers with markets', 2, 2, 'offers(first: $size) { nodes { name markets { name region { name } } } }'],
];

const OPERATOR = Scope.overseer('OPERATOR');
const PROVIDER_NORTH = Scope.partner('PROVIDER', NORTH);

describe.each(QUESTIONS)('%s', (_, ofOperator, ofProvider, question) => {
  it.each([['the operator', ofOperator, OPERATOR], ['a provider', ofProvider, PROVIDER_NORTH]])('takes the same number of statements at any page size: %s, at most %i', async (_viewer, most, scope) => {
    const counts: number[] = [];
    for (const size of [1, 7, 50]) {
      const { statements, errors } = await api.ask(`query ($size: Int!) { ${question} }`, { size }, undefined, scope);
      expect(errors).toEqual([]);
      counts.push(statements);
    }
    expect(new Set(counts.slice(1)).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(counts[1]);
    expect(counts[1]).toBeLessThanOrEqual(most);
  });
});

it('takes the same number of statements for many parents as for one', async () => {
  const one = await api.ask('{ a: indirectResellers(first: 1) { nodes { customers(first: 2) { nodes { partners(first: 2) { nodes { name } } } } } } }');
  const many = await api.ask('{ a: indirectResellers(first: 60) { nodes { customers(first: 2) { nodes { partners(first: 2) { nodes { name } } } } } } }');
  expect(one.errors.concat(many.errors)).toEqual([]);
  expect(many.statements).toBe(one.statements);
});

it('takes few statements for one decision with all findings and routes', async () => {
  const sellerId = Buffer.from(`IndirectReseller:${tenant('b', 6)}`).toString('base64');
  const customerId = Buffer.from(`Customer:${tenant('c', 6001)}`).toString('base64');
  const { statements, errors } = await api.ask(
    `{ sellDecision(sellerId: "${sellerId}", customerId: "${customerId}", offerId: "${OFFER_ID}") { verdict ${FINDINGS} routes { provider { name } verdict ${FINDINGS} } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(11);
});

it('reads markets, regions, rules, clouds and agreements from memory', async () => {
  const { statements, errors } = await api.ask(
    '{ markets { name region { name markets { name } } customerAgreements { documentId } } programRules(model: DIRECT_BILL) { requirements { code } } clouds { code } }',
  );
  expect([statements, errors]).toEqual([0, []]);
});
