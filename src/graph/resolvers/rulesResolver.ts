import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { rulesOf } from '../../answers/programRules';
import type { Edition } from '../../rulebook/editions/programEditions';
import type { PartnerModel } from '../../rulebook/terms';
import type { GraphContext } from '../context';
import { PartnerModelEnum } from '../enums';
import { AsOfArgs } from '../types/arguments';
import { RuleEditionType } from '../types/eligibility';

@Resolver()
export class RulesResolver {
  @Query(() => RuleEditionType, { description: 'The program rules of a model in force on a date, as published.' })
  programRules(
    @Arg('model', () => PartnerModelEnum, { description: 'The model.' }) model: PartnerModel, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext,
  ): Edition {
    return rulesOf(model, asOfDay(answers, asOf));
  }
}
