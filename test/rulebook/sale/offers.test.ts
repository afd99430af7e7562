/** Conditions about the offer: what it asks of the market, the account that buys, the customer and its subscriptions. */
import type { OfferFacts, SubscriptionFact } from '../../../src/rulebook/facts';
import { sellDecision } from '../../../src/rulebook/sellDecision';
import type { PartnerModel, SaleAction } from '../../../src/rulebook/terms';
import { ORDER_DAY, recorded, RESELLER_ID, saleFacts, subscription, type SaleChange } from '../../support/saleFacts';

function judge(code: string, model: PartnerModel, change: SaleChange, action: SaleAction = 'NEW_ORDER') {
  const { findings, routes } = sellDecision(saleFacts(model, action, change), action, ORDER_DAY);
  const [finding] = [...findings, ...routes.flatMap((route) => route.findings)].filter((one) => one.code === code);
  return [finding.outcome, finding.partnerCenterCode];
}

const MET = ['MET', null];
const NOT_APPLICABLE = ['NOT_APPLICABLE', null];

describe('OFFER_AVAILABLE_IN_HOME_MARKET', () => {
  const inUs = { country: 'US' };
  const soldIn = (...markets: string[]): Partial<OfferFacts> => ({ availabilities: markets.map((market) => ({ market, from: '2020-01-01', to: null })) });
  const home = (model: PartnerModel, change: SaleChange) => judge('OFFER_AVAILABLE_IN_HOME_MARKET', model, change);

  test('new commerce outside Europe needs the home market still', () => {
    const offer = { ...soldIn('UM'), generation: 'NEW_COMMERCE' as const };
    expect(home('DIRECT_BILL', { seller: inUs, customer: { country: 'UM' }, offer })).toEqual(['UNMET', '2085']);
    expect(home('DIRECT_BILL', { seller: inUs, customer: { country: 'UM' }, offer: { ...offer, ...soldIn('UM', 'US') } })).toEqual(MET);
  });

  test('on a route it is the home market of the provider, not of the reseller', () => {
    expect(home('INDIRECT_RESELLER', { offer: soldIn('PL', 'DE') })).toEqual(MET);
    expect(home('INDIRECT_RESELLER', { offer: soldIn('PL', 'FR') })).toEqual(['UNMET', '2085']);
  });

  test.each(['PERPETUAL_SOFTWARE', 'SOFTWARE_SUBSCRIPTION', 'LICENSE_BASED'] as const)('legacy %s needs it in Europe too', (family) => {
    expect(home('INDIRECT_PROVIDER', { offer: { family, ...soldIn('PL') } })).toEqual(['UNMET', '2085']);
    expect(home('INDIRECT_PROVIDER', { offer: { family, ...soldIn('PL', 'DE') } })).toEqual(MET);
  });
});

