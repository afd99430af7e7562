/** One process with one leak in its sources: asks random operations in prepared worlds until one tells. */
import { readFileSync } from 'node:fs';

import { fixToday } from '../nonInterference/fixedToday';
import { openWorlds, trialOf } from '../nonInterference/fuzzRun';
import { RICH } from '../nonInterference/operationDrawer';
import type { ServedWorld } from '../nonInterference/servedWorld';
import type { Leak, Trial } from '../nonInterference/trial';
import { copyPairs, dropPairs, type PreparedPair } from './preparedWorlds';
import { renewPolicies } from './renewedPolicies';

/** What is to be asked, and where. */
interface Order {
  /** File with the prepared pairs as JSON. */
  readonly pairs: string;
  readonly operations: number;
  /** Which random operations: the same in every run. */
  readonly drawing: number;
  /** Whether the leak is in the policies, which are then made anew in copies. */
  readonly renewsPolicies: boolean;
}

/** The operation that told, if any did, and how many failed. */
interface Outcome {
  readonly hit: number | null;
  readonly failures: number;
  readonly leak: Leak | null;
  readonly failure: Leak | null;
}

async function run({ pairs, operations, drawing, renewsPolicies }: Order): Promise<Outcome> {
  const prepared = JSON.parse(readFileSync(pairs, 'utf8')) as PreparedPair[];
  const used = renewsPolicies ? await copyPairs(prepared, renewPolicies) : prepared;
  const opened: ServedWorld[] = [];
  const trials: Trial[] = [];
  for (const { pair, databases } of used) {
    const worlds = await openWorlds([databases[0].url, databases[1].url]);
    opened.push(...worlds);
    trials.push(trialOf(pair, worlds, RICH, drawing));
  }
  const outcome = await firstHit(trials, operations);
  await Promise.all(opened.map((world) => world.close()));
  if (renewsPolicies) await dropPairs(used);
  return outcome;
}

/** Viewers take turns, so that each kind is asked for early. */
async function firstHit(trials: readonly Trial[], operations: number): Promise<Outcome> {
  const failures: Leak[] = [];
  for (let place = 0; place < operations; place += 1) {
    const leak = await trials[place % trials.length].step();
    if (leak && leak.kind !== 'FAILURE') return { hit: place + 1, failures: failures.length, leak, failure: failures[0] ?? null };
    if (leak) failures.push(leak);
  }
  return { hit: null, failures: failures.length, leak: null, failure: failures[0] ?? null };
}

fixToday();
process.on('message', (order: Order) => {
  run(order).then((outcome) => process.send?.(outcome, () => process.disconnect()), (error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
