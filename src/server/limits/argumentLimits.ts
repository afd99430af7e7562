import { BadInput } from '../../answers/badInput';
import { MAXIMUM_PAGE_SIZE } from '../../answers/cursor';
import { LimitRefusal } from './limitRefusal';
import type { QueryLimits } from './queryLimits';

type ValueLimits = Pick<QueryLimits, 'textLength' | 'cursorLength' | 'listLength'>;

const CURSORS: ReadonlySet<string> = new Set(['after', 'before']);

/** Refuses values that are too long; `values` are a field's arguments or an input's fields, coerced. */
export function checkValues(values: Readonly<Record<string, unknown>>, limits: ValueLimits): void {
  for (const [name, value] of Object.entries(values)) checkValue(name, value, limits);
}

/** Refuses a page size that no list gives. */
export function checkPageSize(name: 'first' | 'last', value: unknown): void {
  if (typeof value !== 'number' || (value >= 0 && value <= MAXIMUM_PAGE_SIZE)) return;
  throw LimitRefusal.ofArgument(name, new BadInput(name, value, `a number from 0 to ${MAXIMUM_PAGE_SIZE}`).message);
}

/** Refuses a list of ids that is longer than the field takes. */
export function checkLength(name: string, values: readonly unknown[], maximum: number): void {
  if (values.length > maximum) throw LimitRefusal.ofArgument(name, `${name}: ${values.length} values are not accepted; expected at most ${maximum} ${name}.`);
}

function checkValue(name: string, value: unknown, limits: ValueLimits): void {
  if (typeof value === 'string') {
    const maximum = CURSORS.has(name) ? limits.cursorLength : limits.textLength;
    if (value.length > maximum) throw LimitRefusal.ofArgument(name, `${name}: a text of ${value.length} characters is not accepted; expected at most ${maximum}.`);
  } else if (Array.isArray(value)) {
    if (value.length > limits.listLength) throw LimitRefusal.ofArgument(name, `${name}: a list of ${value.length} values is not accepted; expected at most ${limits.listLength}.`);
    for (const element of value) checkValue(name, element, limits);
  } else if (typeof value === 'object' && value !== null) {
    checkValues(value as Readonly<Record<string, unknown>>, limits);
  }
}
