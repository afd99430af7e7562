import type { Day } from '../calendar';
import { regionName, regionOf } from '../reference/markets';

/** The region of a country on the day, as in "is in <phrase>". */
export function regionPhrase(country: string, day: Day): string {
  const region = regionOf(country, day);
  return region === null ? 'no sale region' : `the region ${regionName(region)}`;
}
