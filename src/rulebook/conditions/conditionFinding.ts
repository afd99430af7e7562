/** The ways in which a condition can end, as findings of level REQUIRED. */
import type { Finding, RuleSource, Subject } from '../finding';
import type { FindingOutcome } from '../terms';
import type { ConditionCode } from './actionMatrix';
import type { Saying } from './saying';

/** A condition's code, or the heading of a sale region. */
type FindingCode = ConditionCode | 'TENANT_COUNTRY_IN_REGION';

/** What a finding rests on. */
export interface Grounds {
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly subject?: Subject | null;
}

/** What follows from a condition that is not met, or not known to be. */
export interface Refusal extends Grounds {
  /** What would change the outcome. */
  readonly remedy: string;
  /** The code with which Partner Center would refuse; absent where none is known. */
  readonly partnerCenterCode?: string;
}

const NO_GROUNDS: Grounds = {};

export function met(code: FindingCode, source: RuleSource, saying: Saying, grounds: Grounds = NO_GROUNDS): Finding {
  return finding(code, 'MET', source, saying, grounds, null, null);
}

export function notApplicable(code: FindingCode, source: RuleSource, saying: Saying, grounds: Grounds = NO_GROUNDS): Finding {
  return finding(code, 'NOT_APPLICABLE', source, saying, grounds, null, null);
}

export function unmet(code: FindingCode, source: RuleSource, saying: Saying, refusal: Refusal): Finding {
  return finding(code, 'UNMET', source, saying, refusal, refusal.remedy, refusal.partnerCenterCode ?? null);
}

/** `remedy` says which fact to record. */
export function unknown(code: FindingCode, source: RuleSource, saying: Saying, refusal: Refusal): Finding {
  return finding(code, 'UNKNOWN', source, saying, refusal, refusal.remedy, refusal.partnerCenterCode ?? null);
}

function finding(
  code: FindingCode, outcome: FindingOutcome, source: RuleSource, saying: Saying, grounds: Grounds, remedy: string | null,
  partnerCenterCode: string | null,
): Finding {
  return {
    code,
    outcome,
    level: 'REQUIRED',
    message: saying.message,
    parameters: saying.parameters,
    expected: grounds.expected ?? null,
    actual: grounds.actual ?? null,
    subject: grounds.subject ?? null,
    dueOn: null,
    remedy,
    source,
    partnerCenterCode,
  };
}
