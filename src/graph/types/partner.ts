import { Field, InterfaceType, ObjectType } from 'type-graphql';

import type { PartnerRow } from '../../store/lists/partnerList';
import { PartnerModelEnum } from '../enums';
import { PARTNER_TYPES } from '../globalId';
import { NodeType } from '../relay';
import { DateScalar, UuidScalar } from '../scalars';

const UNDATED = 'The current value at any date.';

@InterfaceType('Partner', {
  implements: NodeType,
  description: "A company's enrollment in one model, through one tenant, in one region. A tenant with two models is two partners of one account.",
  resolveType: (partner: PartnerRow) => PARTNER_TYPES[partner.model],
})
export abstract class PartnerType extends NodeType {
  @Field(() => String, { description: `Name of the partner. ${UNDATED}` })
  name!: string;

  @Field(() => PartnerModelEnum, { description: 'The model of this enrollment.' })
  model!: string;

  @Field(() => UuidScalar, { description: 'Entra tenant of the account, also called Microsoft ID.' })
  tenantId!: string;

  @Field(() => String, { nullable: true, description: `Location PartnerID (formerly location MPN ID, PLA) of the account. ${UNDATED}` })
  locationId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the enrollment; null where it is not recorded.' })
  enrolledOn!: string | null;
}

@ObjectType('IndirectProvider', { implements: [NodeType, PartnerType], description: 'Buys from Microsoft and serves indirect resellers at scale (distributor).' })
export class IndirectProviderType extends PartnerType {}

@ObjectType('IndirectReseller', { implements: [NodeType, PartnerType], description: 'Sells to customers through indirect providers; is not billed by Microsoft.' })
export class IndirectResellerType extends PartnerType {}

@ObjectType('DirectBillPartner', { implements: [NodeType, PartnerType], description: 'Buys from Microsoft and bills its own customers.' })
export class DirectBillPartnerType extends PartnerType {}

@ObjectType('Company', { implements: NodeType, description: 'A company (partner global account). It enrolls through one tenant for each region it serves.' })
export class CompanyType extends NodeType {
  @Field(() => String, { description: 'Global PartnerID (formerly global MPN ID).' })
  globalPartnerId!: string;

  @Field(() => String, { description: `Name of the company. ${UNDATED}` })
  name!: string;
}
