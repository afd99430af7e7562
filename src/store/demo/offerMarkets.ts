/** Where offers of the demo network are sold, and since when. */
import type { Day } from '../../rulebook/calendar';
import { reservationsExcluded } from '../../rulebook/reference/marketDuties';
import { marketsOn } from '../../rulebook/reference/markets';
import type { AvailabilityRow } from '../import/networkDocument';
import { later, REFERENCE_DAY } from './demoDays';

/** Every market of the program, by code. */
export const ALL_MARKETS: readonly string[] = marketsOn(REFERENCE_DAY).map((market) => market.code);

/** Markets that Azure services are sold in: those with reservations, and the one that the Azure plan opened on 2021-07-22. */
export const AZURE_MARKETS: readonly string[] = ALL_MARKETS.filter((market) => !reservationsExcluded(market) || market === 'VA');

/** Days from which a market sells anything at all, or the Azure plan (domain.md, section 8). */
const OPENED: Readonly<Record<string, Day>> = { CN: '2021-08-12' };
const AZURE_PLAN_OPENED: Readonly<Record<string, Day>> = { RU: '2021-03-10', VA: '2021-07-22' };
/** Reported: no new sales in Russia from this day. */
const CLOSED: Readonly<Record<string, Day>> = { RU: '2022-03-04' };

/** One availability for each market, from the day unless the market opened later; none where it had closed by then. */
export function soldIn(sku: string, markets: readonly string[], from: Day): AvailabilityRow[] {
  return markets.flatMap((market) => availability(sku, market, later(from, OPENED[market] ?? from)));
}

/** As `soldIn`, for an Azure plan, which some markets got later. */
export function azurePlanSoldIn(sku: string, markets: readonly string[], from: Day): AvailabilityRow[] {
  return markets.flatMap((market) => availability(sku, market, later(from, AZURE_PLAN_OPENED[market] ?? OPENED[market] ?? from)));
}

function availability(sku: string, market: string, from: Day): AvailabilityRow[] {
  const to = CLOSED[market];
  if (to === undefined) return [{ sku, market, from }];
  return from < to ? [{ sku, market, from, to }] : [];
}
