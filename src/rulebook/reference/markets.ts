/** The markets of the programme and the sale regions they belong to: data/markets.csv, whose README names the sources. */
import { holdsOn, type Day, type Period } from '../calendar';
import { readTable } from './readTable';

/** A group of markets that one tenant may sell into. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** A market's membership of a region. `from` null: since before the first stored edition of the list. */
export interface RegionPeriod {
  readonly region: Region;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A country or territory where offers may be sold. */
export interface Market {
  /** ISO 3166-1 alpha-2, or Microsoft's own XK, XS, XE. */
  readonly code: string;
  readonly name: string;
  /** ISO 4217 code of the billing currency; null where no edition states one. */
  readonly currency: string | null;
  /** What is odd or ambiguous about the market in the source; empty where nothing is. */
  readonly notes: string;
  /** Its regions over time, earliest first. */
  readonly regionPeriods: readonly RegionPeriod[];
}

/** The map of the programme between two changes. */
interface MarketMap extends Period {
  readonly markets: readonly Market[];
  readonly regions: readonly Region[];
  readonly regionByCountry: ReadonlyMap<string, string>;
  readonly marketsByRegion: ReadonlyMap<string, readonly Market[]>;
  readonly codesByRegion: ReadonlyMap<string, readonly string[]>;
}

const BEGINNING: Day = '0001-01-01';
const NONE: readonly never[] = [];

const rows = readTable('markets.csv');
const REGIONS: ReadonlyMap<string, Region> = new Map(
  rows.map((row) => [row.region_code, { code: row.region_code, name: row.region_name }] as const),
);
const MARKETS = readMarkets();
const MAPS = mapsByPeriod();

/** The market of that code, whether or not it is a market already on any given day; null where there is none. */
export function findMarket(code: string): Market | null {
  return MARKETS.get(code) ?? null;
}

/** The region of that code, on whatever day it exists; null where there is none. */
export function findRegion(code: string): Region | null {
  return REGIONS.get(code) ?? null;
}

/** The name of a region; its code where the region is unknown. */
export function regionName(code: string): string {
  return REGIONS.get(code)?.name ?? code;
}

/** Code of the region that the country belongs to on the day; null where it is no market then. */
export function regionOf(country: string, day: Day): string | null {
  return mapOn(day).regionByCountry.get(country) ?? null;
}

/** Whether both countries are markets of one region on the day. A country without a region shares none, not even with itself. */
export function inSameRegion(country: string, other: string, day: Day): boolean {
  const { regionByCountry } = mapOn(day);
  const region = regionByCountry.get(country);
  return region !== undefined && region === regionByCountry.get(other);
}

/** All markets on the day, by code. */
export function marketsOn(day: Day): readonly Market[] {
  return mapOn(day).markets;
}

/** All regions on the day, by code. */
export function regionsOn(day: Day): readonly Region[] {
  return mapOn(day).regions;
}

/** The markets of a region on the day, by code; empty where the region does not exist then. */
export function marketsOfRegion(region: string, day: Day): readonly Market[] {
  return mapOn(day).marketsByRegion.get(region) ?? NONE;
}

/** The codes of the markets of a region on the day, in their order. */
export function marketCodesOfRegion(region: string, day: Day): readonly string[] {
  return mapOn(day).codesByRegion.get(region) ?? NONE;
}

function mapOn(day: Day): MarketMap {
  return MAPS.find((map) => holdsOn(map, day)) ?? MAPS[0];
}

function readMarkets(): ReadonlyMap<string, Market> {
  const byCode = groupBy(rows, (row) => row.iso2);
  return new Map([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, periods]) => {
    periods.sort((a, b) => (a.region_from < b.region_from ? -1 : 1));
    const { name, currency, notes } = periods[periods.length - 1];
    return [code, { code, name, currency: currency || null, notes, regionPeriods: periods.map(regionPeriod) }];
  }));
}

function regionPeriod(row: Record<string, string>): RegionPeriod {
  return { region: REGIONS.get(row.region_code)!, from: row.region_from || null, to: row.region_to || null };
}

function mapsByPeriod(): readonly MarketMap[] {
  const periods = [...MARKETS.values()].flatMap((market) => market.regionPeriods);
  const changes = periods.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const starts = [...new Set([BEGINNING, ...changes])].sort();
  return starts.map((from, index) => drawMap(from, starts[index + 1] ?? null));
}

function drawMap(from: Day, to: Day | null): MarketMap {
  const members = [...MARKETS.values()].flatMap((market) => {
    const current = market.regionPeriods.find((period) => holdsOn({ from: period.from ?? BEGINNING, to: period.to }, from));
    return current ? [{ market, region: current.region }] : [];
  });
  const byRegion = groupBy(members, (member) => member.region.code);
  return {
    from,
    to,
    markets: members.map((member) => member.market),
    regions: [...byRegion.keys()].sort().map((code) => REGIONS.get(code)!),
    regionByCountry: new Map(members.map((member) => [member.market.code, member.region.code])),
    marketsByRegion: new Map([...byRegion].map(([code, list]) => [code, list.map((member) => member.market)])),
    codesByRegion: new Map([...byRegion].map(([code, list]) => [code, list.map((member) => member.market.code)])),
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
