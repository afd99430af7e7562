import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type * as demoSizeModule from '../../src/store/demo/demoSize';
import { QUESTION_NAMES } from '../entrant';
import { SIZES } from '../options';
import { fromProduct } from '../product';
import { growthChart, type MeasuredSize } from './growthChart';
import { findCell, PRODUCT_NAME, type Results } from './results';
import { RESULTS } from './writeResults';

/** What scripts/whole-network.mjs saves of a size. */
interface NetworkTimes {
  readonly question: string;
  readonly again: number;
  readonly 'new date': number;
}

/** Draws time against network size from what has been measured of all sizes: by the race, and by scripts/whole-network.mjs. @returns the files. */
export function drawGrowth(): string[] {
  return [
    draw('growth.svg', `${PRODUCT_NAME}: p50 in ms of the race, 1 connection`, 'results.json', raceTimes),
    draw('growth-asked-again.svg', `${PRODUCT_NAME}: median ms, asked again about today`, 'networks.json', (rows: readonly NetworkTimes[]) => networkTimes(rows, 'again')),
    draw('growth-new-date.svg', `${PRODUCT_NAME}: median ms, about dates not asked before`, 'networks.json', (rows: readonly NetworkTimes[]) => networkTimes(rows, 'new date')),
  ].flat();
}

/** One chart, where at least two sizes have been measured. */
function draw<Measured>(name: string, heading: string, source: string, timesOf: (measured: Measured) => ReadonlyMap<string, number>): string[] {
  const { DEMO_COUNTS } = fromProduct<typeof demoSizeModule>('store/demo/demoSize');
  const sizes = SIZES.flatMap((size): MeasuredSize[] => {
    const file = path.join(RESULTS, size, source);
    return existsSync(file) ? [{ size, resellers: DEMO_COUNTS[size].resellers, times: timesOf(JSON.parse(readFileSync(file, 'utf8')) as Measured) }] : [];
  });
  if (sizes.length < 2) return [];
  const chart = path.join(RESULTS, name);
  writeFileSync(chart, growthChart(heading, sizes));
  return [chart];
}

function raceTimes({ cells }: Results): ReadonlyMap<string, number> {
  return new Map(QUESTION_NAMES.map((question) => [question, findCell(cells, PRODUCT_NAME, question, 1)?.median.p50 ?? 0]));
}

function networkTimes(rows: readonly NetworkTimes[], kind: 'again' | 'new date'): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [row.question, row[kind]]));
}
