import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { PRODUCT } from '../product';
import { markdown } from './markdown';
import { raceChart } from './raceChart';
import type { Results } from './results';

/** Where results of all sizes are kept. */
export const RESULTS = path.join(PRODUCT, 'bench', 'results');

/** Writes results.json, README.md and race.svg of the size. @returns the folder. */
export function writeResults(results: Results): string {
  const folder = path.join(RESULTS, results.size);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(path.join(folder, 'race.svg'), raceChart(results));
  writeFileSync(path.join(folder, 'README.md'), markdown(results));
  return folder;
}
