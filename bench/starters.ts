import { randomBytes } from 'node:crypto';

import type { BenchData } from './data/openData';
import { drawSamples } from './data/drawSamples';
import type { Keys } from './data/keys';
import { checkEquality, type Equality } from './equality/checkEquality';
import type { Entrant } from './entrant';
import type { Racer } from './measure/race';
import { memory } from './measure/processUsage';
import { RunningEntrant } from './runningEntrant';

/** Connections to PostgreSQL that each entrant may have: the product's own default. */
const POOL_SIZE = 10;

/** Everybody who races, running. */
export class Starters {
  private readonly running: RunningEntrant[] = [];
  /** Megabytes in memory before anything was asked. */
  readonly atRest = new Map<RunningEntrant, number>();
  private readonly tokenSecret = randomBytes(32).toString('base64');

  constructor(private readonly data: BenchData, private readonly log: (line: string) => void) {
    process.once('exit', () => this.running.forEach((entrant) => entrant.kill()));
  }

  /** Starts an entrant; without access control as the owner of the tables, whom no policy holds. */
  async start(entrant: Entrant, accessControl: boolean): Promise<RunningEntrant> {
    const databaseUrl = accessControl ? this.data.applicationUrl : this.data.ownerUrl;
    const running = await RunningEntrant.start(entrant, { databaseUrl, tokenSecret: this.tokenSecret, accessControl, poolSize: POOL_SIZE });
    this.running.push(running);
    this.log(`${entrant.name} runs ${accessControl ? 'with' : 'without'} access control`);
    this.atRest.set(running, memory(running.pid).resident);
    return running;
  }

  /**
   * Draws what is asked and compares what everybody answers with the product's answers. Those without access control see everything, so they are compared
   * with what the product answers its operator.
   */
  async compare(product: RunningEntrant, others: readonly RunningEntrant[], keys: Keys, asOf: string, accessControl: boolean): Promise<{ racers: Racer[]; equality: Equality }> {
    const samples = await drawSamples(keys, { port: product.port, tokenSecret: this.tokenSecret, asOf, accessControl });
    this.log(`Comparing ${Object.values(samples).flat().length} answers of each`);
    const equality = await checkEquality([product, ...others], samples);
    return { equality, racers: [...(accessControl ? [product] : []), ...others].map((entrant) => ({ entrant, samples })) };
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((entrant) => entrant.stop()));
  }
}
