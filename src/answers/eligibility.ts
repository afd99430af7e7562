import type { Day } from '../rulebook/calendar';
import { eligibility, type EligibilityResult } from '../rulebook/eligibility';
import { PARTNER_MODELS, type PartnerModel } from '../rulebook/terms';
import type { PartnerRow } from '../store/lists/partnerList';
import type { Answers } from './answers';
import { factsOf } from './factsOf';

/** A verdict with the partner that it is about. */
export interface PartnerEligibility extends EligibilityResult {
  readonly partner: PartnerRow;
}

/** Whether the partner meets the requirements of a model on a date; `model` its own unless named. */
export async function eligibilityOf(answers: Answers, partner: PartnerRow, model: PartnerModel, asOf: Day): Promise<PartnerEligibility> {
  return { partner, ...eligibility(await factsOf(answers, partner.partnerId), model, asOf) };
}

/** Every model side by side. */
export function modelOptions(answers: Answers, partner: PartnerRow, asOf: Day): Promise<PartnerEligibility[]> {
  return Promise.all(PARTNER_MODELS.map((model) => eligibilityOf(answers, partner, model, asOf)));
}
