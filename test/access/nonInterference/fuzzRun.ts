/** A run of random operations: new worlds every so often, until there are enough operations or somebody learned something. */
import { createSchema } from '../../../src/graph/schema';
import { editionsOf } from '../../../src/rulebook/editions/programEditions';
import { PARTNER_MODELS } from '../../../src/rulebook/terms';
import { CursorKey } from '../../../src/store/cursorKey';
import { FieldHits } from './fieldHits';
import { OperationDrawer, USUAL, type Richness } from './operationDrawer';
import { pairedWorlds, type PairedWorlds } from './pairedWorlds';
import { loadNetwork, ServedWorld } from './servedWorld';
import { Trial, type Leak, type TrialOptions } from './trial';

/** What is run. */
export interface FuzzPlan {
  readonly seed: number;
  readonly operations: number;
  readonly operationsAPair: number;
  /** Databases for the two worlds of a pair. */
  readonly databases: readonly [string, string];
}

/** What came of it. */
export interface FuzzResult {
  readonly operations: number;
  readonly pairs: number;
  readonly edits: number;
  readonly viewers: Readonly<Record<string, number>>;
  readonly leaks: readonly Leak[];
  readonly selected: Readonly<Record<string, number>>;
  readonly resolved: Readonly<Record<string, number>>;
}

/** Leaks after which a run is given up. */
const ENOUGH_LEAKS = 5;

const schema = createSchema();
const hits = new FieldHits(schema);
/** The codes of all requirements that there ever were. */
export const CODES = [...new Set(PARTNER_MODELS.flatMap((model) => editionsOf(model)).flatMap((edition) => edition.requirements.map(({ code }) => code)))];
const options: Omit<TrialOptions, 'drawer' | 'drawing'> = { schema, codes: CODES };

/** Opens the databases as worlds for a viewer. */
export async function openWorlds(databases: readonly [string, string]): Promise<[ServedWorld, ServedWorld]> {
  const world = { schema, hits, cursorKey: new CursorKey(Buffer.alloc(32, 7)) };
  return [await ServedWorld.open(databases[0], world), await ServedWorld.open(databases[1], world)];
}

/** A trial of the pair on worlds that hold it; another drawing asks other operations. */
export function trialOf(pair: PairedWorlds, worlds: readonly [ServedWorld, ServedWorld], richness: Richness = USUAL, drawing = 0): Trial {
  return new Trial(pair, worlds, { ...options, drawing, drawer: new OperationDrawer(schema, hits, richness) });
}

/** Runs the plan; `tell` hears of progress. */
export async function runFuzz(plan: FuzzPlan, tell: (done: number) => void = () => undefined): Promise<FuzzResult> {
  const worlds = await openWorlds(plan.databases);
  const leaks: Leak[] = [];
  const viewers: Record<string, number> = {};
  let [operations, pairs, edits] = [0, 0, 0];
  try {
    while (operations < plan.operations && leaks.length < ENOUGH_LEAKS) {
      const pair = pairedWorlds(plan.seed * 10_007 + pairs, pairs);
      await Promise.all(pair.networks.map((network, index) => loadNetwork(plan.databases[index], network)));
      const count = Math.min(plan.operationsAPair, plan.operations - operations);
      const leak = await steps(trialOf(pair, worlds), count);
      if (leak) leaks.push(leak);
      viewers[pair.viewer.model] = (viewers[pair.viewer.model] ?? 0) + count;
      pairs += 1;
      operations += count;
      edits += pair.edits;
      tell(operations);
    }
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
  }
  return { operations, pairs, edits, viewers, leaks, selected: Object.fromEntries(hits.selected), resolved: Object.fromEntries(hits.resolved) };
}

async function steps(trial: Trial, count: number): Promise<Leak | null> {
  for (let step = 0; step < count; step += 1) {
    const leak = await trial.step();
    if (leak) return leak;
  }
  return null;
}
