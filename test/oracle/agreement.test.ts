/**
 * The rulebook against the oracle, on random worlds. ORACLE_RUNS: how many (20000); ORACLE_SEED: the seed (printed).
 */
import fc from 'fast-check';
import { DocumentFacts } from '../support/factsFromDocument';
import { askOracle, askRulebook, questionsOf } from './answers';
import { Coverage } from './coverage';
import { report, without, type Disagreement } from './disagreement';
import { minimalWorld } from './minimalWorld';
import { worldArbitrary, type World } from './randomWorld';

const RUNS = Number(process.env['ORACLE_RUNS'] ?? 20000);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20201028);
/** From so many worlds on, each code must have come out with each outcome that it can have. */
const ENOUGH_FOR_COVERAGE = 20000;
const LONGEST_RUN_MS = 1_200_000;

function firstDisagreement(world: World, facts: DocumentFacts, coverage?: Coverage): Disagreement | null {
  for (const question of questionsOf(world)) {
    const oracle = askOracle(world.network, question);
    const rulebook = askRulebook(facts, question);
    coverage?.record(oracle);
    if (oracle.join('\n') === rulebook.join('\n')) continue;
    return { question, onlyOracle: without(oracle, rulebook), onlyProduct: without(rulebook, oracle) };
  }
  return null;
}

function agrees(world: World, coverage?: Coverage): boolean {
  return firstDisagreement(world, new DocumentFacts(world.network), coverage) === null;
}

test(`oracle and rulebook agree on ${RUNS} random worlds (seed ${SEED})`, () => {
  const coverage = new Coverage();
  const run = fc.check(
    fc.property(worldArbitrary, (world) => agrees(world, coverage)),
    { numRuns: RUNS, seed: SEED, endOnFailure: false },
  );
  if (run.counterexample) {
    const world = minimalWorld(run.counterexample[0], (smaller) => !agrees(smaller));
    const disagreement = firstDisagreement(world, new DocumentFacts(world.network));
    throw new Error(disagreement ? report(disagreement, world.network, 'rulebook', `ORACLE_SEED=${SEED}`) : String(run.errorInstance));
  }
  expect(run.failed).toBe(false);
  expect(coverage.unexpected()).toEqual([]);
  if (RUNS >= ENOUGH_FOR_COVERAGE) expect(coverage.neverHit()).toEqual([]);
}, LONGEST_RUN_MS);

test('a disagreement is found, and told with its question and its document', () => {
  const [world] = fc.sample(worldArbitrary, { numRuns: 1, seed: 2 });
  const statuses = world.network.statuses.map((row) => ({ ...row, status: 'REVOKED' as const }));
  const disagreement = firstDisagreement(world, new DocumentFacts({ ...world.network, statuses }));
  expect(disagreement).not.toBeNull();
  if (!disagreement) return;
  const told = report(disagreement, world.network, 'rulebook', `ORACLE_SEED=${SEED}`);
  expect(told).toMatch(/Only the rulebook says:\n {2}seller ENROLLMENT_STATUS_ALLOWS_ACTION UNMET REQUIRED (800039|900149)/);
  expect(told).toContain(JSON.stringify(disagreement.question));
  expect(told).toContain(JSON.stringify(world.network.partners[0]));
});
