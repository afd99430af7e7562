import type { Day } from '../rulebook/calendar';
import { eligibility, type EligibilityResult } from '../rulebook/eligibility';
import type { ApplicantFacts } from '../rulebook/facts';
import { eligibilityNotVisible } from '../rulebook/notVisible';
import { PARTNER_MODELS, type PartnerModel } from '../rulebook/terms';
import { withholdEvidence } from '../rulebook/withholdEvidence';
import type { Scope } from '../store/scope/scope';
import type { PartnerRow } from '../store/lists/partnerList';
import type { Answers } from './answers';

/** A verdict with the partner that it is about. */
export interface PartnerEligibility extends EligibilityResult {
  readonly partner: PartnerRow;
}

/** Whether the partner meets the requirements of a model on a date; `model` its own unless named. */
export async function eligibilityOf(answers: Answers, partner: PartnerRow, model: PartnerModel, asOf: Day): Promise<PartnerEligibility> {
  const { partnerId } = partner;
  if (!(await mayKnow(answers, partner, model, asOf))) return { partner, ...eligibilityNotVisible(partnerId, model, asOf) };
  const facts = await answers.loaders.applicantById.load(partnerId);
  return { partner, ...(facts ? eligibilityFor(answers.snapshot.scope, facts, model, asOf) : eligibilityNotVisible(partnerId, model, asOf)) };
}

/** Every model side by side. */
export function modelOptions(answers: Answers, partner: PartnerRow, asOf: Day): Promise<PartnerEligibility[]> {
  return Promise.all(PARTNER_MODELS.map((model) => eligibilityOf(answers, partner, model, asOf)));
}

/** The judgment on facts that the viewer may have judged, without the evidence unless it is the viewer's own. */
export function eligibilityFor(scope: Scope, facts: ApplicantFacts, model: PartnerModel, asOf: Day): EligibilityResult {
  const result = eligibility(facts, model, asOf);
  return scope.seesEverything || scope.owns(facts.id) ? result : withholdEvidence(result);
}

/** Own enrollments for every model; a reseller as reseller while the partnership with it is ACTIVE. */
async function mayKnow(answers: Answers, { partnerId, model: own }: PartnerRow, model: PartnerModel, asOf: Day): Promise<boolean> {
  const { scope } = answers.snapshot;
  if (scope.seesEverything || scope.owns(partnerId)) return true;
  return own === 'INDIRECT_RESELLER' && model === own && answers.loaders.isPartnerSeenOn(asOf).load(partnerId);
}
