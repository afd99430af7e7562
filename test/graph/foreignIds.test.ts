import { isInterfaceType, isIntrospectionType, isObjectType, getNamedType } from 'graphql';
import { toGlobalId } from 'graphql-relay';

import { createSchema } from '../../src/graph/schema';
import type { Identity } from '../../src/server/identity/identity';
import { Scope } from '../../src/store/scope/scope';
import { exampleNetwork, NORTH, OFFER, SOUTH, tenant } from '../support/exampleNetwork';
import { HttpServer } from '../support/httpServer';

/** Things that an id or key may stand for: one that others see, and one that nobody ever recorded. */
interface Things {
  readonly reseller: string;
  readonly provider: string;
  readonly customer: string;
  readonly company: string;
  readonly locationId: string;
}

const UNRECORDED: Things = { reseller: tenant('d', 71), provider: tenant('d', 72), customer: tenant('d', 73), company: '9799999', locationId: '8799999' };

/** Viewers, each with a seller and a customer of its own if it has one, and with what is there but not for it. */
const VIEWERS = {
  provider: {
    scope: Scope.partner('PROVIDER', SOUTH), seller: toGlobalId('IndirectReseller', tenant('b', 6)), customer: null,
    foreign: { reseller: tenant('b', 1), provider: NORTH, customer: tenant('c', 1001), company: '9100001', locationId: '8000001' },
  },
  reseller: {
    scope: Scope.partner('RESELLER', tenant('b', 1)), seller: toGlobalId('IndirectReseller', tenant('b', 1)), customer: tenant('c', 1001),
    foreign: { reseller: tenant('b', 2), provider: SOUTH, customer: tenant('c', 2001), company: '9100002', locationId: '8000002' },
  },
};
type Viewer = (typeof VIEWERS)[keyof typeof VIEWERS];

const OFFER_ID = toGlobalId('Offer', OFFER);
const PROSPECT = 'prospect: { market: "NO" }';
const resellerId = ({ reseller }: Things) => toGlobalId('IndirectReseller', reseller);
const providerId = ({ provider }: Things) => toGlobalId('IndirectProvider', provider);
const customerId = ({ customer }: Things) => toGlobalId('Customer', customer);

/** Every argument that takes an id or key, with questions that pass a thing by it. PUBLIC: what it names is there for everyone. */
const ARGUMENTS: Readonly<Record<string, 'PUBLIC' | readonly ((things: Things, viewer: Viewer) => string | null)[]>> = {
  'Query.node(id)': [
    (things) => `{ node(id: "${resellerId(things)}") { __typename id } }`,
    (things) => `{ node(id: "${providerId(things)}") { __typename id ... on IndirectProvider { resellers { totalCount } } } }`,
    (things) => `{ node(id: "${customerId(things)}") { __typename id ... on Customer { partners { totalCount } } } }`,
    (things) => `{ node(id: "${toGlobalId('Company', things.company)}") { __typename id } }`,
  ],
  'Query.nodes(ids)': [
    (things) => `{ nodes(ids: ["${resellerId(things)}", "${providerId(things)}", "${customerId(things)}", "${toGlobalId('Company', things.company)}", "${OFFER_ID}"]) { __typename id } }`,
  ],
  'Query.partner(tenantId)': [
    ({ reseller }) => `{ partner(tenantId: "${reseller}", model: INDIRECT_RESELLER) { name status eligibility { verdict } } }`,
    ({ provider }) => `{ partner(tenantId: "${provider}", model: INDIRECT_PROVIDER) { name } }`,
  ],
  'Query.company(globalPartnerId)': [({ company }) => `{ company(globalPartnerId: "${company}") { name partners { name } saleRegions { open } } }`],
  'Query.customer(tenantId)': [({ customer }) => `{ customer(tenantId: "${customer}") { name agreement { form } partners { totalCount } } }`],
  'Query.offer(sku)': 'PUBLIC',
  'Query.sellDecision(sellerId)': [
    (things) => `{ sellDecision(sellerId: "${resellerId(things)}", ${PROSPECT}, offerId: "${OFFER_ID}") { verdict findings { code } } }`,
    (things) => `{ sellDecision(sellerId: "${providerId(things)}", ${PROSPECT}, offerId: "${OFFER_ID}") { verdict } }`,
    (things) => `{ sellDecision(sellerId: "${resellerId(things)}", customerId: "${customerId(things)}", offerId: "${OFFER_ID}") { verdict } }`,
  ],
  'Query.sellDecision(customerId)': [
    (things, { seller }) => `{ sellDecision(sellerId: "${seller}", customerId: "${customerId(things)}", offerId: "${OFFER_ID}") { verdict findings { code message } } }`,
  ],
  'Query.sellDecision(providerId)': [
    (things, { seller }) => `{ sellDecision(sellerId: "${seller}", providerId: "${providerId(things)}", ${PROSPECT}, offerId: "${OFFER_ID}") { verdict routes { verdict } } }`,
  ],
  'Query.sellDecision(offerId)': 'PUBLIC',
  'Query.sellDecision(partnerOfRecord)': [
    ({ locationId }, { seller }) => `{ sellDecision(sellerId: "${seller}", partnerOfRecord: "${locationId}", ${PROSPECT}, offerId: "${OFFER_ID}")
      { verdict findings { code outcome message actual expected } routes { verdict findings { code outcome message actual expected parameters { name value } } } } }`,
    ({ locationId }, { scope }) => (scope.role !== 'PROVIDER' ? null
      : `{ sellDecision(sellerId: "${toGlobalId('IndirectProvider', SOUTH)}", partnerOfRecord: "${locationId}", ${PROSPECT}, offerId: "${OFFER_ID}") { verdict findings { code outcome message actual } } }`),
  ],
  'Query.sellers(offerId)': 'PUBLIC',
  'Query.sellers(customerId)': [(things) => `{ sellers(offerId: "${OFFER_ID}", customerId: "${customerId(things)}") { totalCount } }`],
  'Customer.sellers(offerId)': 'PUBLIC',
};

