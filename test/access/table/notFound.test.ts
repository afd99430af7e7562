/** What a viewer may not see gives the same answer, byte for byte, as what was never recorded, wherever an id may be named. */
import { toGlobalId } from 'graphql-relay';
import { Api } from '../../support/api';
import { tenant } from '../../support/exampleNetwork';
import { castNetwork, TODAY } from '../cast';
import { SKU } from '../castTenants';
import { idOf, idOfCustomer } from './cell';
import { VIEWER_OF_KIND, viewerNamed } from './viewers';

const OFFER = toGlobalId('Offer', SKU.seats);
const NOBODY = tenant('d', 999);

/** Where an id goes, with one of a stranger and one that was never recorded. */
const PLACES: readonly [place: string, stranger: string, nobody: string, ask: (id: string) => string][] = [
  ['node', idOf('onlyContoso'), toGlobalId('IndirectReseller', NOBODY), (id) => `{ node(id: "${id}") { id } }`],
  ['nodes', idOfCustomer('contosoOnly'), toGlobalId('Customer', NOBODY), (id) => `{ nodes(ids: ["${id}"]) { id } }`],
  ['sellerId', idOf('onlyContoso'), toGlobalId('IndirectReseller', NOBODY), (id) => `{ sellDecision(sellerId: "${id}", offerId: "${OFFER}", prospect: { market: "NO" }) { verdict } }`],
  ['providerId', idOf('contoso', 'INDIRECT_PROVIDER'), toGlobalId('IndirectProvider', NOBODY), (id) => (
    `{ sellDecision(sellerId: "${idOf('shared')}", providerId: "${id}", offerId: "${OFFER}", prospect: { market: "NO" }) { verdict } }`)],
  ['customerId of a decision', idOfCustomer('contosoOnly'), toGlobalId('Customer', NOBODY), (id) => (
    `{ sellDecision(sellerId: "${idOf('northwind', 'INDIRECT_PROVIDER')}", offerId: "${OFFER}", customerId: "${id}") { verdict } }`)],
  ['customerId of sellers', idOfCustomer('contosoOnly'), toGlobalId('Customer', NOBODY), (id) => `{ sellers(offerId: "${OFFER}", customerId: "${id}") { totalCount } }`],
  ['partnerOfRecord', 'LOC-onlyContoso', 'LOC-nobody', (id) => (
    `{ sellDecision(sellerId: "${idOf('northwind', 'INDIRECT_PROVIDER')}", offerId: "${OFFER}", customerId: "${idOfCustomer('both')}", partnerOfRecord: "${id}") { findings { code outcome partnerCenterCode } } }`)],
];

let api: Api;
beforeAll(async () => {
  api = await Api.over(castNetwork());
});
afterAll(() => api.close());

async function answers(stranger: string, nobody: string, ask: (id: string) => string, scope: typeof VIEWER_OF_KIND.PROVIDER.scope): Promise<[string, string]> {
  const texts = [];
  for (const id of [stranger, nobody]) {
    const { data, errors } = await api.ask(ask(id), {}, TODAY, scope);
    texts.push(JSON.stringify({ data, errors: errors.map(({ message }) => message) }));
  }
  return [texts[0], texts[1]];
}

it.each(PLACES)('%s', async (_place, stranger, nobody, ask) => {
  const [foreign, unknown] = await answers(stranger, nobody, ask, viewerNamed('northwind').scope);
  expect(foreign.replaceAll(stranger, nobody)).toBe(unknown);
});

it.each(PLACES.filter(([place]) => place !== 'partnerOfRecord'))('an operator is told the two apart: %s', async (_place, stranger, nobody, ask) => {
  const [foreign, unknown] = await answers(stranger, nobody, ask, VIEWER_OF_KIND.OPERATOR.scope);
  expect(foreign.replaceAll(stranger, nobody)).not.toBe(unknown);
});
