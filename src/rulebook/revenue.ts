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
  const present = new Map(counted.map((enrollment) => [keyOf(enrollment), monthsBeforeEnrollment(enrollment, firstMonth)]));
  let sum = ZERO;
  for (const row of revenue) {
    if (row.month < firstMonth || row.month >= endMonth || !kinds.includes(row.kind)) continue;
    const key = keyOf(row);
    const months = present.get(key);
    if (months === undefined) continue;
    present.set(key, months | (1 << monthsBetween(firstMonth, row.month)));
    sum = addDecimals(sum, parseDecimal(row.amountUsd));
  }
  return { firstMonth, lastMonth: addMonthsToMonth(endMonth, -1), sum, missingMonths: missingMonths(present.values(), firstMonth) };
}

/** A bit for each month of the window that ended before the enrollment began. */
function monthsBeforeEnrollment({ enrolledOn }: CountedEnrollment, firstMonth: Month): number {
  if (enrolledOn === null) return 0;
  const count = Math.min(Math.max(monthsBetween(firstMonth, monthOf(enrolledOn)), 0), WINDOW_MONTHS);
  return 2 ** count - 1;
}

function missingMonths(present: Iterable<number>, firstMonth: Month): readonly Month[] {
  let everywhere = ALL_PRESENT;
  for (const months of present) everywhere &= months;
  const missing: Month[] = [];
  for (let index = 0; index < WINDOW_MONTHS; index += 1) {
    if ((everywhere & (1 << index)) === 0) missing.push(addMonthsToMonth(firstMonth, index));
  }
  return missing;
}

function monthsBetween(first: Month, last: Month): number {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7));
}

function keyOf({ tenantId, model }: { readonly tenantId: string; readonly model: PartnerModel }): string {
  return `${model} ${tenantId}`;
}
