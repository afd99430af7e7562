/** What a viewer must be told of a judgment that is known in full: docs/access.md, the rows about eligibility. */
import type { Enrollment, Model } from '../cast';
import type { EligibilityAnswer, FindingAnswer } from './judgmentQueries';
import type { Sight } from './sight';

export type Disclosure = 'IN_FULL' | 'WITHOUT_EVIDENCE' | 'NOTHING';

/** How much of a partner's eligibility for a model the viewer may know on the date. */
export function disclosureOf(sight: Sight, partner: Enrollment, model: Model, day: string): Disclosure {
  if (sight.standing(partner, day) === 'OWN') return 'IN_FULL';
  const isOwnReseller = partner.model === 'INDIRECT_RESELLER' && model === 'INDIRECT_RESELLER' && sight.standing(partner, day) === 'ACTIVE';
  return isOwnReseller ? 'WITHOUT_EVIDENCE' : 'NOTHING';
}

/** The answer as its parts that may be told; the words of the message are checked apart. */
export function disclosed(whole: EligibilityAnswer, disclosure: Disclosure): object {
  switch (disclosure) {
    case 'IN_FULL':
      return whole;
    case 'WITHOUT_EVIDENCE':
      return { ...whole, findings: whole.findings.map(withoutEvidence) };
    case 'NOTHING':
      return {
        ...whole, verdict: 'INDETERMINATE', nextDueOn: null, unmet: [],
        findings: [expect.objectContaining({ code: 'NOT_VISIBLE', outcome: 'UNKNOWN', level: 'REQUIRED', parameters: [], actual: null, remedy: null, dueOn: null })],
      };
  }
}

function withoutEvidence(finding: FindingAnswer): object {
  return { ...finding, message: expect.any(String), parameters: [], actual: null, remedy: null };
}

/** What a message may be made of besides the partner itself: the model, the code and what was found. */
export function messageKey(model: string, { code, outcome, dueOn }: FindingAnswer, day: string): string {
  return `${day} ${model} ${code} ${outcome} ${dueOn}`;
}
