import { editionOn } from '../../../src/rulebook/editions/programEditions';
import type { Assessment } from '../../../src/rulebook/requirements/requirement';
import type { PartnerModel } from '../../../src/rulebook/terms';
import type { PartnerBuilder } from '../../support/facts';

/** What the requirement in force for the model on the day says of the facts, before anybody asks when the partner is checked. */
export function assessed(model: PartnerModel, code: string, facts: PartnerBuilder, day: string): Assessment {
  const line = editionOn(model, day)?.requirements.find((requirement) => requirement.code === code);
  if (!line) throw new Error(`${code} is not in force for ${model} on ${day}`);
  return line.requirement.assess(facts.build(), day);
}
