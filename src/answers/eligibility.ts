import type { Day } from '../rulebook/calendar';
import { eligibility, type EligibilityResult } from '../rulebook/eligibility';
import type { ApplicantFacts } from '../rulebook/facts';
import { eligibilityNotVisible } from '../rulebook/notVisible';
import { PARTNER_MODELS, type PartnerModel } from '../rulebook/terms';
import { withholdEvidence } from '../rulebook/withholdEvidence';
import type { Scope } from '../store/scope/scope';
import type { PartnerRow } from '../store/lists/partnerList';
import type { Answers } from './answers';
import { isSeenOn } from './disclosure';

/** A verdict with the partner that it is about. */
export interface PartnerEligibility extends EligibilityResult {
  readonly partner: PartnerRow;
}

/** Whether the partner meets the requirements of a model on a date; `model` its own unless named. */
export async function eligibilityOf(answers: Answers, partner: PartnerRow, model: PartnerModel, asOf: Day): Promise<PartnerEligibility> {
  const facts = mayKnowEligibility(answers.snapshot.scope, partner, model) ? await answers.loaders.applicantById.load(partner.partnerId) : null;
  if (!facts || !(await isSeenOn(answers, facts, asOf))) return { partner, ...eligibilityNotVisible(partner.partnerId, model, asOf) };
  return { partner, ...eligibilityFor(answers.snapshot.scope, facts, model, asOf) };
}

/** Every model side by side. */
export function modelOptions(answers: Answers, partner: PartnerRow, asOf: Day): Promise<PartnerEligibility[]> {
  return Promise.all(PARTNER_MODELS.map((model) => eligibilityOf(answers, partner, model, asOf)));
}

/** The judgment, without the evidence unless it is the viewer's own. */
function eligibilityFor(scope: Scope, facts: ApplicantFacts, model: PartnerModel, asOf: Day): EligibilityResult {
  const result = eligibility(facts, model, asOf);
  return scope.seesEverything || scope.owns(facts.id) ? result : withholdEvidence(result);
}

/** Whose eligibility for a model the viewer may know on the dates on which it sees the partner: its own enrollments' for every model, its resellers' as resellers. */
export function mayKnowEligibility(scope: Scope, { partnerId, model: own }: Pick<PartnerRow, 'partnerId' | 'model'>, model: PartnerModel): boolean {
  return scope.seesEverything || scope.owns(partnerId) || (own === 'INDIRECT_RESELLER' && model === own);
}
