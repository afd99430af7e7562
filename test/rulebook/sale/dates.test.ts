/** Every date of the sale conditions: the day before, and the day on which it begins to hold. */
import { sellDecision } from '../../../src/rulebook/sellDecision';
import type { PartnerModel, SaleAction } from '../../../src/rulebook/terms';
import { cast, recorded, saleFacts, subscription, type SaleChange } from '../../support/saleFacts';

interface Boundary {
  what: string;
  code: string;
  model: PartnerModel;
  action: SaleAction;
  change: SaleChange;
  before: string;
  on: string;
  outcomes: [before: string, on: string];
  partnerCenterCode?: string | null;
}

const NO_AGREEMENT = { customer: { agreements: [] } };
const AZURE_PLAN = { family: 'AZURE_PLAN' as const };
const SOFTWARE = { family: 'PERPETUAL_SOFTWARE' as const };
const acquired = { kind: 'EDUCATION' as const, vetting: 'APPROVED' as const, from: '2015-01-01', to: null };

const BOUNDARIES: Boundary[] = [
  {
    what: 'the partner agreement', code: 'MPA_ACCEPTED', model: 'DIRECT_BILL', action: 'NEW_ORDER', change: { seller: { mpa: 'MISSING' } },
    before: '2020-01-31', on: '2020-02-01', outcomes: ['NOT_APPLICABLE', 'UNMET'], partnerCenterCode: '900124',
  },
  {
    what: "the provider's partner agreement", code: 'PROVIDER_MPA_ACCEPTED', model: 'INDIRECT_RESELLER', action: 'NEW_ORDER',
    change: { provider: { mpa: 'MISSING' } }, before: '2020-01-31', on: '2020-02-01', outcomes: ['NOT_APPLICABLE', 'UNMET'], partnerCenterCode: '900124',
  },
  {
    what: 'an acceptance by another account of the region', code: 'MPA_ACCEPTED', model: 'INDIRECT_RESELLER', action: 'RENEW',
    change: { seller: { mpa: 'MISSING', sibling: cast('DIRECT_BILL') } },
    before: '2025-09-30', on: '2025-10-01', outcomes: ['MET', 'UNMET'], partnerCenterCode: '2203',
  },
  {
    what: 'the same for a direct bill partner', code: 'MPA_ACCEPTED', model: 'DIRECT_BILL', action: 'NEW_ORDER',
    change: { seller: { mpa: 'MISSING', sibling: cast('INDIRECT_RESELLER') } }, before: '2025-09-30', on: '2025-10-01', outcomes: ['MET', 'MET'],
  },
  {
    what: 'the partner of record when seats are added', code: 'PARTNER_OF_RECORD_VALID', model: 'INDIRECT_PROVIDER', action: 'ADD_SEATS',
    change: { sale: { partnerOfRecord: 'LOC-Strange' } }, before: '2025-11-30', on: '2025-12-01', outcomes: ['absent', 'UNMET'], partnerCenterCode: '2200',
  },
  {
    what: 'the same on a route', code: 'PARTNER_OF_RECORD_VALID', model: 'INDIRECT_RESELLER', action: 'ADD_SEATS',
    change: { sale: { partnerOfRecord: 'LOC-Strange' } }, before: '2025-11-30', on: '2025-12-01', outcomes: ['absent', 'UNMET'], partnerCenterCode: '2200',
  },
  {
    what: 'the customer agreement', code: 'CUSTOMER_AGREEMENT', model: 'DIRECT_BILL', action: 'NEW_ORDER', change: NO_AGREEMENT,
    before: '2020-01-31', on: '2020-02-01', outcomes: ['NOT_APPLICABLE', 'UNMET'], partnerCenterCode: '13605',
  },
  {
    what: 'the customer agreement for the Azure plan', code: 'CUSTOMER_AGREEMENT', model: 'INDIRECT_RESELLER', action: 'NEW_ORDER',
    change: { ...NO_AGREEMENT, offer: AZURE_PLAN }, before: '2019-09-30', on: '2019-10-01', outcomes: ['NOT_APPLICABLE', 'UNMET'], partnerCenterCode: '13605',
  },
  {
    what: 'new customers in Germany', code: 'CLOUD_OPEN', model: 'DIRECT_BILL', action: 'NEW_CUSTOMER', change: { customer: { cloud: 'GERMANY' } },
    before: '2018-08-30', on: '2018-08-31', outcomes: ['MET', 'UNMET'],
  },
  {
    what: 'known customers in Germany', code: 'CLOUD_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER', change: { customer: { cloud: 'GERMANY' } },
    before: '2018-08-30', on: '2018-08-31', outcomes: ['MET', 'MET'],
  },
  {
    what: 'registration numbers in Poland', code: 'CUSTOMER_REGISTRATION_NUMBER', model: 'DIRECT_BILL', action: 'NEW_CUSTOMER',
    change: { customer: { registrationNumber: null } }, before: '2021-03-24', on: '2021-03-25', outcomes: ['NOT_APPLICABLE', 'UNMET'], partnerCenterCode: '600049',
  },
  {
    what: 'registration numbers in Hungary', code: 'CUSTOMER_REGISTRATION_NUMBER', model: 'DIRECT_BILL', action: 'NEW_ORDER',
    change: { customer: { country: 'HU', registrationNumber: null } },
    before: '2020-10-31', on: '2020-11-01', outcomes: ['NOT_APPLICABLE', 'UNMET'], partnerCenterCode: '600049',
  },
  {
    what: 'the old Azure offer for newcomers', code: 'OFFER_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER', change: { offer: { family: 'AZURE_LEGACY' } },
    before: '2021-07-20', on: '2021-07-21', outcomes: ['MET', 'UNMET'], partnerCenterCode: '2091',
  },
  {
    what: 'the old Azure offer had since the day before', code: 'OFFER_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER',
    change: { offer: { family: 'AZURE_LEGACY' }, customer: { subscriptions: [subscription('S-1', { family: 'AZURE_LEGACY', from: '2021-07-20' })] } },
    before: '2021-07-20', on: '2021-07-21', outcomes: ['MET', 'MET'],
  },
  {
    what: 'the old Azure offer had since that day', code: 'OFFER_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER',
    change: { offer: { family: 'AZURE_LEGACY' }, customer: { subscriptions: [subscription('S-1', { family: 'AZURE_LEGACY', from: '2021-07-21' })] } },
    before: '2021-07-20', on: '2021-07-21', outcomes: ['MET', 'UNMET'], partnerCenterCode: '2091',
  },
  {
    what: 'the Azure plan in Russia', code: 'OFFER_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER', change: { offer: AZURE_PLAN, customer: { country: 'RU' } },
    before: '2021-03-09', on: '2021-03-10', outcomes: ['UNMET', 'MET'], partnerCenterCode: '2085',
  },
  {
    what: 'the Azure plan in Vatican City', code: 'OFFER_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER', change: { offer: AZURE_PLAN, customer: { country: 'VA' } },
    before: '2021-07-21', on: '2021-07-22', outcomes: ['UNMET', 'MET'], partnerCenterCode: '2085',
  },
  {
    what: 'the Azure plan for GCC', code: 'OFFER_OPEN', model: 'INDIRECT_RESELLER', action: 'NEW_ORDER', change: { offer: { ...AZURE_PLAN, segment: 'GOVERNMENT' } },
    before: '2021-08-23', on: '2021-08-24', outcomes: ['UNMET', 'MET'], partnerCenterCode: '2085',
  },
  {
    what: 'perpetual software, commercial', code: 'OFFER_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER', change: { offer: SOFTWARE },
    before: '2021-01-18', on: '2021-01-19', outcomes: ['UNMET', 'MET'], partnerCenterCode: '2085',
  },
  {
    what: 'perpetual software, education', code: 'OFFER_OPEN', model: 'DIRECT_BILL', action: 'NEW_ORDER',
    change: { offer: { ...SOFTWARE, segment: 'EDUCATION' }, customer: { qualifications: [acquired] } },
    before: '2021-07-06', on: '2021-07-07', outcomes: ['UNMET', 'MET'], partnerCenterCode: '2085',
  },
  {
    what: 'multi-factor authentication', code: 'MFA_IN_PLACE', model: 'INDIRECT_RESELLER', action: 'ADD_SEATS', change: { provider: { evidence: [recorded('MFA', '50')] } },
    before: '2020-04-30', on: '2020-05-01', outcomes: ['NOT_APPLICABLE', 'UNMET'], partnerCenterCode: '10001',
  },
  {
    what: 'multi-factor authentication on the API', code: 'MFA_IN_PLACE', model: 'DIRECT_BILL', action: 'INVITE', change: { seller: { evidence: [recorded('MFA_ON_API', '50')] } },
    before: '2026-03-31', on: '2026-04-01', outcomes: ['MET', 'UNMET'], partnerCenterCode: '900421',
  },
  {
    what: 'a customer in China', code: 'CUSTOMER_MARKET_IN_REGION', model: 'DIRECT_BILL', action: 'NEW_CUSTOMER',
    change: { seller: { country: 'CN' }, customer: { country: 'CN' } },
    before: '2021-08-11', on: '2021-08-12', outcomes: ['UNMET', 'MET'], partnerCenterCode: '2030',
  },
  {
    what: 'a provider in China', code: 'PARTNERSHIP_SAME_REGION', model: 'INDIRECT_RESELLER', action: 'MANAGE',
    change: { seller: { country: 'CN' }, provider: { country: 'CN' } },
    before: '2021-08-11', on: '2021-08-12', outcomes: ['UNMET', 'MET'], partnerCenterCode: '2201',
  },
];

