import type * as calendarModule from '../src/rulebook/calendar';
import { readKeys } from './data/keys';
import { openData, type BenchData } from './data/openData';
import { QUESTION_NAMES, type Entrant } from './entrant';
import { findEntrants } from './entrants';
import { equalityLines } from './equality/equalityLines';
import type { Equality } from './equality/checkEquality';
import { countStatements } from './measure/countStatements';
import { memory } from './measure/processUsage';
import { race, type Racer } from './measure/race';
import { StatementCounter } from './measure/statements';
import { readOptions, type RaceOptions } from './options';
import { fromProduct } from './product';
import { drawGrowth } from './report/drawGrowth';
import { markdown } from './report/markdown';
import { machine, type Results } from './report/results';
import { writeResults } from './report/writeResults';
import { Starters } from './starters';

/** A race that is interrupted takes everybody with it. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const log = (line: string): void => console.log(line);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.growth) {
    for (const chart of drawGrowth()) log(`Written to ${chart}`);
    return;
  }
  const entrants = findEntrants(options.only);
  const data = await openData(options.size, log);
  const starters = new Starters(data, log);
  try {
    const { racers, equalities } = await compareAll(entrants, data, starters);
    for (const line of equalityLines(equalities)) log(line);
    if (equalities.some(({ differences }) => differences.length > 0)) throw new Error('The answers differ, so there is nothing to measure.');
    if (!options.equalityOnly) await measureAll(options, data, starters, racers, equalities);
  } finally {
    await starters.stop();
    await data.close();
  }
}

/** Starts everybody, first with access control and then the others without, and compares their answers. */
async function compareAll([product, ...others]: readonly Entrant[], data: BenchData, starters: Starters): Promise<{ racers: Racer[]; equalities: Equality[] }> {
  const { today } = fromProduct<typeof calendarModule>('rulebook/calendar');
  const asOf = today();
  if (!product) throw new Error('The product is not among the entrants.');
  const keys = await readKeys(data.ownerUrl, asOf);
  const runningProduct = await starters.start(product, true);
  const racers: Racer[] = [];
  const equalities: Equality[] = [];
  for (const accessControl of [true, false]) {
    const running = [];
    for (const entrant of others) running.push(await starters.start(entrant, accessControl));
    const compared = await starters.compare(runningProduct, running, keys, asOf, accessControl);
    racers.push(...compared.racers);
    equalities.push(compared.equality);
  }
  return { racers, equalities };
}

async function measureAll({ size, rounds, seconds, questions }: RaceOptions, data: BenchData, { atRest }: Starters, racers: readonly Racer[], equalities: readonly Equality[]): Promise<void> {
  const at = new Date().toISOString();
  const counter = await StatementCounter.open(data.ownerUrl);
  try {
    const statements = await countStatements(counter, racers, questions);
    const cells = await race(racers, { questions, rounds, seconds, postmaster: counter.postmaster, log });
    const results: Results = {
      size, at, machine: machine(), rounds, seconds, cells, statements,
      equality: { comparisons: equalities.reduce((sum, { comparisons }) => sum + comparisons, 0), differences: 0 },
      memory: racers.map(({ entrant }) => ({ entrant: entrant.name, accessControl: entrant.hasAccessControl, atRest: atRest.get(entrant) ?? 0, peak: memory(entrant.pid).peak })),
    };
    log(questions.length === QUESTION_NAMES.length ? `Written to ${writeResults(results)}` : markdown(results));
  } finally {
    await counter.close();
  }
}
