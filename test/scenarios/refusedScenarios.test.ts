/** A scenario that says less than it seems to is refused, and one that expects the wrong answer fails. */
import { Api } from '../support/api';
import { ask } from './runner/ask';
import { Cast } from './runner/cast';
import { checkCastIsUsed } from './runner/castCheck';
import { networkOf } from './runner/network';
import { checkedScenario } from './runner/scenario';

const CASE = {
  title: 'May it sell', asOf: '2021-05-01', sellDecision: { seller: 'Nordlys', action: 'NEW_ORDER', offer: 'Seats', customer: 'Fjordfisk' },
  expect: { verdict: 'ALLOWED' } as Record<string, unknown>,
};
const FILE = {
  title: 'A story', sources: ['SEED'], cast: { Nordlys: 'partner', Fjordfisk: 'customer', Seats: 'offer' }, inGoodOrder: ['Nordlys', 'Fjordfisk', 'Seats'],
  network: {
    partners: [{ tenantId: 'Nordlys', model: 'DIRECT_BILL', country: 'NO' }], customers: [{ tenantId: 'Fjordfisk', country: 'NO' }],
    relationships: [{ customer: 'Fjordfisk', partner: 'Nordlys' }], offers: [{ sku: 'Seats' }],
  },
  cases: [CASE],
};

function read(changes: object) {
  return checkedScenario({ ...FILE, ...changes }, 'story.json');
}

function prepared(changes: object) {
  const scenario = read(changes);
  const cast = new Cast(scenario);
  checkCastIsUsed(scenario, cast);
  return { cast, network: networkOf(scenario, cast) };
}

it('takes the story as it stands', () => {
  expect(read({}).cases).toHaveLength(1);
  expect(() => prepared({})).not.toThrow();
});

it.each([
  ['a case without an expectation', { cases: [{ ...CASE, expect: undefined }] }, 'needs either asOf and expect'],
  ['an expectation without a verdict', { cases: [{ ...CASE, expect: { unmet: {} } }] }, 'verdict'],
  ['an empty table of dates', { cases: [{ title: 'x', on: {}, status: { partner: 'Nordlys' } }] }, 'fewer than 1'],
  ['both a date and a table of dates', { cases: [{ ...CASE, on: { '2021-05-02': { verdict: 'DENIED' } } }] }, 'needs either asOf and expect'],
  ['a case that asks nothing', { cases: [{ title: 'x', asOf: '2021-05-01', expect: null }] }, 'asks nothing'],
  ['a case that asks twice', { cases: [{ ...CASE, status: { partner: 'Nordlys' } }] }, 'asks sellDecision and status'],
  ['an unknown key of the file', { extra: 1 }, 'extra'],
  ['an unknown key of a case', { cases: [{ ...CASE, note: 'x' }] }, 'note'],
  ['an unknown key of a question', { cases: [{ ...CASE, sellDecision: { ...CASE.sellDecision, buyer: 'Fjordfisk' } }] }, 'buyer'],
  ['an unknown key of an expectation', { cases: [{ ...CASE, expect: { verdict: 'ALLOWED', unmett: {} } }] }, 'unmett'],
  ['an unknown array of the network', { network: { ...FILE.network, resellers: [] } }, 'resellers'],
  ['two cases of one title', { cases: [CASE, CASE] }, 'two cases'],
  ['no cases', { cases: [] }, 'fewer than 1'],
])('refuses %s', (_what, changes, reason) => {
  expect(() => read(changes)).toThrow(reason);
});

it.each([
  ['a cast member that nothing is said of', { cast: { ...FILE.cast, Ghost: 'nobody' } }, 'nothing is said of Ghost'],
  ['a name in the network that is not in the cast', { network: { ...FILE.network, qualifications: [{ customer: 'Fjord', kind: 'EDUCATION', vetting: 'APPROVED' }] } }, '"Fjord" is not in the cast'],
  ['a member in good order that has no row', { cast: { ...FILE.cast, Ghost: 'nobody' }, inGoodOrder: ['Ghost'], cases: [{ ...CASE, sellDecision: { ...CASE.sellDecision, partnerOfRecord: 'Ghost' } }] }, '"Ghost" has no row'],
  ['something left out that would never be added', { notRecorded: { Nordlys: ['GCC_APPROVAL'] } }, 'never adds GCC_APPROVAL'],
])('refuses %s', (_what, changes, reason) => {
  expect(() => prepared(changes)).toThrow(reason);
});

describe('wrong expectations', () => {
  const scenario = read({});
  const cast = new Cast(scenario);
  let api: Api;
  beforeAll(async () => {
    api = await Api.over(networkOf(scenario, cast));
  }, 30_000);
  afterAll(() => api.close());

  it.each([
    ['another verdict', { verdict: 'DENIED' }],
    ['an obstacle that is not there', { verdict: 'ALLOWED', unmet: { CREDIT_AVAILABLE: '800025' } }],
    ['an unknown that is not there', { verdict: 'ALLOWED', unknown: ['CREDIT_AVAILABLE'] }],
    ['a route that is not there', { verdict: 'ALLOWED', routes: { Nordlys: { verdict: 'ALLOWED' } } }],
    ['a code as met that is not reported', { verdict: 'ALLOWED', met: ['PARTNERSHIP_ACTIVE'] }],
    ['a code as not asked that is reported', { verdict: 'ALLOWED', notAsked: ['CREDIT_AVAILABLE'] }],
    ['another certainty', { verdict: 'ALLOWED', certainty: { CREDIT_AVAILABLE: 'REPORTED' } }],
    ['words that are not said', { verdict: 'ALLOWED', says: { CREDIT_AVAILABLE: 'plenty of elephants' } }],
    ['a refusal', { refused: 'action' }],
  ])('%s differs from the answer', async (_what, expected) => {
    const [one] = read({ cases: [{ ...CASE, expect: expected }] }).cases;
    const compared = await ask(api, cast, one);
    expect(compared.actual).not.toEqual(compared.expected);
  });

  it('an unknown field of a row is refused by the import', async () => {
    const { network } = prepared({ network: { ...FILE.network, customers: [{ tenantId: 'Fjordfisk', country: 'NO', colour: 'blue' }] } });
    await expect(api.load(network)).rejects.toThrow('unknown field: customers');
  });

  it('the right one does not', async () => {
    const compared = await ask(api, cast, scenario.cases[0]);
    expect(compared.actual).toEqual(compared.expected);
  });
});
