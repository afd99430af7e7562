/** The oracle itself, on the worked examples of the source documents. */
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { addCustomer, addOffer, earn, emptyNetwork, enroll, pair, question, relate } from './naiveCast';
import { naiveEligibility } from './naiveEligibility';
import { inOneRegion, publishedDates, regionOf } from './naiveReference';
import { naiveSaleRegions } from './naiveSaleRegions';
import { naiveSellDecision, type NaiveSellDecision } from './naiveSellDecision';

let network: NetworkDocument;
beforeEach(() => {
  network = emptyNetwork();
});

function unmet(findings: readonly { code: string; outcome: string }[]): string[] {
  return findings.filter((one) => one.outcome === 'UNMET').map((one) => one.code).sort();
}

function refusals(decision: NaiveSellDecision): string[] {
  return [decision, ...decision.routes].flatMap((part) => unmet(part.findings));
}

describe('a direct bill partner', () => {
  const alder = { tenantId: 'alder', model: 'DIRECT_BILL' as const };

  function prepare(country: string, customerCountry: string): void {
    enroll(network, 'alder', 'DIRECT_BILL', country);
    addCustomer(network, 'bakery', customerCountry);
    relate(network, 'bakery', 'alder', 'DIRECT_BILL');
    addOffer(network, 'mail', [...new Set([country, customerCountry])]);
  }

  test.each([
    ['1', 'US', 'US', '2020-10-28'], ['2', 'US', 'UM', '2020-10-28'], ['5', 'BR', 'BR', '2020-10-28'], ['10', 'DE', 'CH', '2021-03-01'],
  ])('example %s: %s sells into %s', (_, country, market, asOf) => {
    prepare(country, market);
    const decision = naiveSellDecision(network, question(alder, 'NEW_ORDER', 'bakery', asOf, { offer: 'mail' }));
    expect(decision).toMatchObject({ verdict: 'ALLOWED', routes: [] });
    expect(refusals(decision)).toEqual([]);
  });

  test.each([
    ['3', 'US', 'CA', 'NEW_CUSTOMER', '2020-10-28'], ['4', 'US', 'PR', 'NEW_ORDER', '2020-10-28'], ['5', 'BR', 'AR', 'NEW_ORDER', '2020-10-28'],
    ['6', 'BR', 'US', 'INVITE', '2021-05-01'],
  ] as const)('example %s: %s may not sell into %s', (_, country, market, action, asOf) => {
    prepare(country, market);
    const decision = naiveSellDecision(network, question(alder, action, 'bakery', asOf, { offer: 'mail' }));
    expect(decision.verdict).toBe('DENIED');
    expect(refusals(decision)).toEqual(['CUSTOMER_MARKET_IN_REGION']);
  });

  test('examples 28 and 29: restricted, more seats but no add-on', () => {
    prepare('US', 'US');
    network.statuses = [{ tenantId: 'alder', model: 'DIRECT_BILL', status: 'RESTRICTED', from: '2021-01-01' }];
    addOffer(network, 'archive', ['US'], { isAddOn: true, baseSkus: ['mail'] });
    network.subscriptions.push({
      id: 's1', customer: 'bakery', sku: 'mail', partner: 'alder', model: 'DIRECT_BILL', status: 'ACTIVE', from: '2020-01-01',
    });
    expect(naiveSellDecision(network, question(alder, 'ADD_SEATS', 'bakery', '2021-06-01', { offer: 'mail' })).verdict).toBe('ALLOWED');
    const addOn = naiveSellDecision(network, question(alder, 'ADD_ON', 'bakery', '2021-06-01', { offer: 'archive' }));
    expect(addOn.verdict).toBe('DENIED');
    expect(refusals(addOn)).toEqual(['ENROLLMENT_STATUS_ALLOWS_ACTION']);
  });

  test('example 47: an Education customer may not buy a Nonprofit offer', () => {
    prepare('US', 'US');
    addOffer(network, 'charity', ['US'], { segment: 'NONPROFIT' });
    network.qualifications.push({ customer: 'bakery', kind: 'EDUCATION', vetting: 'APPROVED', from: '2019-01-01' });
    const decision = naiveSellDecision(network, question(alder, 'NEW_ORDER', 'bakery', '2021-05-01', { offer: 'charity' }));
    expect(decision.findings).toContainEqual(expect.objectContaining({ code: 'CUSTOMER_QUALIFIED_FOR_SEGMENT', partnerCenterCode: '800086' }));
    expect(refusals(decision)).toEqual(['CUSTOMER_QUALIFIED_FOR_SEGMENT']);
  });

  test('example 50: a GCC offer needs an approved partner too', () => {
    prepare('US', 'US');
    addOffer(network, 'gcc', ['US'], { segment: 'GOVERNMENT' });
    network.qualifications.push({ customer: 'bakery', kind: 'GOVERNMENT_COMMUNITY_CLOUD', vetting: 'APPROVED', from: '2019-01-01' });
    network.evidence.find((row) => row.kind === 'GCC_APPROVAL')!.value = 'NO';
    const decision = naiveSellDecision(network, question(alder, 'NEW_ORDER', 'bakery', '2021-05-01', { offer: 'gcc' }));
    expect(decision.verdict).toBe('DENIED');
    expect(refusals(decision)).toEqual(['PARTNER_QUALIFIED_FOR_OFFER']);
  });

  test('example 57: a customer in Turkey needs a registration number from the day on', () => {
    prepare('TR', 'TR');
    const asked = (asOf: string) => naiveSellDecision(network, question(alder, 'NEW_CUSTOMER', 'bakery', asOf));
    expect(refusals(asked('2021-05-01'))).toEqual(['CUSTOMER_REGISTRATION_NUMBER']);
    expect(asked('2021-03-25').verdict).toBe('DENIED');
    expect(asked('2021-03-24').verdict).toBe('ALLOWED');
  });
});

