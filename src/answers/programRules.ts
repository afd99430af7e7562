import type { Day } from '../rulebook/calendar';
import { programRules, type ProgramRules } from '../rulebook/eligibility';
import type { PartnerModel } from '../rulebook/terms';
import { BadInput } from './badInput';

/** The programme rules in force on a date, as published; BadInput before the first recorded edition. */
export function rulesOf(model: PartnerModel, asOf: Day): ProgramRules {
  const rules = programRules(model, asOf);
  if (!rules) throw new BadInput('asOf', asOf, `a date on or after the first recorded edition of ${model}`);
  return rules;
}
