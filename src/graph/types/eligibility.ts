import { Field, ObjectType } from 'type-graphql';

import { EligibilityVerdictEnum, FindingLevelEnum, PartnerModelEnum } from '../enums';
import { DateScalar } from '../scalars';
import { FindingType, RuleSourceType } from './finding';
import { PartnerType } from './partner';

@ObjectType('Requirement', { description: 'One requirement of a program edition, as published.' })
export class RequirementType {
  @Field(() => String, { description: 'Stable code; the findings about it bear the same.' })
  code!: string;

  @Field(() => FindingLevelEnum, { description: 'Whether it decides.' })
  level!: string;

  @Field(() => String, { description: 'What must hold, in our words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The figure or value to reach, where there is one.' })
  threshold!: string | null;

  @Field(() => String, { nullable: true, description: 'What the threshold counts.' })
  unit!: string | null;

  @Field(() => RuleSourceType, { description: 'Where it is written.' })
  source!: RuleSourceType;
}

@ObjectType('RuleEdition', { description: 'The rules of a model in force between two dates.' })
export class RuleEditionType {
  @Field(() => String, { description: 'Name of the edition.' })
  name!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds.' })
  effectiveFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds; null for the last one recorded.' })
  effectiveTo!: string | null;

  @Field(() => DateScalar, { description: 'Until when the published rules were reviewed; later changes are not known here.' })
  reviewedOn!: string;

  @Field(() => [RequirementType], { description: 'Its requirements, in the order of the page.' })
  requirements!: RequirementType[];
}

@ObjectType('Eligibility', { description: 'Whether a partner meets the requirements of a model on a date, one by one.' })
export class EligibilityType {
  @Field(() => PartnerType, { description: 'The partner that was judged.' })
  partner!: unknown;

  @Field(() => PartnerModelEnum, { description: 'The model that it was judged for.' })
  model!: string;

  @Field(() => DateScalar, { description: 'The date of the judgment.' })
  asOf!: string;

  @Field(() => EligibilityVerdictEnum, { description: 'What the required findings add up to.' })
  verdict!: string;

  @Field(() => [FindingType], { description: 'Every requirement in force, one finding each.' })
  findings!: unknown[];

  @Field(() => RuleEditionType, { nullable: true, description: 'The edition used; null before the first one recorded.' })
  edition!: unknown;

  @Field(() => DateScalar, { nullable: true, description: 'The earliest date on which a required finding is checked next; null where none is ahead.' })
  nextDueOn!: string | null;
}