function judged({ code, model, action, change }: Boundary, day: string) {
  const { findings, routes } = sellDecision(saleFacts(model, action, change), action, day);
  return [...findings, ...routes.flatMap((route) => route.findings)].find((finding) => finding.code === code);
}

test.each(BOUNDARIES)('$what: $outcomes on $before and $on', (boundary) => {
  const findings = [judged(boundary, boundary.before), judged(boundary, boundary.on)];
  expect(findings.map((finding) => finding?.outcome ?? 'absent')).toEqual(boundary.outcomes);
  for (const finding of findings) {
    if (finding?.outcome === 'UNMET') expect(finding.partnerCenterCode).toBe(boundary.partnerCenterCode ?? null);
  }
});

test.each([
  ['2020-06-04', '2020-06-05', 'ASSUMED'],
  ['2020-06-05', '2020-06-05', 'DOCUMENTED'],
  ['2021-04-14', '2020-06-05', 'DOCUMENTED'],
  ['2021-04-15', '2021-04-15', 'DOCUMENTED'],
])('on %s regions are those of the list of %s, %s', (day, edition, certainty) => {
  const { findings, routes } = sellDecision(saleFacts('INDIRECT_RESELLER', 'INVITE'), 'INVITE', day);
  const regional = [...findings, ...routes[0].findings].filter(({ code }) => /REGION$/.test(code));
  expect(regional.map(({ code }) => code)).toEqual(['CUSTOMER_MARKET_IN_REGION', 'PARTNERSHIP_SAME_REGION', 'PROVIDER_MARKET_IN_REGION']);
  for (const { source } of regional) expect(source).toMatchObject({ edition, certainty });
});

test('what is only reported says so', () => {
  const reseller = sellDecision(saleFacts('INDIRECT_RESELLER', 'RENEW'), 'RENEW', '2025-10-01').findings.find(({ code }) => code === 'MPA_ACCEPTED');
  expect(reseller?.source.certainty).toBe('REPORTED');
  const onApi = saleFacts('DIRECT_BILL', 'INVITE', { seller: { evidence: [recorded('MFA_ON_API', '50')] } });
  const mfa = (day: string) => sellDecision(onApi, 'INVITE', day).findings.find(({ code }) => code === 'MFA_IN_PLACE')?.source.certainty;
  expect([mfa('2026-03-31'), mfa('2026-04-01')]).toEqual(['DOCUMENTED', 'REPORTED']);
});
