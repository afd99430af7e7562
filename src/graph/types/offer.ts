import { Field, ObjectType } from 'type-graphql';

import { CloudInstanceEnum, CommerceGenerationEnum, CustomerSegmentEnum, OfferFamilyEnum } from '../enums';
import { NodeType } from '../relay';

@ObjectType('Offer', { implements: NodeType, description: 'Something that is sold. Its own fields are current values at any date; its markets are dated.' })
export class OfferType extends NodeType {
  @Field(() => String, { description: 'Stock keeping unit, unique here.' })
  sku!: string;

  @Field(() => String, { description: 'Name of the offer.' })
  name!: string;

  @Field(() => OfferFamilyEnum, { description: 'Product family.' })
  family!: string;

  @Field(() => CommerceGenerationEnum, { description: 'Commerce system that it is sold in.' })
  generation!: string;

  @Field(() => CustomerSegmentEnum, { description: 'Segment that it is priced for.' })
  segment!: string;

  @Field(() => CloudInstanceEnum, { description: 'Cloud that it belongs to.' })
  cloud!: string;
}
