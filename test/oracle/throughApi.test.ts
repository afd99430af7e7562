/**
 * The whole product against the oracle: random worlds imported into a database and asked over GraphQL, every other
 * world all at once, the rest subject by subject. API_WORLDS: how many (300); API_SEED: the seed (printed).
 */
import fc from 'fast-check';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { Api } from '../support/api';
import { linesOf, operationOf, type ApiQuestion } from './apiAnswers';
import { askOracle, naiveSaleLines, questionsOf } from './answers';
import { report, without, type Disagreement } from './disagreement';
import { SKU } from './goodMarketplace';
import { naiveSellers, type SellersAsked } from './naiveSellers';
import { worldArbitrary, type World } from './randomWorld';

const WORLDS = Number(process.env['API_WORLDS'] ?? 300);
const SEED = Number(process.env['API_SEED'] ?? 20201028);
/** No acceptance of a world may be later than the day of its import. */
const IMPORTED_ON = '2100-12-31';
const LONGEST_RUN_MS = 600_000;

let api: Api;
beforeAll(async () => {
  api = await Api.over();
}, 30_000);
afterAll(() => api.close());

/** What the API can be asked: a sale into a market is a question about its sellers. */
function apiQuestionsOf(world: World): ApiQuestion[] {
  const { network, asOf } = world;
  const asked = questionsOf(world).map((question): ApiQuestion | null => {
    if (question.ask !== 'SALE' || question.sale.buyer.kind !== 'MARKET') return question;
    const { buyer, offer, action, asOf: date } = question.sale;
    return offer === null ? null : { ask: 'SELLERS', sellers: { buyer, offer, action, asOf: date } };
  });
  const hasOffer = network.offers.some((row) => row.sku === SKU.asked);
  const sellers = !hasOffer ? [] : network.customers.flatMap(({ tenantId, country }): SellersAsked[] => [
    { buyer: { kind: 'MARKET', country }, offer: SKU.asked, action: 'NEW_ORDER', asOf },
    { buyer: { kind: 'CUSTOMER', tenantId }, offer: SKU.asked, action: 'NEW_ORDER', asOf },
  ]);
  return [...asked.filter((question) => question !== null), ...sellers.map((one) => ({ ask: 'SELLERS' as const, sellers: one }))];
}

function oracleLines(network: NetworkDocument, question: ApiQuestion): string[] {
  if (question.ask !== 'SELLERS') return askOracle(network, question);
  const sellers = naiveSellers(network, question.sellers);
  const order = sellers.map(({ tenantId, model, decision }) => `${decision.verdict} ${nameOf(network, tenantId, model)}`).join(', ');
  return [
    `${sellers.length} sellers: ${order}`,
    ...sellers.flatMap(({ tenantId, model, decision }) => naiveSaleLines(decision).map((line) => `${tenantId} ${model} ${line}`)).sort(),
  ];
}

function nameOf(network: NetworkDocument, tenantId: string, model: string): string | undefined {
  return network.partners.find((row) => row.tenantId === tenantId && row.model === model)?.name;
}

/** Questions of one partner, or about one customer, apart from the others: what one question makes known must not help another. */
function apart(questions: ApiQuestion[]): ApiQuestion[][] {
  const groups = new Map<string, ApiQuestion[]>();
  for (const question of questions) {
    const subject = 'tenantId' in question ? `${question.tenantId} ${question.model}` : JSON.stringify(question);
    groups.set(subject, [...(groups.get(subject) ?? []), question]);
  }
  return [...groups.values()];
}

async function firstDisagreement(network: NetworkDocument, operations: ApiQuestion[][]): Promise<Disagreement | null> {
  for (const questions of operations) {
    const answers = await api.data<Record<string, unknown>>(operationOf(questions));
    for (const [index, question] of questions.entries()) {
      const oracle = oracleLines(network, question);
      const product = linesOf(question, answers[`q${index}`]);
      if (oracle.join('\n') !== product.join('\n')) return { question, onlyOracle: without(oracle, product), onlyProduct: without(product, oracle) };
    }
  }
  return null;
}

test(`oracle and API agree on ${WORLDS} random worlds (seed ${SEED})`, async () => {
  let questionCount = 0;
  for (const [index, world] of fc.sample(worldArbitrary, { numRuns: WORLDS, seed: SEED }).entries()) {
    await api.replace(world.network, IMPORTED_ON);
    const questions = apiQuestionsOf(world);
    const disagreement = await firstDisagreement(world.network, index % 2 === 0 ? [questions] : apart(questions));
    if (disagreement) throw new Error(report(disagreement, world.network, 'API', `API_SEED=${SEED}`));
    questionCount += questions.length;
  }
  expect(questionCount).toBeGreaterThan(WORLDS * 10);
}, LONGEST_RUN_MS);

test('a disagreement is found, and told with its question and its document', async () => {
  const [world] = fc.sample(worldArbitrary, { numRuns: 1, seed: 2 });
  const statuses = world.network.statuses.map((row) => ({ ...row, status: 'REVOKED' as const }));
  await api.replace({ ...world.network, statuses }, IMPORTED_ON);
  const disagreement = await firstDisagreement(world.network, [apiQuestionsOf(world)]);
  expect(disagreement).not.toBeNull();
  if (!disagreement) return;
  expect(report(disagreement, world.network, 'API', 'any seed')).toMatch(/Only the API says:\n {2}seller ENROLLMENT_STATUS_ALLOWS_ACTION UNMET REQUIRED (800039|900149)/);
});
