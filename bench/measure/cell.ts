import type { QuestionName } from '../entrant';
import { load } from '../load/load';
import type { RunningEntrant } from '../runningEntrant';
import { cpuSeconds } from './processUsage';
import { median, quantile } from './statistics';

/** What one entrant did with one question over some connections. */
export interface Run {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time of a request, in the entrant's process and in PostgreSQL. */
  readonly nodeCpu: number;
  readonly postgresCpu: number;
  /** Requests that were not answered with 200. */
  readonly failures: number;
}

/** All runs of one entrant, one question and one number of connections. */
export interface Cell {
  readonly entrant: string;
  readonly accessControl: boolean;
  readonly question: QuestionName;
  readonly connections: number;
  readonly runs: readonly Run[];
  readonly median: Run;
}

/** Seconds of the same load before anything is taken. */
const WARM_UP = 0.4;

/** One run: warm-up, then the load that is measured. */
export async function measure(entrant: RunningEntrant, requests: readonly Buffer[], connections: number, seconds: number, postmaster: number): Promise<Run> {
  await load(entrant.port, requests, connections, WARM_UP);
  const usage = (): [number, number] => [cpuSeconds(entrant.pid), cpuSeconds(postmaster)];
  const [nodeBefore, postgresBefore] = usage();
  const { latencies, failures, seconds: taken } = await load(entrant.port, requests, connections, seconds);
  const [nodeAfter, postgresAfter] = usage();
  const perRequest = (used: number): number => (used * 1_000) / Math.max(1, latencies.length + failures);
  return {
    requestsPerSecond: latencies.length / taken, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), failures,
    nodeCpu: perRequest(nodeAfter - nodeBefore), postgresCpu: perRequest(postgresAfter - postgresBefore),
  };
}

/** The median of each figure; failures add up. */
export function medianRun(runs: readonly Run[]): Run {
  const of = (pick: (run: Run) => number): number => median(runs.map(pick));
  return {
    requestsPerSecond: of((run) => run.requestsPerSecond), p50: of((run) => run.p50), p99: of((run) => run.p99),
    nodeCpu: of((run) => run.nodeCpu), postgresCpu: of((run) => run.postgresCpu), failures: runs.reduce((sum, run) => sum + run.failures, 0),
  };
}
