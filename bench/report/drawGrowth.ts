import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type * as demoSizeModule from '../../src/store/demo/demoSize';
import { SIZES } from '../options';
import { fromProduct } from '../product';
import { growthChart, type MeasuredSize } from './growthChart';
import type { Results } from './results';
import { RESULTS } from './writeResults';

/** Draws growth.svg from the results of all sizes that have been measured. @returns the file. @throws Error where fewer than two have. */
export function drawGrowth(): string {
  const { DEMO_COUNTS } = fromProduct<typeof demoSizeModule>('store/demo/demoSize');
  const measured = SIZES.flatMap((size): MeasuredSize[] => {
    const file = path.join(RESULTS, size, 'results.json');
    return existsSync(file) ? [{ size, resellers: DEMO_COUNTS[size].resellers, results: JSON.parse(readFileSync(file, 'utf8')) as Results }] : [];
  });
  if (measured.length < 2) throw new Error(`--growth: ${measured.length} sizes have results in ${RESULTS}; expected at least two`);
  const chart = path.join(RESULTS, 'growth.svg');
  writeFileSync(chart, growthChart(measured));
  return chart;
}