describe('OFFER_OPEN', () => {
  const open = (change: SaleChange, model: PartnerModel = 'DIRECT_BILL', action: SaleAction = 'NEW_ORDER') => judge('OFFER_OPEN', model, change, action);
  const legacy = { family: 'AZURE_LEGACY' as const };
  const reservation = { family: 'AZURE_RESERVATION' as const };
  const holding = (...subscriptions: SubscriptionFact[]): SaleChange['customer'] => ({ subscriptions });
  const old = (change: Partial<SubscriptionFact> = {}) => subscription('S-1', { family: 'AZURE_LEGACY', from: '2019-01-01', ...change });

  test('an add-on is not sold on its own', () => {
    expect(open({ offer: { isAddOn: true } })).toEqual(['UNMET', '2085']);
    expect(open({}, 'DIRECT_BILL', 'ADD_ON')).toEqual(MET);
    expect(open({ offer: { ...legacy, isAddOn: true } })).toEqual(['UNMET', '2085']);
  });

  test('the old Azure offer had with the same seller before stays open, whatever became of it', () => {
    expect(open({ offer: legacy, customer: holding(old()) })).toEqual(MET);
    expect(open({ offer: legacy, customer: holding(old({ status: 'CANCELLED', to: '2020-01-01' })) })).toEqual(MET);
    expect(open({ offer: legacy, customer: holding(old({ tenantId: 'tenant-Wingtip' })) })).toEqual(['UNMET', '2091']);
    expect(open({ offer: legacy, customer: holding(old({ model: 'INDIRECT_PROVIDER' })) })).toEqual(['UNMET', '2091']);
    expect(open({ offer: legacy, customer: holding(old({ family: 'LICENSE_BASED' })) })).toEqual(['UNMET', '2091']);
  });

  test('a reseller had it where it was partner of record', () => {
    const credited = old({ tenantId: 'tenant-Wingtip', model: 'INDIRECT_PROVIDER', partnerOfRecord: RESELLER_ID });
    expect(open({ offer: legacy, customer: holding(credited) }, 'INDIRECT_RESELLER')).toEqual(MET);
    expect(open({ offer: legacy, customer: holding({ ...credited, partnerOfRecord: 'LOC-Other' }) }, 'INDIRECT_RESELLER')).toEqual(['UNMET', '2091']);
    expect(open({ offer: legacy, customer: holding({ ...credited, partnerOfRecord: null }), seller: { locationId: null } }, 'INDIRECT_RESELLER'))
      .toEqual(['UNMET', '2091']);
  });

  test('never beside an active Azure plan, with whomever', () => {
    const plan = subscription('S-2', { family: 'AZURE_PLAN', tenantId: 'tenant-Wingtip' });
    expect(open({ offer: legacy, customer: holding(old(), plan) })).toEqual(['UNMET', '2091']);
    expect(open({ offer: legacy, customer: holding(old(), { ...plan, status: 'SUSPENDED' }) })).toEqual(MET);
    expect(open({ offer: legacy, customer: holding(old(), { ...plan, to: ORDER_DAY }) })).toEqual(MET);
  });

  test('reservations need an active Azure subscription, with whomever, and a market that has them', () => {
    const withWingtip = { tenantId: 'tenant-Wingtip' };
    expect(open({ offer: reservation, customer: holding(subscription('S-1', { ...withWingtip, family: 'AZURE_PLAN' })) })).toEqual(MET);
    expect(open({ offer: reservation, customer: holding(subscription('S-1', { ...withWingtip, family: 'AZURE_LEGACY' })) })).toEqual(MET);
    expect(open({ offer: reservation, customer: holding(subscription('S-1', { family: 'AZURE_PLAN', status: 'CANCELLED' })) })).toEqual(['UNMET', '2085']);
    expect(open({ offer: reservation, customer: holding(subscription('S-1')) })).toEqual(['UNMET', '2085']);
    expect(open({ offer: reservation, customer: { ...holding(subscription('S-1', { family: 'AZURE_PLAN' })), country: 'AX' } })).toEqual(['UNMET', '2085']);
  });

  test('what depends on subscriptions cannot be said of a prospect or a market', () => {
    expect(open({ offer: legacy, prospect: {} })).toEqual(NOT_APPLICABLE);
    expect(open({ offer: legacy, market: 'PL' })).toEqual(NOT_APPLICABLE);
    expect(open({ offer: reservation, prospect: {} })).toEqual(NOT_APPLICABLE);
    expect(open({ offer: reservation, market: 'AX' })).toEqual(['UNMET', '2085']);
    expect(open({ offer: { family: 'AZURE_PLAN' }, prospect: {} })).toEqual(MET);
  });
});

