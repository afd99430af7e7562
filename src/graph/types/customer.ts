import { Field, ObjectType } from 'type-graphql';

import { CustomerAgreementFormEnum, QualificationKindEnum, VettingStateEnum } from '../enums';
import { NodeType } from '../relay';
import { DateScalar, UuidScalar } from '../scalars';

@ObjectType('Customer', { implements: NodeType, description: 'A customer tenant.' })
export class CustomerType extends NodeType {
  @Field(() => UuidScalar, { description: 'Entra tenant of the customer.' })
  tenantId!: string;

  @Field(() => String, { description: 'Name of the customer. The current value at any date.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Default domain, where recorded. The current value at any date.' })
  domain!: string | null;
}

@ObjectType('CustomerQualification', { description: 'What a customer qualifies as, in one period.' })
export class CustomerQualificationType {
  @Field(() => QualificationKindEnum, { description: 'The qualification.' })
  kind!: string;

  @Field(() => VettingStateEnum, { description: 'How far its vetting is; only APPROVED opens a segment.' })
  vetting!: string;

  @Field(() => DateScalar, { description: 'First day of this state.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds; null while open.' })
  until!: string | null;
}

@ObjectType('CustomerAgreement', { description: 'An acceptance of the Microsoft Customer Agreement.' })
export class CustomerAgreementType {
  @Field(() => CustomerAgreementFormEnum, { description: 'Whether a partner attested it or the customer signed itself.' })
  form!: string;

  @Field(() => DateScalar, { description: 'Day of the acceptance.' })
  acceptedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds; null while open.' })
  until!: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Tenant of the partner that attested it; null where the customer signed, or where the viewer may not see the partner.' })
  attestedBy!: string | null;
}
