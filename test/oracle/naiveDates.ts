/** The oracle's own date arithmetic, on `YYYY-MM-DD` texts taken apart by hand. */

interface Split { year: number; month: number; day: number }

function split(date: string): Split {
  const [year, month, day] = date.split('-').map(Number);
  return { year, month, day };
}

function join({ year, month, day }: Split): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isLeap(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}

/** How many days the month has; January is 1. */
export function lengthOfMonth(year: number, month: number): number {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths[month - 1];
}

/** The day after, stepping by hand. */
export function dayAfter(date: string): string {
  const { year, month, day } = split(date);
  if (day < lengthOfMonth(year, month)) return join({ year, month, day: day + 1 });
  return month === 12 ? join({ year: year + 1, month: 1, day: 1 }) : join({ year, month: month + 1, day: 1 });
}

/** The day before, stepping by hand. */
export function dayBefore(date: string): string {
  const { year, month, day } = split(date);
  if (day > 1) return join({ year, month, day: day - 1 });
  return month === 1 ? join({ year: year - 1, month: 12, day: 31 }) : join({ year, month: month - 1, day: lengthOfMonth(year, month - 1) });
}

/** Twelve months later; 29 February becomes the 28th. */
export function yearLater(date: string): string {
  return inYear(date, split(date).year + 1);
}

/** The same month and day in another year; 29 February recurs on 28 February. */
export function inYear(date: string, year: number): string {
  const { month, day } = split(date);
  return join({ year, month, day: Math.min(day, lengthOfMonth(year, month)) });
}

export function yearOf(date: string): number {
  return split(date).year;
}

/** The first day of the date's month, in another year. */
export function firstOfItsMonthIn(date: string, year: number): string {
  return join({ year, month: split(date).month, day: 1 });
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return join({ year, month: number, day: lengthOfMonth(year, number) });
}

/** The `count` complete months before the date's month, earliest first, as `YYYY-MM`. */
export function monthsBefore(date: string, count: number): string[] {
  let { year, month } = split(date);
  const months: string[] = [];
  while (months.length < count) {
    month = month - 1;
    if (month === 0) {
      month = 12;
      year = year - 1;
    }
    months.unshift(join({ year, month, day: 1 }).slice(0, 7));
  }
  return months;
}

/** Whether a half-open period holds on the date. */
export function holds(from: string, to: string | null | undefined, date: string): boolean {
  if (date < from) return false;
  return to === null || to === undefined || date < to;
}
