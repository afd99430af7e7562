import type { QuestionName } from '../entrant';
import type { Samples } from '../data/sample';
import { load } from '../load/load';
import type { RunningEntrant } from '../runningEntrant';
import { measure, medianRun, type Cell, type Run } from './cell';

/** Who races, and with which samples: those with access control and those without are asked by others. */
export interface Racer {
  readonly entrant: RunningEntrant;
  readonly samples: Samples;
}

export interface RaceSettings {
  readonly questions: readonly QuestionName[];
  readonly rounds: number;
  readonly seconds: number;
  readonly postmaster: number;
  readonly log: (line: string) => void;
}

export const CONNECTIONS = [1, 16] as const;

/** Seconds that each question runs once before the first round, so that every entrant has compiled what it compiles. */
const FIRST_WARM_UP = 2;

/** Every question, one after the other; in each round all racers forward, then backward, so that what drifts hits all alike. */
export async function race(racers: readonly Racer[], settings: RaceSettings): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const question of settings.questions) {
    const lanes = racers.map(({ entrant, samples }): Lane => ({ entrant, requests: entrant.requests(samples[question]) })).filter(({ requests }) => requests.length > 0);
    for (const { entrant, requests } of lanes) await load(entrant.port, requests, Math.max(...CONNECTIONS), FIRST_WARM_UP);
    for (const connections of CONNECTIONS) cells.push(...await raceOver(connections, question, lanes, settings));
    settings.log(`${question} is measured`);
  }
  return cells;
}

interface Lane {
  readonly entrant: RunningEntrant;
  readonly requests: readonly Buffer[];
}

async function raceOver(connections: number, question: QuestionName, lanes: readonly Lane[], { rounds, seconds, postmaster }: RaceSettings): Promise<Cell[]> {
  const runs = new Map<Lane, Run[]>(lanes.map((lane) => [lane, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const lane of [...lanes, ...[...lanes].reverse()]) {
      runs.get(lane)?.push(await measure(lane.entrant, lane.requests, connections, seconds, postmaster));
    }
  }
  return [...runs].map(([{ entrant }, ofLane]) => (
    { entrant: entrant.name, accessControl: entrant.hasAccessControl, question, connections, runs: ofLane, median: medianRun(ofLane) }));
}
