/** The calendar of the demo network. It never looks at the clock: what it tells ends on REFERENCE_DAY. */
import { addDays, addMonthsToMonth, type Day, type Month } from '../../rulebook/calendar';

/** No fact of the demo network begins after this day; revenue is told up to the month before it. */
export const REFERENCE_DAY: Day = '2026-11-01';
export const LAST_REVENUE_MONTH: Month = '2026-10';

const FIRST_DAY: Day = '2015-01-01';
const DAYS = daysThrough(REFERENCE_DAY);
const POSITIONS = new Map(DAYS.map((day, position) => [day, position]));

/** The day that lies `part` (of 2^32) of the way from `from` to `to`; both from 2015-01-01 to REFERENCE_DAY, `from` where it is the later one. */
export function dayBetween(from: Day, to: Day, part: number): Day {
  const start = POSITIONS.get(from)!;
  const length = POSITIONS.get(to)! - start + 1;
  return length <= 0 ? from : DAYS[start + Math.floor((part * length) / 0x100000000)];
}

/** So many days later, at most REFERENCE_DAY. */
export function daysAfter(day: Day, count: number): Day {
  return DAYS[Math.min(POSITIONS.get(day)! + count, DAYS.length - 1)];
}

/** The later of two days. */
export function later(day: Day, other: Day): Day {
  return day < other ? other : day;
}

/** Enough months to judge the last yearly check as well as today. */
export const MONTHS_TO_LAST_CHECK = 24;

/** The last `count` months that revenue is told for, earliest first. */
export function lastMonths(count: number): readonly Month[] {
  return Array.from({ length: count }, (_, index) => addMonthsToMonth(LAST_REVENUE_MONTH, index - count + 1));
}

function daysThrough(last: Day): readonly Day[] {
  const days = [FIRST_DAY];
  while (days[days.length - 1] < last) days.push(addDays(days[days.length - 1], 1));
  return days;
}
