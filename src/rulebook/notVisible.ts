/** Eligibility that a viewer may not know. */
import type { Day } from './calendar';
import { editionOn } from './editions/programEditions';
import type { EligibilityResult } from './eligibility';
import type { PartnerModel } from './terms';

/** The answer about a partner whose eligibility for the model is not for the viewer to know on the day: the same whatever was recorded. */
export function eligibilityNotVisible(partnerId: string, model: PartnerModel, day: Day): EligibilityResult {
  return {
    model,
    asOf: day,
    verdict: 'INDETERMINATE',
    findings: [{
      code: 'NOT_VISIBLE',
      outcome: 'UNKNOWN',
      level: 'REQUIRED',
      message: 'What this partner meets is not visible to you: you see it of your own enrollments, and of your resellers as resellers while your partnership is active.',
      parameters: [],
      expected: null,
      actual: null,
      subject: { type: 'PARTNER', id: partnerId },
      dueOn: null,
      remedy: null,
      source: { document: 'docs/access.md', edition: null, certainty: 'DOCUMENTED' },
      partnerCenterCode: null,
    }],
    edition: editionOn(model, day),
    nextDueOn: null,
  };
}