describe('a reseller', () => {
  const birch = { tenantId: 'birch', model: 'INDIRECT_RESELLER' as const };

  function prepare(country: string, providers: Record<string, string>, market: string): void {
    enroll(network, 'birch', 'INDIRECT_RESELLER', country);
    addCustomer(network, 'bakery', market);
    relate(network, 'bakery', 'birch', 'INDIRECT_RESELLER');
    for (const [provider, home] of Object.entries(providers)) {
      enroll(network, provider, 'INDIRECT_PROVIDER', home);
      pair(network, provider, 'birch');
      relate(network, 'bakery', provider, 'INDIRECT_PROVIDER');
    }
    addOffer(network, 'mail', [...new Set([market, ...Object.values(providers)])]);
  }

  test.each([
    ['8', 'KE', 'NG', 'CI', '2020-10-28'], ['12', 'FR', 'DE', 'IT', '2021-03-01'],
  ])('example %s: %s through %s into %s', (_, country, home, market, asOf) => {
    prepare(country, { cedar: home }, market);
    const decision = naiveSellDecision(network, question(birch, 'NEW_ORDER', 'bakery', asOf, { offer: 'mail' }));
    expect(decision).toMatchObject({ verdict: 'ALLOWED', routes: [{ provider: 'cedar', verdict: 'ALLOWED' }] });
  });

  test('example 9: a provider of another region opens nothing', () => {
    prepare('KE', { cedar: 'ZA' }, 'KE');
    const decision = naiveSellDecision(network, question(birch, 'NEW_ORDER', 'bakery', '2020-10-28', { offer: 'mail', provider: 'cedar' }));
    expect(decision.verdict).toBe('DENIED');
    expect(refusals(decision)).toContain('PARTNERSHIP_SAME_REGION');
    expect(naiveSaleRegions(network, birch, '2020-10-28')).toMatchObject([{ region: 'AFRICA', verdict: 'DENIED', via: [] }]);
  });

  test("example 16: another region's acceptance of the partner agreement does not count", () => {
    prepare('FR', { cedar: 'IT' }, 'FR');
    enroll(network, 'birch-us', 'INDIRECT_RESELLER', 'US', { company: 'birch Group' });
    network.agreements = network.agreements.filter((row) => row.party !== 'birch');
    const decision = naiveSellDecision(network, question(birch, 'NEW_ORDER', 'bakery', '2021-03-01', { offer: 'mail' }));
    expect(decision.verdict).toBe('DENIED');
    expect(decision.findings).toContainEqual({ code: 'MPA_ACCEPTED', outcome: 'UNMET', level: 'REQUIRED', partnerCenterCode: '2203' });
  });

  test('examples 19 and 20: only the provider that is related to the customer', () => {
    prepare('FR', { cedar: 'IT', doum: 'IT' }, 'FR');
    network.relationships = network.relationships.filter((row) => row.partner !== 'doum');
    const through = (provider: string) =>
      naiveSellDecision(network, question(birch, 'NEW_ORDER', 'bakery', '2021-03-01', { offer: 'mail', provider }));
    expect(through('cedar').verdict).toBe('ALLOWED');
    expect(through('doum').verdict).toBe('DENIED');
    expect(refusals(through('doum'))).toEqual(['PROVIDER_CUSTOMER_RELATIONSHIP']);
    expect(naiveSellDecision(network, question(birch, 'NEW_ORDER', 'bakery', '2021-03-01', { offer: 'mail' })).verdict).toBe('ALLOWED');
  });

  test('example 21: a reseller cannot create a customer tenant', () => {
    prepare('FR', { cedar: 'IT' }, 'FR');
    const decision = naiveSellDecision(network, question(birch, 'NEW_CUSTOMER', 'bakery', '2021-03-01'));
    expect(decision.verdict).toBe('DENIED');
    expect(refusals(decision)).toEqual(['RESELLER_CANNOT_CREATE_CUSTOMER']);
  });
});

