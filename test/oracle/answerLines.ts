/** Answers in lines of text, the same whoever gave them: two answers agree when their sorted lines are the same. */
import type { Finding } from '../../src/rulebook/finding';
import type { NaiveFinding } from './naiveEligibility';
import type { Model } from './naiveRecords';
import type { NaiveSaleFinding } from './naiveSale';

/** What the lines tell of a finding. */
export type FindingTold = Pick<Finding, 'code' | 'outcome' | 'level' | 'dueOn' | 'partnerCenterCode'> & { readonly source: Pick<Finding['source'], 'certainty'> };

export function sorted(lines: string[]): string[] {
  return lines.sort();
}

export function naiveRequirementLine(model: Model, { code, outcome, level, dueOn, certainty = '' }: NaiveFinding): string {
  return `${model} ${code} ${outcome} ${level} due ${dueOn} ${certainty}`;
}

export function requirementLine(model: Model, { code, outcome, level, dueOn, source }: FindingTold): string {
  return `${model} ${code} ${outcome} ${level} due ${dueOn} ${code === 'RULES_NOT_RECORDED' ? '' : source.certainty}`;
}

export function naiveSaleLine({ code, outcome, level, partnerCenterCode }: NaiveSaleFinding): string {
  return `${code} ${outcome} ${level} ${partnerCenterCode}`;
}

/** The code of Partner Center is settled for what is UNMET only. */
export function saleLine({ code, outcome, level, partnerCenterCode }: FindingTold): string {
  return `${code} ${outcome} ${level} ${outcome === 'UNMET' ? partnerCenterCode : null}`;
}

export function eligibilityLines(verdict: string, nextDueOn: string | null, findings: string[]): string[] {
  return sorted([`verdict ${verdict}`, `next due ${nextDueOn}`, ...findings]);
}

interface RouteTold {
  /** Tenant of the provider. */
  provider: string;
  verdict: string;
  findings: string[];
}

export function saleLines(verdict: string, findings: string[], routes: RouteTold[]): string[] {
  return sorted([
    `verdict ${verdict}`,
    ...findings.map((line) => `seller ${line}`),
    ...routes.flatMap((route) => [`route ${route.provider} verdict ${route.verdict}`, ...route.findings.map((line) => `route ${route.provider} ${line}`)]),
  ]);
}

interface RegionTold {
  region: string;
  verdict: string;
  open: boolean;
  markets: readonly string[];
  via: readonly string[];
  findings: readonly string[];
}

export function regionLines(entries: readonly RegionTold[]): string[] {
  return sorted(entries.flatMap(({ region, verdict, open, markets, via, findings }) => [
    `region ${region} verdict ${verdict} open ${open} markets ${[...markets].sort().join(' ')} via ${[...via].sort().join(' ')}`,
    ...findings.map((line) => `region ${region} ${line}`),
  ]));
}
