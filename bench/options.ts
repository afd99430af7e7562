import { parseArgs } from 'node:util';

import { QUESTION_NAMES, type QuestionName } from './entrant';

/** The sizes of `csp-graph seed`. */
export const SIZES = ['demo', 's', 'm', 'l', 'xl'] as const;
export type Size = (typeof SIZES)[number];

/** What the command line asks for. */
export interface RaceOptions {
  readonly size: Size;
  readonly rounds: number;
  /** Of each cell that is measured. */
  readonly seconds: number;
  /** Entrants that take part besides the product and the limit; null: all. */
  readonly only: readonly string[] | null;
  /** Questions that are measured; results of some are shown, not kept. */
  readonly questions: readonly QuestionName[];
  readonly equalityOnly: boolean;
  /** Draws the growth chart from the results that are there, and measures nothing. */
  readonly growth: boolean;
}

/** @throws Error naming the option that cannot be used. */
export function readOptions(args: readonly string[]): RaceOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 's' }, rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '2' },
      only: { type: 'string' }, questions: { type: 'string', default: QUESTION_NAMES.join(',') }, 'equality-only': { type: 'boolean', default: false }, growth: { type: 'boolean', default: false },
    },
  });
  const size = SIZES.find((known) => known === values.size);
  if (!size) throw new Error(`--size ${values.size}: expected one of ${SIZES.join(', ')}`);
  return {
    size, rounds: positive('--rounds', values.rounds), seconds: positive('--seconds', values.seconds), only: values.only?.split(',') ?? null,
    questions: values.questions.split(',').map(questionNamed), equalityOnly: values['equality-only'], growth: values.growth,
  };
}

function questionNamed(text: string): QuestionName {
  const question = QUESTION_NAMES.find((name) => name === text);
  if (!question) throw new Error(`--questions ${text}: expected some of ${QUESTION_NAMES.join(', ')}`);
  return question;
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${name} ${text}: expected a number above 0`);
  return number;
}
