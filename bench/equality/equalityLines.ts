import { QUESTION_NAMES } from '../entrant';
import type { Equality } from './checkEquality';

/** What was compared and what differs, in words; of all differences the first. */
export function equalityLines(equalities: readonly Equality[]): string[] {
  const [held, open] = equalities;
  const differences = equalities.reduce((sum, equality) => sum + equality.differences.length, 0);
  const comparisons = equalities.reduce((sum, equality) => sum + equality.comparisons, 0);
  return [...linesOf('With access control', held), ...linesOf('Without, as the operator', open), `${comparisons - differences} passed, ${differences} failed`];
}

function linesOf(title: string, equality: Equality | undefined): string[] {
  if (!equality) return [];
  const { comparisons, differences, answeredBy } = equality;
  const [first] = differences;
  return [
    `${title}: ${comparisons} comparisons, ${differences.length} differences`,
    ...QUESTION_NAMES.map((name) => `  ${name.padEnd(20)}${(answeredBy[name] ?? []).join(', ')}`),
    ...(first ? [
      `  ${first.entrant}, ${first.sample.name} ${JSON.stringify(first.sample.variables)}: ${first.path}`,
      `    expected ${JSON.stringify(first.expected)}`, `    actual   ${JSON.stringify(first.actual)}`,
    ] : []),
  ];
}
