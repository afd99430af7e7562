/** The offers of the cast: what they are and where they are sold. */
import type { AvailabilityRow, OfferRow } from '../import/networkDocument';
import { CAST_OFFERS, CAST_PARTNERS, type CastOfferKey } from './cast';
import { ALL_MARKETS, AZURE_MARKETS, azurePlanSoldIn, soldIn } from './offerMarkets';
import type { Rows } from './population';

const HARBOR_MARKETS = ['DK', 'FI', 'IS', 'NO', 'SE', 'US'];
const CALLING_MARKETS = ['GB', 'IE'];
const GERMAN_CLOUD_MARKETS = ['AT', 'BE', 'CH', 'DE', 'DK', 'FR', 'IT', 'LI', 'LU', 'NL', 'NO', 'PL', 'SE'];

const SEATS = { family: 'LICENSE_BASED', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' } as const;
const ONCE_EVER = { limitScope: 'LIFETIME', limit: 1 } as const;
const TWO_AT_A_TIME = { limitScope: 'CONCURRENT', limit: 2 } as const;

const everywhere = (sku: string): AvailabilityRow[] => soldIn(sku, ALL_MARKETS, '2017-01-01');

export const CAST_OFFER_ROWS: readonly Rows[] = [
  offer('workBusiness', { ...SEATS, ...TWO_AT_A_TIME }, everywhere),
  offer('workEnterprise', SEATS, everywhere),
  offer('securityAddOn', { ...SEATS, isAddOn: true, baseSkus: [CAST_OFFERS.workEnterprise.sku] }, everywhere),
  offer('trial', { ...SEATS, ...ONCE_EVER }, (sku) => soldIn(sku, AZURE_MARKETS, '2019-01-01')),
  offer('workEducation', { ...SEATS, segment: 'EDUCATION' }, everywhere),
  offer('workNonprofit', { ...SEATS, segment: 'NONPROFIT' }, everywhere),
  offer('workGcc', { ...SEATS, segment: 'GOVERNMENT' }, (sku) => soldIn(sku, ['US'], '2017-01-01')),
  offer('workUsGov', { ...SEATS, segment: 'GOVERNMENT', cloud: 'US_GOVERNMENT' }, (sku) => soldIn(sku, ['US'], '2017-01-01')),
  offer('workGermany', { ...SEATS, cloud: 'GERMANY' }, (sku) => soldIn(sku, GERMAN_CLOUD_MARKETS, '2017-01-01')),
  offer('callingPlan', SEATS, (sku) => soldIn(sku, CALLING_MARKETS, '2022-01-10')),
  offer('callingPlanLegacy', { ...SEATS, generation: 'LEGACY' }, (sku) => soldIn(sku, CALLING_MARKETS, '2018-04-02')),
  offer('marketplace', {
    family: 'MARKETPLACE', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL', exclusiveTo: [CAST_PARTNERS.fjordlys.tenantId, CAST_PARTNERS.harborlight.tenantId],
  }, (sku) => soldIn(sku, HARBOR_MARKETS, '2023-05-15')),
  offer('azureLegacy', { family: 'AZURE_LEGACY', generation: 'LEGACY', segment: 'COMMERCIAL' }, (sku) => soldIn(sku, AZURE_MARKETS, '2017-01-01')),
  offer('azurePlan', { family: 'AZURE_PLAN', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' }, (sku) => (
    azurePlanSoldIn(sku, AZURE_MARKETS, '2019-11-01')
  )),
  offer('azurePlanGcc', { family: 'AZURE_PLAN', generation: 'NEW_COMMERCE', segment: 'GOVERNMENT' }, (sku) => (
    azurePlanSoldIn(sku, ['US'], '2021-06-01')
  )),
  offer('azureReservation', { family: 'AZURE_RESERVATION', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' }, everywhere),
  offer('perpetual', { family: 'PERPETUAL_SOFTWARE', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' }, (sku) => soldIn(sku, ALL_MARKETS, '2020-12-01')),
  offer('perpetualEducation', { family: 'PERPETUAL_SOFTWARE', generation: 'NEW_COMMERCE', segment: 'EDUCATION' }, (sku) => (
    soldIn(sku, ALL_MARKETS, '2021-06-01')
  )),
  offer('serverSubscription', { family: 'SOFTWARE_SUBSCRIPTION', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' }, everywhere),
];

function offer(key: CastOfferKey, details: Omit<OfferRow, 'sku' | 'name'>, sold: (sku: string) => AvailabilityRow[]): Rows {
  const { sku, name } = CAST_OFFERS[key];
  return { offers: [{ sku, name, ...details }], availabilities: sold(sku) };
}
