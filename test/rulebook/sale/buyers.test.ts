/** Customers, prospects and markets: who they are to the seller, and what cannot be asked of them. */
import type { ProspectFacts, RelationshipFact } from '../../../src/rulebook/facts';
import { sellDecision } from '../../../src/rulebook/sellDecision';
import { PARTNER_MODELS, type PartnerModel, type SaleAction } from '../../../src/rulebook/terms';
import { always, ORDER_DAY, PROVIDER_ID, related, saleFacts, type SaleChange } from '../../support/saleFacts';

function outcomes(model: PartnerModel, action: SaleAction, change: SaleChange, day = ORDER_DAY): Map<string, string> {
  const { findings, routes } = sellDecision(saleFacts(model, action, change), action, day);
  return new Map([...findings, ...routes.flatMap((route) => route.findings)].map(({ code, outcome }) => [code, outcome]));
}

describe('what cannot be asked', () => {
  const OF_PROSPECTS = [
    'CUSTOMER_RELATIONSHIP', 'PROVIDER_CUSTOMER_RELATIONSHIP', 'ACQUIRED_IN_THIS_ROLE', 'NOT_OWN_AFFILIATE', 'NOT_PARTNER_TENANT',
    'CUSTOMER_REVIEW_PASSED', 'OFFER_LIMIT',
  ];
  const OF_MARKETS = [...OF_PROSPECTS, 'CUSTOMER_REGISTRATION_NUMBER', 'CUSTOMER_AGREEMENT', 'CUSTOMER_QUALIFIED_FOR_SEGMENT'];
  const buyers: [string, SaleChange, string[]][] = [['a prospect', { prospect: {} }, OF_PROSPECTS], ['a market', { market: 'PL' }, OF_MARKETS]];
  const cases = buyers.flatMap((buyer) => PARTNER_MODELS.map((model) => [buyer[0], model, buyer[1], buyer[2]] as const));

  test.each(cases)('of %s, when a %s sells', (_what, model, change, expected) => {
    for (const action of ['NEW_CUSTOMER', 'INVITE', 'NEW_ORDER'] as const) {
      const found = outcomes(model, action, change);
      const open = [...found].filter(([code, outcome]) => outcome === 'NOT_APPLICABLE' && code !== 'RESELLER_ORDERS_THROUGH_PROVIDER').map(([code]) => code);
      expect(open.sort()).toEqual(expected.filter((code) => found.has(code)).sort());
    }
  });

  test.each(PARTNER_MODELS)('a %s may take an order of a prospect in good order, and of a market', (model) => {
    expect(sellDecision(saleFacts(model, 'NEW_ORDER', { prospect: {} }), 'NEW_ORDER', ORDER_DAY).verdict).toBe('ALLOWED');
    expect(sellDecision(saleFacts(model, 'NEW_ORDER', { market: 'PL' }), 'NEW_ORDER', ORDER_DAY).verdict).toBe('ALLOWED');
  });
});

describe('a prospect', () => {
  const judge = (prospect: Partial<ProspectFacts>, code: string, change: SaleChange = {}) => outcomes('DIRECT_BILL', 'NEW_ORDER', { prospect, ...change }).get(code);

  test('has not signed the agreement unless it says so', () => {
    expect(judge({ agreementSigned: false }, 'CUSTOMER_AGREEMENT')).toBe('UNMET');
    expect(judge({ agreementSigned: true }, 'CUSTOMER_AGREEMENT')).toBe('MET');
  });

  test('needs a registration number where its market asks for one', () => {
    expect(judge({ registrationNumber: null }, 'CUSTOMER_REGISTRATION_NUMBER')).toBe('UNMET');
    expect(judge({ registrationNumber: null, country: 'IT' }, 'CUSTOMER_REGISTRATION_NUMBER')).toBe('NOT_APPLICABLE');
  });

  test('has what it qualifies for', () => {
    const buys = (segment: 'COMMERCIAL' | 'EDUCATION' | 'GOVERNMENT', qualifications: ProspectFacts['qualifications']) =>
      judge({ qualifications }, 'CUSTOMER_QUALIFIED_FOR_SEGMENT', { offer: { segment } });
    expect(buys('EDUCATION', ['EDUCATION'])).toBe('MET');
    expect(buys('EDUCATION', ['COMMERCIAL'])).toBe('UNMET');
    expect(buys('GOVERNMENT', ['GOVERNMENT'])).toBe('MET');
    expect(buys('COMMERCIAL', ['GOVERNMENT'])).toBe('UNMET');
    expect(buys('COMMERCIAL', [])).toBe('MET');
  });

  test('is in a market and a cloud', () => {
    expect(judge({ country: 'US' }, 'CUSTOMER_MARKET_IN_REGION')).toBe('UNMET');
    expect(judge({ cloud: 'GERMANY' }, 'CLOUD_MATCHES')).toBe('UNMET');
    expect(judge({ cloud: 'CHINA_21VIANET' }, 'CLOUD_OPEN')).toBe('UNMET');
  });
});

