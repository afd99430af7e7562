/** When enrolled partners are checked: each on its own date, not on the calendar's. */
import { inYear, type Day } from './calendar';

/**
 * How the check date of an enrolled partner is found: the day the rule begins; the first recurrence of its enrollment
 * period or support plan renewal from then on; or the first day of the month it enrolled in, every later year.
 */
export type ExistingCheck = 'AT_ONCE' | 'NEXT_ENROLLMENT' | 'SUPPORT_PLAN_RENEWAL' | 'ANNIVERSARY_MONTH';

export interface YearlyChecks {
  /** The latest check on or before the day; null when none has passed. */
  readonly last: Day | null;
  /** The earliest check after the day. */
  readonly next: Day;
}

/** The first day on or after `from` with the month and day of `date`, in whatever year; 29 February recurs on the 28th. */
export function firstRecurrence(date: Day, from: Day): Day {
  const sameYear = inYear(date, yearOf(from));
  return sameYear >= from ? sameYear : inYear(date, yearOf(from) + 1);
}

/** The yearly checks around the day of who enrolled on `enrolledOn`: none in that year, none before `from`. */
export function yearlyChecks(enrolledOn: Day, from: Day, day: Day): YearlyChecks {
  const first = firstCheck(enrolledOn, from);
  if (day < first) return { last: null, next: first };
  const thisYear = checkIn(enrolledOn, yearOf(day));
  return thisYear <= day
    ? { last: thisYear, next: checkIn(enrolledOn, yearOf(day) + 1) }
    : { last: checkIn(enrolledOn, yearOf(day) - 1), next: thisYear };
}

function firstCheck(enrolledOn: Day, from: Day): Day {
  const year = Math.max(yearOf(enrolledOn) + 1, yearOf(from));
  const check = checkIn(enrolledOn, year);
  return check >= from ? check : checkIn(enrolledOn, year + 1);
}

function checkIn(enrolledOn: Day, year: number): Day {
  return inYear(`${enrolledOn.slice(0, 8)}01`, year);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
