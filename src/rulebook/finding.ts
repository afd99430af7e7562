/** What the rulebook answers with: findings, each with its reasons and its source. */
import type { Day } from './calendar';
import type { FindingLevel, FindingOutcome, SourceCertainty } from './terms';

/** The document a rule is taken from. */
export interface RuleSource {
  readonly document: string;
  readonly edition: Day | null;
  readonly certainty: SourceCertainty;
}

/** What a fact belongs to, by the key that the rest of the house knows it by. */
export type Subject =
  | { readonly type: 'PARTNER'; readonly id: string }
  | { readonly type: 'COMPANY'; readonly globalPartnerId: string }
  | { readonly type: 'CUSTOMER'; readonly tenantId: string }
  | { readonly type: 'OFFER'; readonly sku: string }
  | { readonly type: 'MARKET'; readonly code: string };

/** A value that appears in a message. */
export interface FindingParameter {
  readonly name: string;
  readonly value: string;
}

/** One rule applied to one set of facts. */
export interface Finding {
  /** Stable, documented. */
  readonly code: string;
  readonly outcome: FindingOutcome;
  readonly level: FindingLevel;
  /** One sentence a salesperson understands. */
  readonly message: string;
  readonly parameters: readonly FindingParameter[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly subject: Subject | null;
  /** NOT_YET_DUE: when it will be checked; of a yearly requirement that is MET: its next check. */
  readonly dueOn: Day | null;
  readonly remedy: string | null;
  readonly source: RuleSource;
  /** The code with which Partner Center would refuse, where one is known. */
  readonly partnerCenterCode: string | null;
}

/** Whether these findings hold something that decides: an UNMET or UNKNOWN of level REQUIRED. */
export function decidingOutcome(findings: readonly Finding[]): 'UNMET' | 'UNKNOWN' | null {
  const required = findings.filter((finding) => finding.level === 'REQUIRED');
  if (required.some((finding) => finding.outcome === 'UNMET')) return 'UNMET';
  return required.some((finding) => finding.outcome === 'UNKNOWN') ? 'UNKNOWN' : null;
}