describe('a provider', () => {
  const cedar = { tenantId: 'cedar', model: 'INDIRECT_PROVIDER' as const };

  function prepare(partnershipEnds?: string): void {
    enroll(network, 'cedar', 'INDIRECT_PROVIDER', 'IT');
    enroll(network, 'birch', 'INDIRECT_RESELLER', 'FR');
    pair(network, 'cedar', 'birch', partnershipEnds);
    addCustomer(network, 'bakery', 'FR');
    relate(network, 'bakery', 'birch', 'INDIRECT_RESELLER');
    relate(network, 'bakery', 'cedar', 'INDIRECT_PROVIDER');
    addOffer(network, 'mail', ['FR', 'IT']);
  }

  test('example 23: no order without the customer agreement', () => {
    prepare();
    network.agreements = network.agreements.filter((row) => row.kind === 'MPA');
    const asked = question(cedar, 'NEW_ORDER', 'bakery', '2021-03-01', { offer: 'mail', partnerOfRecord: 'birch-location' });
    const decision = naiveSellDecision(network, asked);
    expect(decision.verdict).toBe('DENIED');
    expect(refusals(decision)).toEqual(['CUSTOMER_AGREEMENT']);
    network.agreements.push({ kind: 'MCA', party: 'bakery', form: 'ATTESTED', attestedBy: 'cedar', acceptedOn: '2021-03-01' });
    expect(naiveSellDecision(network, asked).verdict).toBe('ALLOWED');
  });

  test('example 62: seats after the partnership has ended', () => {
    prepare('2021-04-01');
    network.subscriptions.push({
      id: 's1', customer: 'bakery', sku: 'mail', partner: 'cedar', model: 'INDIRECT_PROVIDER', partnerOfRecord: 'birch-location', status: 'ACTIVE',
      from: '2020-01-01',
    });
    const asked = (asOf: string) => naiveSellDecision(network, question(cedar, 'ADD_SEATS', 'bakery', asOf, { offer: 'mail' }));
    expect(asked('2021-05-01').verdict).toBe('ALLOWED');
    expect(asked('2025-11-30').verdict).toBe('ALLOWED');
    expect(refusals(asked('2025-12-01'))).toEqual(['PARTNER_OF_RECORD_VALID']);
  });
});

