/** Where the partners and customers of the demo network live: the main markets of a region, then all the others. */
import { marketsOfRegion } from '../../rulebook/reference/markets';
import { REFERENCE_DAY } from './demoDays';
import type { Culture } from './nameWords';
import { drawFrom, happens, type Stream } from './seededDraw';

interface DemoRegion {
  /** Where most companies are; a market named twice gets twice as many. */
  readonly main: readonly string[];
  readonly culture: Culture;
}

const REGIONS: Readonly<Record<string, DemoRegion>> = {
  EUROPE: {
    main: [
      'DE', 'DE', 'DE', 'FR', 'FR', 'GB', 'GB', 'GB', 'NO', 'NO', 'SE', 'SE', 'DK', 'DK', 'FI', 'NL', 'NL', 'BE', 'ES', 'ES', 'IT', 'IT', 'PL', 'PL', 'PT',
      'AT', 'CH', 'IE', 'CZ', 'HU', 'RO', 'GR',
    ],
    culture: 'english',
  },
  UNITED_STATES: { main: ['US'], culture: 'english' },
  CANADA: { main: ['CA'], culture: 'english' },
  AFRICA: { main: ['KE', 'KE', 'GH', 'NG', 'NG', 'CI', 'SN', 'TZ', 'UG', 'ET'], culture: 'african' },
  LATAM_CARIBBEAN: { main: ['MX', 'MX', 'CO', 'CO', 'CL', 'PE', 'AR', 'EC', 'PA', 'CR', 'DO', 'PR', 'UY'], culture: 'iberian' },
  BRAZIL: { main: ['BR'], culture: 'iberian' },
  ASIA_PACIFIC: { main: ['SG', 'SG', 'PH', 'MY', 'TH', 'ID', 'ID', 'VN', 'HK'], culture: 'asian' },
  INDIA: { main: ['IN'], culture: 'asian' },
  JAPAN: { main: ['JP'], culture: 'asian' },
  KOREA: { main: ['KR'], culture: 'asian' },
  TAIWAN: { main: ['TW'], culture: 'asian' },
  AUSTRALIA: { main: ['AU'], culture: 'english' },
  NEW_ZEALAND: { main: ['NZ'], culture: 'english' },
  MECEE: { main: ['TR', 'TR', 'ZA', 'ZA', 'AE', 'AE', 'SA', 'EG', 'IL', 'UA', 'RS', 'KZ', 'MA'], culture: 'levantine' },
};

const CULTURES: Readonly<Record<string, Culture>> = {
  NO: 'nordic', SE: 'nordic', DK: 'nordic', FI: 'nordic', IS: 'nordic', FO: 'nordic', GL: 'nordic', DE: 'german', AT: 'german', CH: 'german', LI: 'german',
  NL: 'dutch', BE: 'dutch', FR: 'french', MC: 'french', LU: 'french', ES: 'iberian', PT: 'iberian', AD: 'iberian', IT: 'italian', SM: 'italian', VA: 'italian',
  PL: 'slavic', CZ: 'slavic', SK: 'slavic', SI: 'slavic', HR: 'slavic', BG: 'slavic', UA: 'slavic', RS: 'slavic', ZA: 'african', CI: 'french', SN: 'french',
};
const REGIONAL_CULTURES = new Map(
  Object.entries(REGIONS).flatMap(([code, { culture }]) => marketsOfRegion(code, REFERENCE_DAY).map((market) => [market.code, culture] as const)),
);
const MEMBERS = new Map(Object.keys(REGIONS).map((code) => [code, marketsOfRegion(code, REFERENCE_DAY).map((market) => market.code)]));
const MAIN_MARKETS = new Set(Object.values(REGIONS).flatMap(({ main }) => main));

/** A market of the region: nine times out of ten one of its main ones. Uses two purposes from the one given. */
export function drawMarket(region: string, stream: Stream, member: number, purpose: number): string {
  const markets = happens(900, stream, member, purpose) ? REGIONS[region].main : MEMBERS.get(region)!;
  return drawFrom(markets, stream, member, purpose + 1);
}

/** Whether the market is one of those where most companies are. */
export function isMainMarket(market: string): boolean {
  return MAIN_MARKETS.has(market);
}

/** The language that company names of the country sound like. */
export function cultureOf(country: string): Culture {
  return CULTURES[country] ?? REGIONAL_CULTURES.get(country) ?? 'english';
}
