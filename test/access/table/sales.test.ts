/** Sell decisions, sellers and sale regions as every viewer gets them: judged on the facts that it may see, by the oracle, and on nothing else. */
import { Api } from '../../support/api';
import { linesOf, operationOf, type ApiQuestion } from '../../oracle/apiAnswers';
import type { SaleAction } from '../../oracle/naiveSale';
import { castNetwork, TODAY, type Enrollment } from '../cast';
import { SKU } from '../castTenants';
import { SaleAnswers } from './saleAnswers';
import { Sight } from './sight';
import { strangerWords } from './strangerWords';
import { VIEWERS, type Viewer } from './viewers';

const network = castNetwork();
const DAYS = ['2022-02-15', '2023-12-31', '2024-03-01', '2025-01-15', TODAY];

/** Milliseconds: thousands of decisions on a busy machine. */
const PATIENCE = 120_000;

const ORDERS: readonly [action: SaleAction, sku: string | null][] = [
  ['NEW_ORDER', SKU.limited], ['NEW_ORDER', SKU.schools], ['NEW_ORDER', SKU.onlyNorthwind], ['NEW_ORDER', SKU.onlyContoso], ['NEW_ORDER', SKU.azureLegacy],
  ['ADD_ON', SKU.addOn], ['ADD_SEATS', SKU.seats], ['RENEW', SKU.seats], ['MANAGE', null], ['INVITE', null],
];

let api: Api;
beforeAll(async () => {
  api = await Api.over(network);
});
afterAll(() => api.close());

/** Every seller that the viewer knows and every customer; each pair with some of the orders, so that all orders meet all sellers and customers. */
function decisions(sight: Sight, asOf: string): ApiQuestion[] {
  return sight.partners().flatMap((seller, one) => sight.customers().flatMap((customer, other) =>
    [0, 1, 2].map((turn) => decision(seller, customer, ORDERS[(one + other + 4 * turn) % ORDERS.length], asOf))));
}

function decision(seller: Enrollment, customer: string, [action, offer]: (typeof ORDERS)[number], asOf: string, provider: string | null = null): ApiQuestion {
  return { ask: 'SALE', sale: { seller, buyer: { kind: 'CUSTOMER', tenantId: customer }, offer, action, provider, partnerOfRecord: null, asOf } };
}

/** Each known reseller through each known provider, partnership or not. */
function namedRoutes(sight: Sight, asOf: string): ApiQuestion[] {
  const [customer] = sight.customers();
  if (customer === undefined) return [];
  const providers = sight.partners().filter(({ model }) => model === 'INDIRECT_PROVIDER');
  return sight.partners().filter(({ model }) => model === 'INDIRECT_RESELLER').flatMap((seller) => providers.flatMap(({ tenantId }) => (
    [SKU.seats, SKU.onlyNorthwind].map((sku) => decision(seller, customer, ['NEW_ORDER', sku], asOf, tenantId)))));
}

/** Who may sell: to each customer that the viewer knows, and into a market. */
function sellers(sight: Sight, asOf: string): ApiQuestion[] {
  const toCustomers = sight.customers().map((tenantId) => ({ buyer: { kind: 'CUSTOMER' as const, tenantId }, offer: SKU.seats, action: 'NEW_ORDER' as const, asOf }));
  const intoMarket = { buyer: { kind: 'MARKET' as const, country: 'NO' }, offer: SKU.onlyContoso, action: 'NEW_ORDER' as const, asOf };
  return [...toCustomers, intoMarket].map((asked) => ({ ask: 'SELLERS', sellers: asked }));
}

function regions(sight: Sight, asOf: string): ApiQuestion[] {
  return sight.partners().map((partner) => ({ ask: 'SALE_REGIONS', ...partner, asOf }));
}

async function check(viewer: Viewer, questionsOn: (sight: Sight, asOf: string) => ApiQuestion[]): Promise<void> {
  const sight = new Sight(network, viewer.tenantId);
  const words = strangerWords(sight);
  for (const day of sight.seesEverything ? [TODAY] : DAYS) {
    const questions = questionsOn(sight, day);
    if (questions.length === 0) continue;
    const expected = new SaleAnswers(sight, day);
    const answers = await api.data<Record<string, unknown>>(operationOf(questions), {}, TODAY, viewer.scope);
    for (const [place, question] of questions.entries()) {
      expect({ question, lines: linesOf(question, answers[`q${place}`]) }).toEqual({ question, lines: expected.lines(question) });
    }
    const text = JSON.stringify(answers);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  }
}

describe.each(VIEWERS.filter(({ name }) => name !== 'AUDITOR'))('$name', (viewer) => {
  it('is told of each sale what follows from what it may see', () => check(viewer, decisions), PATIENCE);
  it('is told of each named route what follows from what it may see', () => check(viewer, namedRoutes));
  it('is told of the visible sellers, each with its visible routes', () => check(viewer, sellers));
  it('is told where each partner may sell, by visible routes', () => check(viewer, regions));
});
