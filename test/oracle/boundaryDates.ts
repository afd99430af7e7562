/** The dates at which an answer can turn, each with the day before and the day after. */
import { dayAfter, dayBefore, yearLater } from './naiveDates';
import { publishedDates } from './naiveReference';

/** Dates that stand in semantics.md and domain.md but in no column of the data files. */
const SPOKEN = [
  '2018-08-31', '2019-08-01', '2019-10-01', '2019-11-18', '2020-02-01', '2020-05-01', '2020-06-05', '2020-10-27', '2020-10-29', '2021-01-01',
  '2021-01-19', '2021-03-10', '2021-04-15', '2021-05-10', '2021-07-07', '2021-07-21', '2021-07-22', '2021-08-12', '2021-08-24', '2024-04-01',
  '2025-09-01', '2025-10-01', '2025-12-01', '2026-04-01',
];

/** Ordinary days, anniversaries, month ends and leap days. */
const CALENDAR = [
  '2018-12-18', '2019-02-16', '2019-05-31', '2019-08-31', '2021-06-15', '2022-03-01', '2023-02-28', '2023-05-31', '2024-01-31', '2024-02-29', '2024-05-01', '2024-06-30', '2025-01-01', '2025-11-10',
  '2026-02-28', '2026-05-01', '2026-10-01', '2026-09-10', '2026-12-31', '2027-03-15', '2028-02-29', '2030-01-01',
];

/** The first direct bill edition, whose grace ran until each partner's next enrollment. */
const FIRST_GRACE = ['2018-09-15', '2018-10-31', '2019-01-01', '2019-02-28', '2019-03-20', '2019-05-10', '2019-08-20'];

const EDGES = ['2000-01-01', '2017-07-18', '2020-02-29', '2100-12-31'];

function around(dates: string[]): string[] {
  return [...new Set(dates.flatMap((date) => [date, dayBefore(date), dayAfter(date)]))].filter((date) => date >= '2000-01-01' && date <= '2100-12-31');
}

/** Every published date, twelve months after each, and the calendar's own traps, each with its neighbors. */
export const BOUNDARY_DAYS: readonly string[] = around([...SPOKEN, ...CALENDAR, ...EDGES, ...publishedDates(), ...publishedDates().map(yearLater)]);

/** Days on which the rules of most editions are in force: where questions are mostly asked. */
export const BUSY_DAYS: readonly string[] = around([...SPOKEN, ...CALENDAR]);

/** Days in the grace of the first direct bill edition. */
export const FIRST_GRACE_DAYS: readonly string[] = around(FIRST_GRACE);
