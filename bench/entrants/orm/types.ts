/** The part of the contract that the plain questions ask about. */
import 'reflect-metadata';

import { Field, InputType, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

import type * as scalarsModule from '../../../src/graph/scalars';
import { fromProduct } from '../../product';

export const { CountryCodeScalar, DateScalar, UuidScalar } = fromProduct<typeof scalarsModule>('graph/scalars');

/** How a partner takes part. */
export enum PartnerModel { DIRECT_BILL = 'DIRECT_BILL', INDIRECT_PROVIDER = 'INDIRECT_PROVIDER', INDIRECT_RESELLER = 'INDIRECT_RESELLER' }
registerEnumType(PartnerModel, { name: 'PartnerModel' });

enum OrderField { NAME = 'NAME' }
registerEnumType(OrderField, { name: 'OrderField' });

@InputType('Order')
export class OrderInput {
  @Field(() => OrderField)
  field!: OrderField;
}

@InputType('CustomerFilter')
export class CustomerFilterInput {
  @Field(() => [CountryCodeScalar], { nullable: true })
  markets?: string[] | null;
}

@ObjectType('Market')
export class MarketType {
  @Field(() => CountryCodeScalar)
  code!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;
}

@ObjectType('Customer')
export class CustomerType {
  @Field(() => UuidScalar)
  tenantId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  domain!: string | null;
}

@ObjectType('CustomerConnection')
export class CustomerConnectionType {
  @Field(() => [CustomerType])
  nodes!: CustomerType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@InterfaceType('Partner', { resolveType: ({ model }: { model: string }) => (model === 'INDIRECT_PROVIDER' ? 'IndirectProvider' : 'IndirectReseller') })
export abstract class PartnerType {
  @Field(() => UuidScalar)
  tenantId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PartnerModel)
  model!: string;
}

@ObjectType('IndirectProvider', { implements: PartnerType })
export class IndirectProviderType extends PartnerType {}

@ObjectType('IndirectReseller', { implements: PartnerType })
export class IndirectResellerType extends PartnerType {}

@ObjectType('Partnership')
export class PartnershipType {
  @Field(() => String)
  state!: string;

  @Field(() => DateScalar)
  since!: string;

  @Field(() => DateScalar, { nullable: true })
  until!: string | null;
}

@ObjectType('ProviderResellerEdge')
export class ProviderResellerEdgeType {}

@ObjectType('ResellerProviderEdge')
export class ResellerProviderEdgeType {}

@ObjectType('ProviderResellerConnection')
export class ProviderResellerConnectionType {
  @Field(() => [ProviderResellerEdgeType])
  edges!: object[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@ObjectType('ResellerProviderConnection')
export class ResellerProviderConnectionType {
  @Field(() => [ResellerProviderEdgeType])
  edges!: object[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

/** The type of `first`. */
export const FIRST = (): typeof Int => Int;
