/** Turns rows of the market table into one map for each period between two changes. */
import { holdsOn, type Day, type Period } from '../calendar';

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

/** The markets and regions between two changes, each in the order of its codes. */
export interface MarketMap extends Period {
  readonly markets: readonly Market[];
  readonly regions: readonly Region[];
  readonly regionByCountry: ReadonlyMap<string, string>;
  readonly marketsByRegion: ReadonlyMap<string, readonly Market[]>;
  readonly codesByRegion: ReadonlyMap<string, readonly string[]>;
}

export interface MarketAtlas {
  readonly markets: ReadonlyMap<string, Market>;
  readonly regions: ReadonlyMap<string, Region>;
  /** Earliest first, without a gap, from before every date to after. */
  readonly maps: readonly MarketMap[];
}

type Row = Record<string, string>;

const BEGINNING: Day = '0001-01-01';

/** The atlas of a market table: a market that changes region has one row for each, with `region_from` and `region_to`. */
export function drawAtlas(rows: readonly Row[]): MarketAtlas {
  const regions = new Map(rows.map((row) => [row.region_code, { code: row.region_code, name: row.region_name }]));
  const byCode = [...groupBy(rows, (row) => row.iso2)].sort(([a], [b]) => (a < b ? -1 : 1));
  const markets = byCode.map(([, ofMarket]) => marketOf(ofMarket, regions));
  const changes = markets.flatMap(({ regionPeriods }) => regionPeriods.flatMap(({ from, to }) => [from, to])).filter((day) => day !== null);
  const starts = [...new Set([BEGINNING, ...changes])].sort();
  return {
    markets: new Map(markets.map((market) => [market.code, market])),
    regions,
    maps: starts.map((from, index) => drawMap(markets, from, starts[index + 1] ?? null)),
  };
}

function marketOf(rows: readonly Row[], regions: ReadonlyMap<string, Region>): Market {
  const inOrder = [...rows].sort((a, b) => (a.region_from < b.region_from ? -1 : 1));
  const { iso2, name, currency, notes } = inOrder[inOrder.length - 1];
  const regionPeriods = inOrder.map((row) => ({
    region: regions.get(row.region_code)!, from: row.region_from || null, to: row.region_to || null,
  }));
  return { code: iso2, name, currency: currency || null, notes, regionPeriods };
}

function drawMap(all: readonly Market[], from: Day, to: Day | null): MarketMap {
  const members = all.flatMap((market) => {
    const current = market.regionPeriods.find((period) => holdsOn({ from: period.from ?? BEGINNING, to: period.to }, from));
    return current ? [{ market, region: current.region }] : [];
  });
  const byRegion = [...groupBy(members, ({ region }) => region.code)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    from,
    to,
    markets: members.map(({ market }) => market),
    regions: byRegion.map(([, [{ region }]]) => region),
    regionByCountry: new Map(members.map(({ market, region }) => [market.code, region.code])),
    marketsByRegion: new Map(byRegion.map(([code, list]) => [code, list.map(({ market }) => market)])),
    codesByRegion: new Map(byRegion.map(([code, list]) => [code, list.map(({ market }) => market.code)])),
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
