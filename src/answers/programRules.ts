import type { Day } from '../rulebook/calendar';
import { editionOn, type Edition } from '../rulebook/editions/programEditions';
import type { PartnerModel } from '../rulebook/terms';
import { BadInput } from './badInput';

/** The program rules in force on a date, as published; BadInput before the first recorded edition. */
export function rulesOf(model: PartnerModel, asOf: Day): Edition {
  const edition = editionOn(model, asOf);
  if (!edition) throw new BadInput('asOf', asOf, `a date on or after the first recorded edition of ${model}`);
  return edition;
}
