import { randomBytes } from 'node:crypto';

import type * as calendarModule from '../src/rulebook/calendar';
import { drawSamples } from './data/drawSamples';
import { readKeys } from './data/keys';
import { openData, type BenchData } from './data/openData';
import { checkEquality } from './equality/checkEquality';
import { findEntrants } from './entrants';
import { readOptions, type RaceOptions } from './options';
import { fromProduct } from './product';
import { RunningEntrant } from './runningEntrant';

const POOL_SIZE = 10;

void main(readOptions(process.argv.slice(2)));

async function main(options: RaceOptions): Promise<void> {
  const data = await openData(options.size, (line) => console.log(line));
  const running: RunningEntrant[] = [];
  try {
    await run(options, data, running);
  } finally {
    for (const entrant of running) await entrant.stop();
    await data.close();
  }
}

async function run(options: RaceOptions, data: BenchData, running: RunningEntrant[]): Promise<void> {
  const { today } = fromProduct<typeof calendarModule>('rulebook/calendar');
  const asOf = today();
  const tokenSecret = randomBytes(32).toString('base64');
  for (const entrant of findEntrants(options.only)) {
    running.push(await RunningEntrant.start(entrant, { databaseUrl: data.applicationUrl, tokenSecret, accessControl: true, poolSize: POOL_SIZE }));
  }
  const keys = await readKeys(data.ownerUrl, asOf);
  const samples = await drawSamples(keys, { port: running[0]!.port, tokenSecret, asOf, accessControl: true });
  console.log(Object.fromEntries(Object.entries(samples).map(([name, asked]) => [name, asked.length])));
  const equality = await checkEquality(running, samples);
  console.log(equality.answeredBy, equality.comparisons, equality.differences.length, JSON.stringify(equality.differences[0]));
}