describe('PARTNER_QUALIFIED_FOR_OFFER', () => {
  const KINDS = [
    ['GCC_APPROVAL', { segment: 'GOVERNMENT' }], ['US_GOV_VALIDATION', { cloud: 'US_GOVERNMENT' }], ['GERMANY_ENROLLMENT', { cloud: 'GERMANY' }],
  ] as const;

  test.each(KINDS)('%s of a seller that buys itself: yes, no, ended', (kind, offer) => {
    const qualified = (value: string, to: string | null = null) =>
      judge('PARTNER_QUALIFIED_FOR_OFFER', 'DIRECT_BILL', { offer, seller: { evidence: [recorded(kind, value, to)] } });
    expect(qualified('YES')).toEqual(MET);
    expect(qualified('NO')).toEqual(['UNMET', '400036']);
    expect(qualified('YES', ORDER_DAY)).toEqual(['UNMET', '400036']);
  });

  test('on a route it is the provider that must be approved; for US Government nobody knows', () => {
    const onRoute = (kind: (typeof KINDS)[number][0], offer: Partial<OfferFacts>, value: string) =>
      judge('PARTNER_QUALIFIED_FOR_OFFER', 'INDIRECT_RESELLER', { offer, provider: { evidence: [recorded(kind, value)] } });
    expect(onRoute('GCC_APPROVAL', { segment: 'GOVERNMENT' }, 'YES')).toEqual(MET);
    expect(onRoute('GERMANY_ENROLLMENT', { cloud: 'GERMANY' }, 'YES')).toEqual(MET);
    expect(onRoute('US_GOV_VALIDATION', { cloud: 'US_GOVERNMENT' }, 'YES')).toEqual(['UNKNOWN', '400036']);
    expect(onRoute('US_GOV_VALIDATION', { cloud: 'US_GOVERNMENT' }, 'NO')).toEqual(['UNMET', '400036']);
  });

  test('an exclusive offer is refused before any approval, and needs it too', () => {
    const gcc = (exclusiveTo: string[], value: string) => judge('PARTNER_QUALIFIED_FOR_OFFER', 'DIRECT_BILL', {
      offer: { segment: 'GOVERNMENT', exclusiveTo }, seller: { evidence: [recorded('GCC_APPROVAL', value)] },
    });
    expect(gcc(['tenant-Wingtip'], 'YES')).toEqual(['UNMET', '2006']);
    expect(gcc(['tenant-Wingtip'], 'NO')).toEqual(['UNMET', '2006']);
    expect(gcc(['tenant-Northwind'], 'NO')).toEqual(['UNMET', '400036']);
    expect(gcc(['tenant-Northwind'], 'YES')).toEqual(MET);
  });

  test('nothing is asked in the cloud of 21Vianet', () => {
    expect(judge('PARTNER_QUALIFIED_FOR_OFFER', 'DIRECT_BILL', { offer: { cloud: 'CHINA_21VIANET', segment: 'GOVERNMENT', exclusiveTo: [] } })).toEqual(NOT_APPLICABLE);
  });
});

describe('OFFER_LIMIT', () => {
  const limit = (limitScope: OfferFacts['limitScope'], max: number, subscriptions: SubscriptionFact[]) =>
    judge('OFFER_LIMIT', 'DIRECT_BILL', { offer: { limitScope, limit: max }, customer: { subscriptions } });
  const ended = (id: string, status: SubscriptionFact['status'], from: string, to: string) => subscription(id, { status, from, to });

  test('at once: cancelled ones count until they are deprovisioned', () => {
    expect(limit('CONCURRENT', 1, [subscription('S-1', { status: 'CANCELLED' })])).toEqual(['UNMET', '800066']);
    expect(limit('CONCURRENT', 1, [subscription('S-1', { status: 'DEPROVISIONED' })])).toEqual(MET);
    expect(limit('CONCURRENT', 1, [ended('S-1', 'ACTIVE', '2020-01-01', ORDER_DAY)])).toEqual(MET);
  });

  test('ever: whatever began by then counts once', () => {
    const history = [ended('S-1', 'ACTIVE', '2020-01-01', '2021-01-01'), ended('S-1', 'DEPROVISIONED', '2021-01-01', '2022-01-01')];
    expect(limit('LIFETIME', 1, history)).toEqual(['UNMET', '800066']);
    expect(limit('LIFETIME', 2, history)).toEqual(MET);
    expect(limit('LIFETIME', 1, [subscription('S-1', { from: '2026-05-02' })])).toEqual(MET);
    expect(limit('LIFETIME', 1, [subscription('S-1', { from: ORDER_DAY })])).toEqual(['UNMET', '800066']);
  });

  test('what would help depends on the limit', () => {
    const remedy = (limitScope: OfferFacts['limitScope']) => sellDecision(saleFacts('DIRECT_BILL', 'NEW_ORDER', { offer: { limitScope, limit: 1 } }), 'NEW_ORDER', ORDER_DAY)
      .findings.find(({ code }) => code === 'OFFER_LIMIT')?.remedy;
    expect(remedy('LIFETIME')).toMatch(/^Choose another offer/);
    expect(remedy('CONCURRENT')).toMatch(/deprovisioned/);
  });

  test('with any partner, of that SKU', () => {
    expect(limit('CONCURRENT', 1, [subscription('S-1', { tenantId: 'tenant-Wingtip' })])).toEqual(['UNMET', '800066']);
    expect(limit('CONCURRENT', 1, [subscription('S-1', { sku: 'OTHER' })])).toEqual(MET);
  });

  test('the message says that only visible subscriptions are counted', () => {
    const { findings } = sellDecision(saleFacts('DIRECT_BILL', 'NEW_ORDER'), 'NEW_ORDER', ORDER_DAY);
    expect(findings.find(({ code }) => code === 'OFFER_LIMIT')?.message).toMatch(/that you may see/);
  });
});

