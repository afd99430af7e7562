import type { QuestionName } from '../entrant';
import type { CountedStatements } from '../report/results';
import type { Racer } from './race';
import type { StatementCounter } from './statements';

/** Samples of each question whose statements are counted. */
const COUNTED = 8;

/** Statements of every racer and question. */
export async function countStatements(counter: StatementCounter, racers: readonly Racer[], questions: readonly QuestionName[]): Promise<CountedStatements[]> {
  const counted: CountedStatements[] = [];
  await counter.track('top');
  for (const { entrant, samples } of racers) {
    for (const question of questions) {
      const asked = samples[question].filter((sample) => entrant.answers(sample)).slice(0, COUNTED);
      if (asked.length > 0) counted.push({ entrant: entrant.name, accessControl: entrant.hasAccessControl, question, ...await counter.count(entrant, asked) });
    }
  }
  await counter.track('none');
  return counted;
}