describe('a market', () => {
  const inCloud = (seller: SaleChange['seller'], offer: SaleChange['offer']) => outcomes('DIRECT_BILL', 'NEW_ORDER', { market: 'PL', seller, offer });

  test('has no cloud of its own: the offer has, and the seller must match it', () => {
    expect(inCloud({ cloud: 'US_GOVERNMENT' }, { cloud: 'US_GOVERNMENT' }).get('CLOUD_MATCHES')).toBe('MET');
    expect(inCloud({}, { cloud: 'US_GOVERNMENT' }).get('CLOUD_MATCHES')).toBe('UNMET');
    expect(inCloud({}, { cloud: 'CHINA_21VIANET' }).get('CLOUD_OPEN')).toBe('UNMET');
    expect(inCloud({}, {}).get('CLOUD_OPEN')).toBe('MET');
  });

  test('without an offer the cloud of the seller counts', () => {
    const open = (cloud: 'GERMANY' | 'CHINA_21VIANET') =>
      outcomes('DIRECT_BILL', 'NEW_CUSTOMER', { market: 'PL', seller: { cloud }, offer: null }).get('CLOUD_OPEN');
    expect([open('GERMANY'), open('CHINA_21VIANET')]).toEqual(['UNMET', 'UNMET']);
  });

  test('that is none on the date is in nobody\'s region', () => {
    expect(outcomes('DIRECT_BILL', 'NEW_ORDER', { market: 'CN', seller: { country: 'CN' } }, '2021-08-11').get('CUSTOMER_MARKET_IN_REGION')).toBe('UNMET');
  });
});

describe('ACQUIRED_IN_THIS_ROLE', () => {
  const acquired = (relationships: RelationshipFact[], model: PartnerModel = 'DIRECT_BILL') =>
    outcomes(model, 'MANAGE', { customer: { relationships } }).get('ACQUIRED_IN_THIS_ROLE');
  const direct = (from: string) => related('Northwind', 'DIRECT_BILL', from);
  const asReseller = (from: string) => related('Northwind', 'INDIRECT_RESELLER', from, '2024-01-01');

  test.each<[string, RelationshipFact[], string]>([
    ['directly first', [asReseller('2020-01-02'), direct('2020-01-01')], 'MET'],
    ['as a reseller first', [direct('2020-01-02'), asReseller('2020-01-01')], 'UNMET'],
    ['in both roles on one day', [asReseller('2020-01-01'), direct('2020-01-01')], 'MET'],
    ['as a reseller only', [asReseller('2020-01-01')], 'UNMET'],
    ['as a reseller from the date on', [related('Northwind', 'INDIRECT_RESELLER', ORDER_DAY)], 'UNMET'],
    ['as a reseller, but later than the date', [related('Northwind', 'INDIRECT_RESELLER', '2026-05-02')], 'MET'],
    ['never', [], 'MET'],
    ['by another tenant as a reseller', [related('Contoso', 'INDIRECT_RESELLER', '2010-01-01'), direct('2020-01-01')], 'MET'],
  ])('%s', (_what, relationships, outcome) => {
    expect(acquired(relationships)).toBe(outcome);
  });

  test('is no obstacle to providers and resellers', () => {
    expect(acquired([related('Fabrikam', 'INDIRECT_RESELLER')], 'INDIRECT_PROVIDER')).toBe('MET');
    expect(acquired([related('Contoso', 'DIRECT_BILL')], 'INDIRECT_RESELLER')).toBe('MET');
  });
});

test('the affiliate of another company is a customer like any other', () => {
  expect(outcomes('DIRECT_BILL', 'NEW_ORDER', { customer: { affiliateOf: 'company-Wingtip' } }).get('NOT_OWN_AFFILIATE')).toBe('MET');
});

test('after a partnership ended the customer stays with the provider, which may add seats', () => {
  const facts = saleFacts('INDIRECT_PROVIDER', 'ADD_SEATS', { partnership: { to: '2021-04-01' }, sale: { partnerOfRecord: null } });
  expect(sellDecision(facts, 'ADD_SEATS', '2021-05-01').verdict).toBe('ALLOWED');
  expect(sellDecision(facts, 'ADD_SEATS', ORDER_DAY).verdict).toBe('DENIED');
});

test('all that stands in the way is said at once', () => {
  const facts = saleFacts('INDIRECT_RESELLER', 'NEW_ORDER', {
    seller: { statuses: [always('SUSPENDED')], mpa: 'MISSING', locationCountry: 'GB' },
    provider: { country: 'US', mpa: 'MISSING' },
    customer: { reviewStatus: 'REJECTED', isPartnerTenant: true, relationships: [], agreements: [], registrationNumber: null },
    offer: { segment: 'EDUCATION', availabilities: [], limit: 1 },
    sale: { partnerOfRecord: PROVIDER_ID },
  });
  const { findings, routes } = sellDecision(facts, 'NEW_ORDER', ORDER_DAY);
  const unmet = (list: typeof findings) => list.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code);
  expect(unmet(findings)).toEqual([
    'ENROLLMENT_STATUS_ALLOWS_ACTION', 'MPA_ACCEPTED', 'LOCATION_COUNTRY_MATCHES_TENANT', 'CUSTOMER_RELATIONSHIP', 'NOT_PARTNER_TENANT',
    'CUSTOMER_REVIEW_PASSED', 'CUSTOMER_REGISTRATION_NUMBER', 'OFFER_AVAILABLE_IN_MARKET', 'CUSTOMER_QUALIFIED_FOR_SEGMENT', 'OFFER_LIMIT',
  ]);
  expect(unmet(routes[0].findings)).toEqual([
    'PROVIDER_MPA_ACCEPTED', 'PARTNER_OF_RECORD_VALID', 'PARTNERSHIP_SAME_REGION', 'PROVIDER_CUSTOMER_RELATIONSHIP', 'PROVIDER_MARKET_IN_REGION',
    'CUSTOMER_AGREEMENT', 'OFFER_AVAILABLE_IN_HOME_MARKET',
  ]);
});
