/** Trailing twelve months: the twelve complete calendar months before the month of the day. */
import { addMonthsToMonth, monthOf, type Day, type Month } from './calendar';
import { addDecimals, parseDecimal, ZERO, type Decimal } from './decimal';
import type { RevenueFact } from './facts';
import type { PartnerModel, RevenueKind } from './terms';

/** An enrollment whose revenue counts. */
export interface CountedEnrollment {
  readonly tenantId: string;
  readonly model: PartnerModel;
  readonly enrolledOn: Day | null;
}

export interface TrailingRevenue {
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  /** Sum of what is recorded, in USD; credit notes subtracted. */
  readonly sum: Decimal;
  /** Months of the window for which some enrollment that counts has no row, earliest first. */
  readonly missingMonths: readonly Month[];
}

const WINDOW_MONTHS = 12;
const ALL_PRESENT = 2 ** WINDOW_MONTHS - 1;

/**
 * Revenue of the enrollments over the window before the day. A month is present when each of them has a row of a counted
 * kind in it, or enrolled only after it; where none counts, every month is present and zero.
 */
export function trailingRevenue(
  revenue: readonly RevenueFact[], counted: readonly CountedEnrollment[], kinds: readonly RevenueKind[], day: Day,
): TrailingRevenue {
  const endMonth = monthOf(day);
  const firstMonth = addMonthsToMonth(endMonth, -WINDOW_MONTHS);
  const first = monthNumber(firstMonth);
  const present = new Map(counted.map((enrollment) => [keyOf(enrollment), monthsBeforeEnrollment(enrollment, first)]));
  let sum = ZERO;
  for (const { enrollment, month, kind, amount } of rowsOf(revenue)) {
    if (month < first || month >= first + WINDOW_MONTHS || !kinds.includes(kind)) continue;
    const months = present.get(enrollment);
    if (months === undefined) continue;
    present.set(enrollment, months | (1 << (month - first)));
    sum = addDecimals(sum, amount);
  }
  return { firstMonth, lastMonth: addMonthsToMonth(endMonth, -1), sum, missingMonths: missingMonths(present.values(), firstMonth) };
}

/** A row of revenue as it is summed up. */
interface RevenueRow {
  /** Key of the enrollment that earned it. */
  readonly enrollment: string;
  readonly month: number;
  readonly kind: RevenueKind;
  readonly amount: Decimal;
}

/** Rows as they are summed up: the same facts are asked about many dates. */
const readRows = new WeakMap<readonly RevenueFact[], readonly RevenueRow[]>();

function rowsOf(revenue: readonly RevenueFact[]): readonly RevenueRow[] {
  const known = readRows.get(revenue);
  if (known) return known;
  const rows = revenue.map((row) => ({ enrollment: keyOf(row), month: monthNumber(row.month), kind: row.kind, amount: parseDecimal(row.amountUsd) }));
  readRows.set(revenue, rows);
  return rows;
}

/** A bit for each month of the window that ended before the enrollment began. */
function monthsBeforeEnrollment({ enrolledOn }: CountedEnrollment, first: number): number {
  if (enrolledOn === null) return 0;
  const count = Math.min(Math.max(monthNumber(monthOf(enrolledOn)) - first, 0), WINDOW_MONTHS);
  return 2 ** count - 1;
}

function missingMonths(present: Iterable<number>, firstMonth: Month): readonly Month[] {
  let everywhere = ALL_PRESENT;
  for (const months of present) everywhere &= months;
  if (everywhere === ALL_PRESENT) return [];
  const missing: Month[] = [];
  for (let index = 0; index < WINDOW_MONTHS; index += 1) {
    if ((everywhere & (1 << index)) === 0) missing.push(addMonthsToMonth(firstMonth, index));
  }
  return missing;
}

/** Months since the year 0. */
function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function keyOf({ tenantId, model }: { readonly tenantId: string; readonly model: PartnerModel }): string {
  return `${model} ${tenantId}`;
}
