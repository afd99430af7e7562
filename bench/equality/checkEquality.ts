import { isDeepStrictEqual } from 'node:util';

import { QUESTION_NAMES, type QuestionName } from '../entrant';
import type { Sample, Samples } from '../data/sample';
import { Connection } from '../load/connection';
import type { RunningEntrant } from '../runningEntrant';
import { firstDifference, type Difference } from './difference';

/** Over which answers are asked for at once. */
const CONNECTIONS = 4;
/** Questions that take so long in a large network that several at once could exceed the product's time for a request. */
const ONE_BY_ONE: readonly QuestionName[] = ['sellers', 'networkFacets'];

/** How the answers of all entrants compare with the product's. */
export interface Equality {
  readonly comparisons: number;
  readonly differences: readonly FoundDifference[];
  /** Entrants by question: who answered it with the product's data. */
  readonly answeredBy: Readonly<Record<string, readonly string[]>>;
}

export interface FoundDifference extends Difference {
  readonly entrant: string;
  readonly sample: Sample;
}

/** Asks everybody every sample, and compares what each answers with what the first one, the product, does. */
export async function checkEquality([product, ...others]: readonly RunningEntrant[], samples: Samples): Promise<Equality> {
  if (!product) throw new Error('Nobody takes part.');
  const differences: FoundDifference[] = [];
  const answeredBy: Record<string, string[]> = {};
  let comparisons = 0;
  for (const name of QUESTION_NAMES) {
    const expected = await answersOf(product, samples[name]);
    requireSubstance(samples[name], expected);
    answeredBy[name] = [product.name];
    for (const other of others.filter((entrant) => samples[name].some((sample) => entrant.answers(sample)))) {
      answeredBy[name].push(other.name);
      const actual = await answersOf(other, samples[name]);
      comparisons += actual.length;
      differences.push(...differencesOf(other.name, samples[name], expected, actual));
    }
  }
  return { comparisons, differences, answeredBy };
}

function differencesOf(entrant: string, samples: readonly Sample[], expected: readonly unknown[], actual: readonly unknown[]): FoundDifference[] {
  return samples.flatMap((sample, index) => {
    if (isDeepStrictEqual(expected[index], actual[index])) return [];
    const difference = firstDifference(expected[index], actual[index]);
    return difference ? [{ ...difference, entrant, sample }] : [];
  });
}

/** Equal answers prove nothing where there was nothing to ask about. @throws Error naming the question. */
function requireSubstance(samples: readonly Sample[], answers: readonly unknown[]): void {
  const [name] = samples.map((sample) => sample.name);
  if (name === undefined) throw new Error('The data set gives no samples of one of the questions.');
  const empty = answers.findIndex((answer) => Object.values(answer as object).some((value) => value === null));
  if (empty >= 0) throw new Error(`${name} ${JSON.stringify(samples[empty]?.variables)}: expected an answer about something, got ${JSON.stringify(answers[empty])}`);
}

/** The answers in the order of the samples, asked over a few connections. */
async function answersOf(entrant: RunningEntrant, samples: readonly Sample[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  const rest = samples.map((sample, index) => ({ sample, index }));
  const work = async (): Promise<void> => {
    const connection = await Connection.open(entrant.port);
    try {
      for (let next = rest.shift(); next; next = rest.shift()) answers[next.index] = await entrant.data(connection, next.sample);
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: samples.some(({ name }) => ONE_BY_ONE.includes(name)) ? 1 : CONNECTIONS }, work));
  return answers;
}
