/** The days on which everything in a random world begins and ends, and the days on which it is asked about. */
import type { Draw } from './draw';

/** The day that questions without a date are about. */
export const TODAY = '2026-11-22';

/** Days on which periods begin and end: few, so that they meet, touch and just miss each other. */
export const TURNS = ['2020-04-01', '2021-03-15', '2022-07-01', '2023-09-01', '2024-06-01', '2025-02-01', '2025-12-01', '2026-06-15', '2026-11-01', '2027-03-01'] as const;

/** Days about which operations may ask. */
const ASKABLE_DAYS: readonly string[] = [
  '2019-12-31', '2020-04-01', '2021-03-14', '2021-03-15', '2022-07-01', '2023-08-31', '2023-09-01', '2024-06-01', '2025-02-01', '2025-11-30', '2025-12-01',
  '2026-06-15', '2026-10-31', TODAY, '2027-03-01',
];

/**
 * The days about which the operations of one pair ask: what the viewer may know is the same in both worlds on each of them. Some stretches between turns
 * stay dark, so that a row may be the viewer's to see on days about which nobody asks, and must not be shown on the others.
 */
export function askedDays(draw: Draw, told: readonly { from: string; to?: string | null }[]): readonly string[] {
  const choices = Array.from({ length: CHOICES }, () => withoutDark(draw.some(TURNS.slice(0, -2), 4)));
  const untold = (days: readonly string[]): number => told.filter((row) => !days.some((day) => holds(row, day))).length;
  return choices.reduce((best, days) => (untold(days) > untold(best) ? days : best));
}

/** Choices of dark stretches, of which the one is taken that leaves the most untold. */
const CHOICES = 20;

function withoutDark(turns: readonly (typeof TURNS)[number][]): string[] {
  const dark = turns.map((from) => ({ from, to: TURNS[TURNS.indexOf(from) + 1] }));
  return ASKABLE_DAYS.filter((day) => day === TODAY || !dark.some((stretch) => holds(stretch, day)));
}

/** A period between two turns, often without an end. */
export function period(draw: Draw): { from: string; to: string | null } {
  const start = draw.below(TURNS.length - 1);
  const to = draw.chance(0.5) ? null : TURNS[start + 1 + draw.below(TURNS.length - start - 1)];
  return { from: TURNS[start], to };
}

/** Periods one after the other, with gaps now and then; the last is open so often. */
export function periods(draw: Draw, most: number, isOpen = 0.75): { from: string; to: string | null }[] {
  const count = 1 + draw.below(most);
  const starts = draw.some(TURNS.slice(0, -1), count).sort();
  return starts.map((from, index) => {
    const next = starts[index + 1] ?? null;
    if (next !== null) return { from, to: draw.chance(0.8) ? next : TURNS[TURNS.findIndex((turn) => turn === from) + 1] };
    return { from, to: draw.chance(isOpen) ? null : TURNS[TURNS.findIndex((turn) => turn === from) + 1] };
  });
}

/** The half-open period holds on the day. */
export function holds({ from, to }: { from: string; to?: string | null }, day: string): boolean {
  return from <= day && (to === null || to === undefined || day < to);
}
