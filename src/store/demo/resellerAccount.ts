/** A generated reseller as its rows and its customers need to know it. */
import type { Day } from '../../rulebook/calendar';
import { dayBetween, daysAfter, later } from './demoDays';
import { partnerName } from './demoNames';
import { drawMarket } from './demoRegions';
import type { GeneratedAccount } from './generatedAccount';
import { mainProviderOf, type NetworkLayout } from './networkLayout';
import { companyIdOf, locationIdOf, partnerNumber } from './partnerIds';
import { drawResellerTrouble, type ResellerTrouble } from './resellerTrouble';
import { draw, drawBelow, drawUuid, STREAMS } from './seededDraw';

export interface ResellerAccount extends GeneratedAccount {
  readonly trouble: ResellerTrouble;
  readonly mainProvider: number;
  /** When its partnership with the main provider began, or was offered. */
  readonly partneredOn: Day;
}

const { reseller: STREAM } = STREAMS;
const PURPOSE = { tenant: 10, market: 14, name: 16, enrolled: 19, trouble: 20, location: 21, partnered: 22 } as const;
/** Region that a reseller with a provider of the wrong region is in. */
const WRONG_REGION = 'MECEE';
/** One reseller in 25 is the second account of the company before it. */
const SISTER_EVERY = 25;

/** The reseller with the index. */
export function resellerAccount(layout: NetworkLayout, member: number): ResellerAccount {
  const trouble = drawResellerTrouble(member, PURPOSE.trouble, member < layout.resellersOfLargest);
  const mainProvider = mainProviderOf(layout, member);
  const country = countryOf(layout, member, mainProvider, trouble);
  const since = startOf(member, trouble);
  const head = isSister(member) ? member - 1 : member;
  const number = partnerNumber('reseller', member);
  return {
    stream: STREAM, member, tenantId: drawUuid(STREAM, member, PURPOSE.tenant), companyId: companyIdOf(partnerNumber('reseller', head)), model: 'INDIRECT_RESELLER',
    name: partnerName(country, STREAM, head, PURPOSE.name), country, locationId: locationIdOf(number),
    locationCountry: trouble === 'FOREIGN_LOCATION' ? drawMarket(layout.providers[mainProvider].region, STREAM, member, PURPOSE.location) : country,
    since, enrolledOn: trouble === 'APPLYING' || trouble === 'ENROLLMENT_DATE_UNKNOWN' ? null : since,
    trouble, mainProvider,
    partneredOn: later(daysAfter(since, 1 + drawBelow(21, STREAM, member, PURPOSE.partnered)), layout.providers[mainProvider].enrolledOn),
  };
}

/** Whether the reseller belongs to the company of the one before it. */
export function isSister(member: number): boolean {
  return member % SISTER_EVERY === SISTER_EVERY - 1;
}

function countryOf(layout: NetworkLayout, member: number, mainProvider: number, trouble: ResellerTrouble): string {
  const { region } = layout.providers[mainProvider];
  return drawMarket(trouble === 'WRONG_REGION' && region !== WRONG_REGION ? WRONG_REGION : region, STREAM, member, PURPOSE.market);
}

function startOf(member: number, trouble: ResellerTrouble): Day {
  const part = draw(STREAM, member, PURPOSE.enrolled);
  if (trouble === 'NEW_AND_SHORT') return dayBetween('2026-01-05', '2026-08-31', part);
  return trouble === 'APPLYING' ? dayBetween('2026-08-03', '2026-10-26', part) : dayBetween('2018-01-08', '2025-06-30', part);
}