/** Nobody is told whose it is. */
const NOT_TOLD_APART = 'Query.sellDecision(partnerOfRecord)';
/** Texts that are no keys of recorded things: cursors, and a month. */
const NO_KEYS: ReadonlySet<string> = new Set(['after', 'before', 'month']);

let asking: Scope;
let share = 0;
const identity: Identity = { isOpen: false, tellsSize: false, viewerOf: () => Promise.resolve({ scope: asking, share: `viewer ${(share += 1)}` }) };

let server: HttpServer;
beforeAll(async () => {
  // so little comes back in a second that the bucket of each request says the same
  server = await HttpServer.over(exampleNetwork(12, 1), { identity, door: { costRefill: 1 } });
}, 60_000);
afterAll(() => server.close());

/** All that a client is told, less the day and its own words. */
async function told(query: string, scope: Scope, things: Things): Promise<string> {
  asking = scope;
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const headers = [...response.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
  const own = [resellerId(things), providerId(things), customerId(things), ...Object.values(things)];
  const body = await response.text();
  return [String(response.status), ...headers, own.reduce((text, word) => text.replaceAll(word, '*'), body)].join('\n');
}

it('every argument that takes an id or key is in the table', () => {
  const found = Object.values(createSchema().getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type)).filter((type) => !isIntrospectionType(type))
    .flatMap((type) => Object.values(type.getFields()).flatMap((field) => field.args
      .filter((argument) => ['ID', 'UUID', 'String'].includes(getNamedType(argument.type).name) && !NO_KEYS.has(argument.name))
      .map((argument) => `${type.name}.${field.name}(${argument.name})`)));
  expect(found.sort()).toEqual(Object.keys(ARGUMENTS).sort());
});

const CASES = Object.entries(VIEWERS).flatMap(([name, viewer]) => Object.entries(ARGUMENTS).flatMap(([argument, questions]) =>
  (questions === 'PUBLIC' ? [] : questions.map((question, place) => ({ name, viewer, argument, place, question })))));

describe.each(CASES)('$argument, question $place, as a $name', ({ viewer, question, argument }) => {
  const { scope, foreign } = viewer;
  const [ofForeign, ofNothing] = [question(foreign, viewer), question(UNRECORDED, viewer)];

  it('says the same of what is not for this viewer as of what was never there, byte for byte', async () => {
    if (ofForeign === null || ofNothing === null) return;
    const answer = await told(ofForeign, scope, foreign);
    expect(answer).toBe(await told(ofNothing, scope, UNRECORDED));
    expect(answer).not.toMatch(/INTERNAL|VALIDATION/);
  });

  it('says something else to somebody who sees everything', async () => {
    // a location ID on an order is compared with the seller's own, whosever it is
    if (ofForeign === null || ofNothing === null || argument === NOT_TOLD_APART) return;
    expect(await told(ofForeign, Scope.overseer('OPERATOR'), foreign)).not.toBe(await told(ofNothing, Scope.overseer('OPERATOR'), UNRECORDED));
  });
});

it('charges both the same for being looked for', async () => {
  const { scope, foreign } = VIEWERS.provider;
  const left = async (tenantId: string) => (/"left":(-?\d+)/.exec(await told(`{ customer(tenantId: "${tenantId}") { name } }`, scope, UNRECORDED)) ?? [])[1];
  expect([await left(foreign.customer), await left(UNRECORDED.customer)]).toEqual(['999899', '999899']);
});
