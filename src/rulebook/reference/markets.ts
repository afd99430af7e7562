/** The markets of the program and the sale regions they belong to: data/markets.csv, whose README names the sources. */
import { holdsOn, type Day } from '../calendar';
import { drawAtlas, type Market, type MarketMap, type Region } from './marketAtlas';
import { readTable } from './readTable';

export type { Market, Region, RegionPeriod } from './marketAtlas';

const NONE: readonly never[] = [];
const ATLAS = drawAtlas(readTable('markets.csv'));

/** The market of that code, whether or not it is a market already on any given day; null where there is none. */
export function findMarket(code: string): Market | null {
  return ATLAS.markets.get(code) ?? null;
}

/** The region of that code, on whatever day it exists; null where there is none. */
export function findRegion(code: string): Region | null {
  return ATLAS.regions.get(code) ?? null;
}

/** The name of a region; its code where the region is unknown. */
export function regionName(code: string): string {
  return ATLAS.regions.get(code)?.name ?? code;
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
  return ATLAS.maps.find((map) => holdsOn(map, day)) ?? ATLAS.maps[0];
}
