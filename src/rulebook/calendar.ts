/**
 * Calendar dates as `YYYY-MM-DD` strings: they compare as text, have no time zone and never become a JavaScript Date
 * outside this file (which reads and writes UTC only).
 */

/** A calendar date, `YYYY-MM-DD`. */
export type Day = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** From inclusive, to exclusive; `to` null: still open. */
export interface Period {
  readonly from: Day;
  readonly to: Day | null;
}

/** Dates that may be asked about. */
export const FIRST_DAY: Day = '2000-01-01';
export const LAST_DAY: Day = '2100-12-31';

/** Whether the half-open period holds on the day. */
export function holdsOn(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day < period.to);
}

/** Whether the text is a date that exists, in the only spelling accepted. Years 0001 to 9999. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year > 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** `YYYY-MM` of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

/** The month `count` months later (earlier when negative). */
export function addMonthsToMonth(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}

/** The same day of the month `count` months later, or the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const month = addMonthsToMonth(monthOf(day), count);
  const lastDay = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month}-${pad(Math.min(Number(day.slice(8, 10)), lastDay), 2)}`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + count);
  return instant.toISOString().slice(0, 10);
}

/** Month and day of `day` in another year; 29 February falls on the 28th in a year without it. */
export function inYear(day: Day, year: number): Day {
  const month = Number(day.slice(5, 7));
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Today in UTC. */
export function today(now: Date = new Date()): Day {
  return now.toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