describe('CUSTOMER_QUALIFIED_FOR_SEGMENT', () => {
  const approved = (...kinds: ('EDUCATION' | 'NONPROFIT' | 'GOVERNMENT_COMMUNITY_CLOUD' | 'STATE_OWNED_ENTITY')[]) =>
    ({ qualifications: kinds.map((kind) => ({ kind, vetting: 'APPROVED' as const, from: '2020-01-01', to: null })) });
  const buys = (segment: OfferFacts['segment'], customer: SaleChange['customer']) => judge('CUSTOMER_QUALIFIED_FOR_SEGMENT', 'DIRECT_BILL', { offer: { segment }, customer });

  test('by what is approved', () => {
    expect(buys('EDUCATION', approved('EDUCATION'))).toEqual(MET);
    expect(buys('NONPROFIT', approved('EDUCATION'))).toEqual(['UNMET', '800086']);
    expect(buys('NONPROFIT', approved('EDUCATION', 'NONPROFIT'))).toEqual(MET);
    expect(buys('COMMERCIAL', approved('STATE_OWNED_ENTITY'))).toEqual(MET);
    expect(buys('GOVERNMENT', approved('GOVERNMENT_COMMUNITY_CLOUD', 'STATE_OWNED_ENTITY'))).toEqual(MET);
    expect(buys('EDUCATION', approved('GOVERNMENT_COMMUNITY_CLOUD', 'EDUCATION'))).toEqual(['UNMET', '800086']);
  });

  test('on the date, and only when approved', () => {
    const [qualification] = approved('EDUCATION').qualifications;
    expect(buys('EDUCATION', { qualifications: [{ ...qualification, to: ORDER_DAY }] })).toEqual(['UNMET', '800086']);
    expect(buys('EDUCATION', { qualifications: [{ ...qualification, vetting: 'DENIED' }] })).toEqual(['UNMET', '800086']);
    expect(buys('COMMERCIAL', { qualifications: [{ ...qualification, kind: 'GOVERNMENT_COMMUNITY_CLOUD', vetting: 'IN_REVIEW' }] })).toEqual(MET);
  });
});

test('an add-on needs one of its base offers, whichever', () => {
  const bundle = subscription('S-1', { sku: 'BUNDLE' });
  expect(judge('BASE_SUBSCRIPTION', 'DIRECT_BILL', { customer: { subscriptions: [bundle] } }, 'ADD_ON')).toEqual(MET);
  expect(judge('BASE_SUBSCRIPTION', 'DIRECT_BILL', { customer: { subscriptions: [{ ...bundle, sku: 'VOICE' }] } }, 'ADD_ON')).toEqual(['UNMET', '800029']);
  expect(judge('BASE_SUBSCRIPTION', 'DIRECT_BILL', { offer: { baseSkus: [] } }, 'ADD_ON')).toEqual(['UNMET', '800029']);
});

test('the message names the base offer where an add-on lacks it, and the offer itself where that is not held', () => {
  const message = (action: SaleAction) => sellDecision(saleFacts('DIRECT_BILL', action, { customer: { subscriptions: [] } }), action, ORDER_DAY)
    .findings.find(({ partnerCenterCode }) => partnerCenterCode === '800029')?.message;
  expect(message('ADD_ON')).toBe('The customer has no active subscription of a base offer of Office Voice with Northwind.');
  expect(message('RENEW')).toBe('The customer has no active subscription of Office Suite with Northwind.');
});
