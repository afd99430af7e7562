import { Field, ObjectType } from 'type-graphql';

import { SaleActionEnum, SaleVerdictEnum } from '../enums';
import { DateScalar } from '../scalars';
import { CustomerType } from './customer';
import { FindingType } from './finding';
import { MarketType, RegionType } from './market';
import { OfferType } from './offer';
import { IndirectProviderType, PartnerType } from './partner';

@ObjectType('SaleRegion', { description: 'Where a partner may sell on a date: its region, the markets in it, whether it is open, who opens it, and why not. From visible routes only.' })
export class SaleRegionType {
  @Field(() => RegionType, { description: "The region of the tenant's country on the date." })
  region!: unknown;

  @Field(() => SaleVerdictEnum, { description: "Judged as for a new order's status, partner agreement and, for a reseller, its routes." })
  verdict!: string;

  @Field(() => Boolean, { description: 'Whether the verdict is ALLOWED.' })
  open!: boolean;

  @Field(() => [MarketType], { description: 'All markets of the region on the date, open or not.' })
  markets!: unknown[];

  @Field(() => [IndirectProviderType], { description: 'The visible providers that open it; empty for direct bill partners and providers.' })
  via!: unknown[];

  @Field(() => [FindingType], { description: 'What the verdict rests on.' })
  findings!: unknown[];

  @Field(() => DateScalar, { description: 'The date of the judgment.' })
  asOf!: string;
}

@ObjectType('SaleRoute', { description: 'One way for a reseller to sell: through one of its visible providers, which orders.' })
export class SaleRouteType {
  @Field(() => IndirectProviderType, { description: 'The provider that would order.' })
  provider!: unknown;

  @Field(() => SaleVerdictEnum, { description: "What this route's findings add up to." })
  verdict!: string;

  @Field(() => [FindingType], { description: 'What is judged on this route.' })
  findings!: unknown[];
}

@ObjectType('SellDecision', { description: 'May this partner do this for this customer, and everything that stands in the way.' })
export class SellDecisionType {
  @Field(() => PartnerType, { description: 'Who wants to sell.' })
  seller!: unknown;

  @Field(() => CustomerType, { nullable: true, description: 'To whom; null for a prospect or a market.' })
  customer!: unknown;

  @Field(() => MarketType, { description: 'The market of the customer or prospect.' })
  market!: unknown;

  @Field(() => OfferType, { nullable: true, description: 'What; null where the action needs no offer and none was named.' })
  offer!: unknown;

  @Field(() => SaleActionEnum, { description: 'What the partner wants to do.' })
  action!: string;

  @Field(() => DateScalar, { description: 'The date of the judgment.' })
  asOf!: string;

  @Field(() => SaleVerdictEnum, { description: 'What the findings of the seller and of the routes add up to.' })
  verdict!: string;

  @Field(() => [FindingType], { description: 'What is judged on the seller; findings of a route stay in the route.' })
  findings!: unknown[];

  @Field(() => [SaleRouteType], { description: 'One for each visible provider of a reseller, by name; empty for other sellers.' })
  routes!: unknown[];
}
