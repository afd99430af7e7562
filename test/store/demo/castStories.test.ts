/** The stories of the cast, as docs/demo-network.md tells them, with the days on which they turn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eligibility } from '../../../src/rulebook/eligibility';
import { saleRegions } from '../../../src/rulebook/saleRegions';
import type { PartnerModel } from '../../../src/rulebook/terms';
import { CAST_CUSTOMERS, CAST_OFFERS, CAST_PARTNERS, type CastPartnerKey } from '../../../src/store/demo/cast';
import { castFacts, decide, type CastSale } from './castQuestions';

const TODAY = '2026-11-22';

function judged(partner: CastPartnerKey, model: PartnerModel, day = TODAY) {
  const { tenantId, models } = CAST_PARTNERS[partner];
  const { verdict, findings, nextDueOn } = eligibility(castFacts.applicant(tenantId, models[0]), model, day);
  const deciding = findings.filter(({ outcome, level }) => level === 'REQUIRED' && ['UNMET', 'UNKNOWN', 'NOT_YET_DUE'].includes(outcome));
  return { verdict, nextDueOn, open: deciding.map(({ code, outcome }) => `${code} ${outcome}`), findings };
}

describe('eligibility', () => {
  test.each<[CastPartnerKey, PartnerModel, string, string, readonly string[]]>([
    ['fjordlys', 'INDIRECT_PROVIDER', TODAY, 'ELIGIBLE', []],
    ['rhenania', 'INDIRECT_PROVIDER', TODAY, 'ELIGIBLE', []],
    ['prairieStar', 'INDIRECT_PROVIDER', '2026-04-30', 'ELIGIBLE', ['TTM_REVENUE_30M_PER_REGION NOT_YET_DUE']],
    ['prairieStar', 'INDIRECT_PROVIDER', '2026-05-01', 'INELIGIBLE', ['TTM_REVENUE_30M_PER_REGION UNMET']],
    ['quetzal', 'INDIRECT_PROVIDER', TODAY, 'ELIGIBLE', ['TTM_REVENUE_30M_PER_REGION NOT_YET_DUE']],
    ['straitsLantern', 'INDIRECT_PROVIDER', TODAY, 'INDETERMINATE', ['TTM_REVENUE_30M_PER_REGION UNKNOWN', 'SECURITY_SCORE_MANDATORY NOT_YET_DUE']],
    ['tindvik', 'INDIRECT_RESELLER', TODAY, 'ELIGIBLE', []],
    ['smaholm', 'INDIRECT_RESELLER', '2025-06-01', 'ELIGIBLE', []],
    ['smaholm', 'INDIRECT_RESELLER', '2026-05-31', 'ELIGIBLE', ['TTM_REVENUE_1K NOT_YET_DUE']],
    ['smaholm', 'INDIRECT_RESELLER', '2026-06-01', 'INELIGIBLE', ['TTM_REVENUE_1K UNMET']],
    ['kirkeby', 'INDIRECT_RESELLER', TODAY, 'ELIGIBLE', ['TTM_REVENUE_1K NOT_YET_DUE', 'SECURITY_SCORE_MANDATORY NOT_YET_DUE']],
    ['atelierNuage', 'INDIRECT_RESELLER', '2025-09-30', 'ELIGIBLE', []],
    ['atelierNuage', 'INDIRECT_RESELLER', '2025-10-01', 'INELIGIBLE', ['MPA_ACCEPTED_PER_TENANT UNMET']],
    ['polder', 'INDIRECT_RESELLER', TODAY, 'INELIGIBLE', ['MPN_COUNTRY_MATCHES_TENANT UNMET']],
    ['tafelberg', 'INDIRECT_RESELLER', TODAY, 'INELIGIBLE', ['PROVIDER_RELATIONSHIP UNMET']],
    ['isbre', 'INDIRECT_RESELLER', TODAY, 'INDETERMINATE', ['TTM_REVENUE_1K UNKNOWN', 'SECURITY_SCORE_MANDATORY UNKNOWN']],
    ['nebelSohn', 'INDIRECT_RESELLER', TODAY, 'INELIGIBLE', ['PROVIDER_RELATIONSHIP UNMET', 'REENROLL_WAIT_ONE_YEAR UNMET']],
    ['duna', 'INDIRECT_RESELLER', TODAY, 'INELIGIBLE', ['MFA_ALL_USERS UNMET', 'REGISTRATION_NUMBER_24_COUNTRIES UNMET']],
    ['norrsken', 'DIRECT_BILL', '2025-09-30', 'ELIGIBLE', []],
    ['norrsken', 'DIRECT_BILL', '2025-10-01', 'INELIGIBLE', ['TTM_REVENUE_1M UNMET']],
    ['norrsken', 'DIRECT_BILL', TODAY, 'INELIGIBLE', ['TTM_REVENUE_1M UNMET']],
    ['alpenrand', 'DIRECT_BILL', '2025-10-01', 'ELIGIBLE', ['TTM_REVENUE_1M NOT_YET_DUE']],
    ['alpenrand', 'DIRECT_BILL', '2026-08-31', 'ELIGIBLE', ['TTM_REVENUE_1M NOT_YET_DUE']],
    ['alpenrand', 'DIRECT_BILL', '2026-09-01', 'INELIGIBLE', ['TTM_REVENUE_1M UNMET']],
    ['loireAzimut', 'DIRECT_BILL', TODAY, 'ELIGIBLE', ['TTM_REVENUE_1M NOT_YET_DUE']],
    ['tramontana', 'DIRECT_BILL', '2026-10-31', 'ELIGIBLE', ['TTM_REVENUE_1M NOT_YET_DUE']],
    ['tramontana', 'DIRECT_BILL', '2026-11-01', 'INELIGIBLE', ['TTM_REVENUE_1M UNMET']],
    ['mistral', 'INDIRECT_RESELLER', TODAY, 'ELIGIBLE', []],
    ['harborlight', 'DIRECT_BILL', TODAY, 'ELIGIBLE', []],
  ])('%s as %s on %s: %s', (partner, model, day, verdict, open) => {
    expect(judged(partner, model, day)).toMatchObject({ verdict, open: expect.arrayContaining([...open]) as unknown });
    expect(judged(partner, model, day).open).toHaveLength(open.length);
  });

  test('Norrsken is 1,600 USD short of direct bill', () => {
    const revenue = judged('norrsken', 'DIRECT_BILL').findings.find(({ code }) => code === 'TTM_REVENUE_1M');
    expect(revenue).toMatchObject({ outcome: 'UNMET', actual: expect.stringContaining('998400') as unknown });
  });

  test('due dates: Alpenrand was due on 2026-09-01, Loire is on 2027-08-01, Fenland and Kirkeby are in 2027', () => {
    expect(judged('alpenrand', 'DIRECT_BILL', '2025-10-01').nextDueOn).toBe('2026-09-01');
    expect(judged('loireAzimut', 'DIRECT_BILL').nextDueOn).toBe('2027-08-01');
    expect(judged('fenlandReach', 'DIRECT_BILL')).toMatchObject({ verdict: 'ELIGIBLE', nextDueOn: '2027-02-01' });
    expect(judged('kirkeby', 'INDIRECT_RESELLER').nextDueOn).toBe('2027-03-01');
  });

  test('Mistral cannot go back to direct bill with this tenant', () => {
    expect(judged('mistral', 'DIRECT_BILL').open).toContain('REAPPLY_AFTER_TRANSITION UNMET');
  });

  test('Anadolu is unknown in twelve ways, Sertão unmet in thirteen, each in one answer', () => {
    expect(judged('anatolia', 'DIRECT_BILL')).toMatchObject({ verdict: 'INDETERMINATE' });
    expect(judged('anatolia', 'DIRECT_BILL').open.filter((line) => line.endsWith('UNKNOWN'))).toHaveLength(12);
    expect(judged('sertao', 'DIRECT_BILL').open.filter((line) => line.endsWith('UNMET'))).toHaveLength(13);
  });
});

describe('sales', () => {
  test.each<[string, CastSale, string]>([
    ['Tindvik may sell to Lofotkyst', { seller: 'tindvik', to: 'lofotkyst', offer: 'workEnterprise' }, 'ALLOWED'],
    ['the GCC offer to Maple Fork', { seller: 'cedarHollow', to: 'mapleFork', offer: 'workGcc' }, 'ALLOWED'],
    ['the education offer to Sankt Odilo', { seller: 'tindvik', to: 'odiloSchule', offer: 'workEducation' }, 'ALLOWED'],
    ['the nonprofit offer to Fyrlys in review', { seller: 'tindvik', to: 'fyrlys', offer: 'workNonprofit', on: '2024-02-29' }, 'DENIED'],
    ['the nonprofit offer to Fyrlys approved', { seller: 'tindvik', to: 'fyrlys', offer: 'workNonprofit', on: '2024-03-01' }, 'ALLOWED'],
    ['the new calling plan to Wetherby', { seller: 'tindvik', to: 'wetherby', offer: 'callingPlan' }, 'ALLOWED'],
    ['Harbor Planner through Fjordlys', { seller: 'tindvik', to: 'lofotkyst', offer: 'marketplace', through: 'fjordlys' }, 'ALLOWED'],
    ['a reservation to Lofotkyst, which has an Azure plan', { seller: 'tindvik', to: 'lofotkyst', offer: 'azureReservation' }, 'ALLOWED'],
    ['the add-on to Lofotkyst, which has its base', { seller: 'tindvik', to: 'lofotkyst', offer: 'securityAddOn', action: 'ADD_ON' }, 'ALLOWED'],
    ['Småholm is ineligible and may sell', { seller: 'smaholm', to: 'linden', offer: 'workEnterprise' }, 'ALLOWED'],
    ['Atelier Nuage the day before', { seller: 'atelierNuage', to: 'clermont', offer: 'workEnterprise', on: '2025-09-30' }, 'ALLOWED'],
    ['Atelier Nuage from 2025-10-01', { seller: 'atelierNuage', to: 'clermont', offer: 'workEnterprise', on: '2025-10-01' }, 'DENIED'],
    ['the legacy Azure offer to who holds it', { seller: 'atelierNuage', to: 'clermont', offer: 'azureLegacy', on: '2025-09-30' }, 'ALLOWED'],
    ['Bruma before its suspension', { seller: 'bruma', to: 'ermita', offer: 'workEnterprise', on: '2026-09-13' }, 'ALLOWED'],
    ['Bruma suspended', { seller: 'bruma', to: 'ermita', offer: 'workEnterprise', on: '2026-09-14' }, 'DENIED'],
    ['Bruma still manages', { seller: 'bruma', to: 'ermita', action: 'MANAGE' }, 'ALLOWED'],
    ['Olivar while Fjordlys was its provider', { seller: 'olivar', to: 'cortica', offer: 'workEnterprise', on: '2026-06-30' }, 'ALLOWED'],
    ['Olivar since', { seller: 'olivar', to: 'cortica', offer: 'workEnterprise', on: '2026-07-01' }, 'DENIED'],
    ['Fjordlys adds seats at Cortiça while Olivar is its reseller', { seller: 'fjordlys', to: 'cortica', offer: 'workEnterprise', action: 'ADD_SEATS', on: '2026-06-30' }, 'ALLOWED'],
    ['Fjordlys adds seats at Cortiça with no partner of record left', { seller: 'fjordlys', to: 'cortica', offer: 'workEnterprise', action: 'ADD_SEATS' }, 'DENIED'],
    ['Fjordlys renews at Cortiça all the same', { seller: 'fjordlys', to: 'cortica', offer: 'workEnterprise', action: 'RENEW' }, 'ALLOWED'],
    ['Savanna before Baobab fell short', { seller: 'savanna', to: 'volta', offer: 'azurePlan', on: '2026-08-31' }, 'ALLOWED'],
    ['Savanna since', { seller: 'savanna', to: 'volta', offer: 'azurePlan', on: '2026-09-01' }, 'DENIED'],
    ['Savanna renews all the same', { seller: 'savanna', to: 'volta', offer: 'workEnterprise', action: 'RENEW' }, 'ALLOWED'],
    ['Manila Arc while Straits Lantern had credit', { seller: 'manilaArc', to: 'mactan', offer: 'azurePlan', on: '2026-10-19' }, 'ALLOWED'],
    ['Manila Arc since', { seller: 'manilaArc', to: 'mactan', offer: 'azurePlan', on: '2026-10-20' }, 'DENIED'],
    ['Manila Arc renews all the same', { seller: 'manilaArc', to: 'mactan', offer: 'workEnterprise', action: 'RENEW' }, 'ALLOWED'],
    ['Tramontana the day before', { seller: 'tramontana', to: 'dolomia', offer: 'azurePlan', on: '2026-10-31' }, 'ALLOWED'],
    ['Tramontana restricted', { seller: 'tramontana', to: 'dolomia', offer: 'azurePlan', on: '2026-11-01' }, 'DENIED'],
    ['Tramontana adds seats', { seller: 'tramontana', to: 'dolomia', offer: 'workEnterprise', action: 'ADD_SEATS' }, 'ALLOWED'],
    ['Tramontana adds no add-on', { seller: 'tramontana', to: 'dolomia', offer: 'securityAddOn', action: 'ADD_ON' }, 'DENIED'],
    ['Brennholt as reseller to Vadehav', { seller: 'brennholt', model: 'INDIRECT_RESELLER', to: 'vadehav', offer: 'workEnterprise' }, 'ALLOWED'],
    ['Brennholt directly to Limfjord', { seller: 'brennholt', model: 'DIRECT_BILL', to: 'limfjord', offer: 'azurePlan' }, 'ALLOWED'],
    ['Liberty Ridge in its cloud', { seller: 'libertyRidge', to: 'fortAlder', offer: 'workUsGov' }, 'ALLOWED'],
    ['Schwarzwald adds seats in the German cloud', { seller: 'schwarzwald', to: 'rheinbund', offer: 'workGermany', action: 'ADD_SEATS' }, 'ALLOWED'],
    ['Harborlight to Stillwater', { seller: 'harborlight', to: 'stillwater', offer: 'workBusiness' }, 'ALLOWED'],
    ['Alpenrand is ineligible and may sell', { seller: 'alpenrand', to: { prospectIn: 'NO' }, offer: 'workEnterprise' }, 'ALLOWED'],
    ['nothing new in Russia since 2022-03-04', { seller: 'harborlight', to: { prospectIn: 'RU' }, offer: 'workEnterprise' }, 'DENIED'],
  ])('%s: %j gives %s', (_, sale, verdict) => {
    expect(decide(sale).verdict).toBe(verdict);
  });

  test('Lofotkyst is open through both distributors, Havnelageret through Fjordlys only', () => {
    const routes = (to: 'lofotkyst' | 'havnelager') => Object.fromEntries(
      decide({ seller: 'tindvik', to, offer: 'workEnterprise' }).routes.map(({ provider, verdict }) => [provider.name, verdict]),
    );
    expect(routes('lofotkyst')).toEqual({ 'Fjordlys Distribusjon': 'ALLOWED', 'Rhenania Cloud Handel': 'ALLOWED' });
    expect(routes('havnelager')).toEqual({ 'Fjordlys Distribusjon': 'ALLOWED', 'Rhenania Cloud Handel': 'DENIED' });
  });
});

describe('sale regions', () => {
  test.each<[CastPartnerKey, string, string, string, number]>([
    ['tindvik', TODAY, 'EUROPE', 'ALLOWED', 45],
    ['quetzal', '2026-10-14', 'LATAM_CARIBBEAN', 'ALLOWED', 53],
    ['quetzal', '2026-10-15', 'LATAM_CARIBBEAN', 'DENIED', 53],
    ['corriente', '2026-10-14', 'LATAM_CARIBBEAN', 'ALLOWED', 53],
    ['corriente', '2026-10-15', 'LATAM_CARIBBEAN', 'DENIED', 53],
    ['manilaArc', '2025-11-30', 'ASIA_PACIFIC', 'ALLOWED', 18],
    ['manilaArc', '2025-12-01', 'ASIA_PACIFIC', 'DENIED', 18],
    ['manilaArc', '2026-01-15', 'ASIA_PACIFIC', 'ALLOWED', 18],
    ['tafelberg', TODAY, 'MECEE', 'DENIED', 45],
    ['glenmorrow', TODAY, 'EUROPE', 'DENIED', 45],
    ['savanna', TODAY, 'AFRICA', 'ALLOWED', 47],
    ['harborlight', TODAY, 'UNITED_STATES', 'ALLOWED', 2],
  ])('%s on %s: %s is %s, with %i markets', (partner, day, region, verdict, markets) => {
    const { tenantId, models } = CAST_PARTNERS[partner];
    const [entry] = saleRegions(castFacts.seller(tenantId, models[0]), day);
    expect(entry).toMatchObject({ region, verdict });
    expect(entry.markets).toHaveLength(markets);
  });
});

test('docs/demo-network.md has every member of the cast, by the key that questions ask with', () => {
  const told = readFileSync(join(__dirname, '../../../docs/demo-network.md'), 'utf8');
  const members = [...Object.values(CAST_PARTNERS), ...Object.values(CAST_CUSTOMERS)].map(({ name, tenantId }) => `${name} | \`${tenantId}\``);
  const offers = Object.values(CAST_OFFERS).map(({ name, sku }) => `${name} | \`${sku}\``);
  expect([...members, ...offers].filter((member) => !told.includes(member))).toEqual([]);
});
