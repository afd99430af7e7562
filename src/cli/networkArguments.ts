/** Values of command line options that several commands share. */
import { InvalidArgumentError } from 'commander';

import { FIRST_DAY, isDay, LAST_DAY, type Day } from '../rulebook/calendar';

/** @throws InvalidArgumentError unless it is a date of the network. */
export function dayArgument(text: string): Day {
  if (isDay(text) && text >= FIRST_DAY && text <= LAST_DAY) return text;
  throw new InvalidArgumentError(`Expected an existing date YYYY-MM-DD from ${FIRST_DAY} to ${LAST_DAY}.`);
}

/** @throws InvalidArgumentError unless it is a whole number from 1 to 1,000,000. */
export function countArgument(text: string): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 1_000_000) return count;
  throw new InvalidArgumentError('Expected a whole number from 1 to 1000000.');
}
