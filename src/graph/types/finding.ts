import { Field, ObjectType } from 'type-graphql';

import { FindingLevelEnum, FindingOutcomeEnum, SourceCertaintyEnum } from '../enums';
import { NodeType } from '../relay';
import { DateScalar } from '../scalars';

@ObjectType('RuleSource', { description: 'The document that a rule is taken from.' })
export class RuleSourceType {
  @Field(() => String, { description: 'Title or path of the document.' })
  document!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the edition that was read, where it is known.' })
  edition!: string | null;

  @Field(() => SourceCertaintyEnum, { description: 'How well the rule is documented.' })
  certainty!: string;
}

@ObjectType('FindingParameter', { description: 'A value that appears in the message, so that a client can word it in its own language.' })
export class FindingParameterType {
  @Field(() => String, { description: 'Name of the value, fixed for a code.' })
  name!: string;

  @Field(() => String, { description: 'The value as text.' })
  value!: string;
}

@ObjectType('Finding', { description: 'One rule applied to one set of facts. A "no" is always data with its reasons; all reasons come at once.' })
export class FindingType {
  @Field(() => String, { description: 'Stable code of the rule, such as CUSTOMER_MARKET_IN_REGION.' })
  code!: string;

  @Field(() => FindingOutcomeEnum, { description: 'What the rule found.' })
  outcome!: string;

  @Field(() => FindingLevelEnum, { description: 'Whether it decides the verdict.' })
  level!: string;

  @Field(() => String, { description: 'One sentence that says it.' })
  message!: string;

  @Field(() => [FindingParameterType], { description: 'The values in the message.' })
  parameters!: FindingParameterType[];

  @Field(() => String, { nullable: true, description: 'What the rule asks for.' })
  expected!: string | null;

  @Field(() => String, { nullable: true, description: 'What is recorded; null where nothing is, or where the viewer may not see the evidence.' })
  actual!: string | null;

  @Field(() => NodeType, { nullable: true, description: 'What the fact belongs to.' })
  subject!: unknown;

  @Field(() => DateScalar, { nullable: true, description: 'NOT_YET_DUE: when it will be checked. MET and checked yearly: the next check.' })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What would change the outcome.' })
  remedy!: string | null;

  @Field(() => RuleSourceType, { description: 'Where the rule is written.' })
  source!: RuleSourceType;

  @Field(() => String, { nullable: true, description: 'The code with which Partner Center would refuse, where one is known.' })
  partnerCenterCode!: string | null;
}
