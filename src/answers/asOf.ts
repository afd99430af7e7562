import { FIRST_DAY, isDay, LAST_DAY, type Day } from '../rulebook/calendar';
import type { Answers } from './answers';
import { BadInput } from './badInput';

/** The date that a question is about: the one given, or today. Throws BadInput outside the dates that may be asked about. */
export function asOfDay(answers: Answers, asOf: Day | null | undefined): Day {
  if (asOf === null || asOf === undefined) return answers.today;
  if (!isDay(asOf) || asOf < FIRST_DAY || asOf > LAST_DAY) throw new BadInput('asOf', asOf, `a date from ${FIRST_DAY} to ${LAST_DAY}`);
  return asOf;
}