describe('eligibility', () => {
  const elm = { tenantId: 'elm', model: 'DIRECT_BILL' as const };

  function ofElm(asOf: string) {
    const answer = naiveEligibility(network, elm, 'DIRECT_BILL', asOf);
    return { ...answer, of: (code: string) => answer.findings.find((one) => one.code === code) };
  }

  test('example 34: perpetual software does not count for an applicant', () => {
    enroll(network, 'elm', 'INDIRECT_RESELLER', 'US');
    earn(network, 'elm', 'INDIRECT_RESELLER', '2020-10-28', '22500');
    network.revenue.push({ tenantId: 'elm', model: 'INDIRECT_RESELLER', month: '2020-03', kind: 'PERPETUAL_SOFTWARE', amountUsd: '40000' });
    expect(ofElm('2020-10-28').of('TTM_CLOUD_REVENUE_300K')).toMatchObject({ outcome: 'UNMET', dueOn: null });
    network.revenue.push({ tenantId: 'elm', model: 'INDIRECT_RESELLER', month: '2019-09', kind: 'CLOUD', amountUsd: '30000' });
    expect(ofElm('2020-10-28').of('TTM_CLOUD_REVENUE_300K')?.outcome).toBe('UNMET');
    network.revenue[0].amountUsd = '52500';
    expect(ofElm('2020-10-28').of('TTM_CLOUD_REVENUE_300K')?.outcome).toBe('MET');
    network.revenue[0].amountUsd = '52499.9999';
    expect(ofElm('2020-10-28').of('TTM_CLOUD_REVENUE_300K')?.outcome).toBe('UNMET');
  });

  test('examples 35 and 36: grace until the support plan renews', () => {
    enroll(network, 'elm', 'DIRECT_BILL', 'US', { enrolledOn: '2019-03-10', supportPlanRenewsOn: '2021-06-15' });
    earn(network, 'elm', 'DIRECT_BILL', '2020-10-28', '16666.6667');
    const early = ofElm('2020-10-28');
    expect(early).toMatchObject({ verdict: 'ELIGIBLE', nextDueOn: '2021-06-15' });
    expect(early.of('TTM_REVENUE_300K_COMPANY')).toMatchObject({ outcome: 'NOT_YET_DUE', dueOn: '2021-06-15' });
    network.revenue = [];
    earn(network, 'elm', 'DIRECT_BILL', '2021-06-16', '16666.6667');
    expect(ofElm('2021-06-14').of('TTM_REVENUE_300K_COMPANY')?.outcome).toBe('NOT_YET_DUE');
    expect(ofElm('2021-06-15').of('TTM_REVENUE_300K_COMPANY')?.outcome).toBe('UNMET');
    expect(unmet(ofElm('2021-06-16').findings)).toEqual(['TTM_REVENUE_300K_COMPANY']);
  });

  test('example 38: the managed service is advice', () => {
    enroll(network, 'elm', 'INDIRECT_RESELLER', 'US');
    earn(network, 'elm', 'INDIRECT_RESELLER', '2020-11-05', '33333.3334');
    network.evidence.find((row) => row.kind === 'MANAGED_SERVICE')!.value = 'NO';
    const answer = ofElm('2020-11-05');
    expect(answer.verdict).toBe('ELIGIBLE');
    expect(answer.of('MANAGED_SERVICE_RECOMMENDED')).toMatchObject({ outcome: 'UNMET', level: 'RECOMMENDED' });
    expect(answer.of('MANAGED_SERVICE')).toBeUndefined();
  });

  test('example 40: a thousand dollars at the anniversary', () => {
    enroll(network, 'elm', 'INDIRECT_RESELLER', 'US', { enrolledOn: '2021-05-10' });
    enroll(network, 'cedar', 'INDIRECT_PROVIDER', 'US');
    pair(network, 'cedar', 'elm');
    earn(network, 'elm', 'INDIRECT_RESELLER', '2024-05-01', '66.6667');
    const answer = naiveEligibility(network, elm, 'INDIRECT_RESELLER', '2024-05-01');
    expect(answer.verdict).toBe('INELIGIBLE');
    expect(unmet(answer.findings)).toEqual(['TTM_REVENUE_1K']);
    const before = naiveEligibility(network, elm, 'INDIRECT_RESELLER', '2024-04-30');
    expect(before).toMatchObject({ verdict: 'ELIGIBLE', nextDueOn: '2024-05-01' });
  });

  test('example 42: a million dollars in the anniversary month', () => {
    enroll(network, 'elm', 'DIRECT_BILL', 'US', { enrolledOn: '2018-03-20' });
    earn(network, 'elm', 'DIRECT_BILL', '2025-11-10', '50000');
    const answer = ofElm('2025-11-10');
    expect(answer).toMatchObject({ verdict: 'ELIGIBLE', nextDueOn: '2026-03-01' });
    expect(answer.of('TTM_REVENUE_1M')).toMatchObject({ outcome: 'NOT_YET_DUE', dueOn: '2026-03-01' });
  });

  test('29 February recurs on the 28th', () => {
    enroll(network, 'elm', 'DIRECT_BILL', 'US', { enrolledOn: '2016-02-29', supportPlanRenewsOn: '2020-02-29' });
    expect(ofElm('2020-12-01').of('TTM_REVENUE_300K_COMPANY')).toMatchObject({ outcome: 'NOT_YET_DUE', dueOn: '2021-02-28' });
  });

  test('before the first edition nothing is known', () => {
    enroll(network, 'elm', 'DIRECT_BILL', 'US');
    expect(ofElm('2018-08-30')).toMatchObject({ verdict: 'INDETERMINATE', findings: [{ code: 'RULES_NOT_RECORDED' }] });
    expect(ofElm('2018-08-31').findings.length).toBeGreaterThan(3);
  });
});

test('the reference data as the oracle reads it', () => {
  expect(regionOf('CN', '2021-08-11')).toBeNull();
  expect(regionOf('CN', '2021-08-12')).toBe('CHINA');
  expect(regionOf('SH', '2020-01-01')).toBe('AFRICA');
  expect(inOneRegion('CN', 'CN', '2021-08-11')).toBe(false);
  expect(publishedDates()).toEqual(expect.arrayContaining(['2017-07-18', '2021-03-25', '2021-08-12', '2026-04-01']));
});
