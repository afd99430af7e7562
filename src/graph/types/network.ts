import { Field, Int, ObjectType } from 'type-graphql';

import { DateScalar } from '../scalars';

@ObjectType('Facet', { description: 'How often a value occurs.' })
export class FacetType {
  @Field(() => String, { description: 'The value; NOT_RECORDED where nothing is recorded.' })
  value!: string;

  @Field(() => Int, { description: 'How many resellers have it.' })
  count!: number;
}

@ObjectType('NetworkSummary', { description: "Counts over a provider's whole network on a date; facets count its ACTIVE resellers, most frequent value first." })
export class NetworkSummaryType {
  @Field(() => DateScalar, { description: 'The date of the counts.' })
  asOf!: string;

  @Field(() => Int, { description: 'Resellers with an ACTIVE partnership.' })
  resellers!: number;

  @Field(() => Int, { description: 'Customers related to the provider.' })
  customers!: number;

  @Field(() => [FacetType], { description: 'Resellers by market.' })
  byMarket!: FacetType[];

  @Field(() => [FacetType], { description: 'Resellers by region.' })
  byRegion!: FacetType[];

  @Field(() => [FacetType], { description: 'Resellers by enrollment status.' })
  byStatus!: FacetType[];

  @Field(() => [FacetType], { description: 'Resellers by eligibility verdict for their own model.' })
  byVerdict!: FacetType[];

  @Field(() => [FacetType], { description: 'Resellers by code of an unmet finding; a reseller counts once for each.' })
  byUnmetFinding!: FacetType[];
}
