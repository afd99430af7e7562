/** What a requirement is: one test of a partner, a pure function of its facts and a date. */
import type { Day } from '../calendar';
import type { ApplicantFacts } from '../facts';
import type { FindingParameter } from '../finding';
import type { FindingOutcome } from '../terms';

/** Whether the facts satisfy a requirement on a day, before anyone asks when the partner is checked. */
export interface Assessment {
  readonly outcome: Exclude<FindingOutcome, 'NOT_YET_DUE'>;
  /** One sentence a salesperson understands. */
  readonly message: string;
  /** The values in the message. */
  readonly parameters: readonly FindingParameter[];
  readonly actual: string | null;
  /** What would change the outcome; null where it is MET or NOT_APPLICABLE. */
  readonly remedy: string | null;
}

export interface Requirement {
  readonly code: string;
  /** The figure or word asked for, spelled as the published table spells it; null where it is mere presence. */
  readonly threshold: string | null;
  readonly expected: string | null;
  /** Whose fact it is. */
  readonly about: 'PARTNER' | 'COMPANY';
  /** The code with which Partner Center refuses who falls short, where one is known. */
  readonly partnerCenterCode: string | null;
  assess(subject: ApplicantFacts, day: Day): Assessment;
}
