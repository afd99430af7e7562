import { Field, ObjectType } from 'type-graphql';

import { PartnershipStateEnum } from '../enums';
import { ConnectionOf, EdgeFieldsOf, EdgeOf } from '../relay';
import { DateScalar } from '../scalars';
import { CustomerType } from './customer';
import { OfferType } from './offer';
import { DirectBillPartnerType, IndirectProviderType, IndirectResellerType, PartnerType } from './partner';
import { SellDecisionType } from './sale';

@ObjectType('Partnership', { description: 'The edge between a provider and a reseller in one period.' })
export class PartnershipType {
  @Field(() => PartnershipStateEnum, { description: 'State on the date. Only ACTIVE opens anything.' })
  state!: string;

  @Field(() => DateScalar, { description: 'First day of this state.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds; null while open.' })
  until!: string | null;
}

@ObjectType('CustomerRelationship', { description: 'The edge between a partner and a customer in one period.' })
export class CustomerRelationshipType {
  @Field(() => DateScalar, { description: 'First day of the relationship.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds; null while open.' })
  until!: string | null;

  @Field(() => IndirectProviderType, { nullable: true, description: "The provider through which a reseller's customer came, where recorded and visible." })
  provider!: unknown;
}

const IndirectProviderEdge = EdgeOf('IndirectProvider', () => IndirectProviderType, 'An indirect provider in a list.');
export const IndirectProviderConnectionType = ConnectionOf('IndirectProvider', () => IndirectProviderEdge, () => IndirectProviderType, 'A page of indirect providers.');

const IndirectResellerEdge = EdgeOf('IndirectReseller', () => IndirectResellerType, 'An indirect reseller in a list.');
export const IndirectResellerConnectionType = ConnectionOf('IndirectReseller', () => IndirectResellerEdge, () => IndirectResellerType, 'A page of indirect resellers.');

const DirectBillPartnerEdge = EdgeOf('DirectBillPartner', () => DirectBillPartnerType, 'A direct bill partner in a list.');
export const DirectBillPartnerConnectionType = ConnectionOf('DirectBillPartner', () => DirectBillPartnerEdge, () => DirectBillPartnerType, 'A page of direct bill partners.');

const CustomerEdge = EdgeOf('Customer', () => CustomerType, 'A customer in a list.');
export const CustomerConnectionType = ConnectionOf('Customer', () => CustomerEdge, () => CustomerType, 'A page of customers.');

const OfferEdge = EdgeOf('Offer', () => OfferType, 'An offer in a list.');
export const OfferConnectionType = ConnectionOf('Offer', () => OfferEdge, () => OfferType, 'A page of offers.');

@ObjectType('ProviderResellerEdge', { description: 'A reseller of a provider, with their partnership.' })
class ProviderResellerEdge extends EdgeFieldsOf(() => IndirectResellerType) {
  @Field(() => PartnershipType, { description: 'The partnership on the date.' })
  partnership!: PartnershipType;
}
export const ProviderResellerConnectionType = ConnectionOf('ProviderReseller', () => ProviderResellerEdge, () => IndirectResellerType, 'A page of the resellers of a provider.');

@ObjectType('ResellerProviderEdge', { description: 'A provider of a reseller, with their partnership.' })
class ResellerProviderEdge extends EdgeFieldsOf(() => IndirectProviderType) {
  @Field(() => PartnershipType, { description: 'The partnership on the date.' })
  partnership!: PartnershipType;
}
export const ResellerProviderConnectionType = ConnectionOf('ResellerProvider', () => ResellerProviderEdge, () => IndirectProviderType, 'A page of the providers of a reseller.');

@ObjectType('CustomerPartnerEdge', { description: 'A partner that serves a customer, with their relationship.' })
class CustomerPartnerEdge extends EdgeFieldsOf(() => PartnerType) {
  @Field(() => CustomerRelationshipType, { description: 'The relationship on the date.' })
  relationship!: CustomerRelationshipType;
}
export const CustomerPartnerConnectionType = ConnectionOf('CustomerPartner', () => CustomerPartnerEdge, () => PartnerType, 'A page of the partners that serve a customer.');

@ObjectType('SellerEdge', { description: 'A possible seller, with the decision about it.' })
class SellerEdge extends EdgeFieldsOf(() => PartnerType) {
  @Field(() => SellDecisionType, { description: 'May it sell, and everything that stands in the way.' })
  decision!: unknown;
}
export const SellerConnectionType = ConnectionOf('Seller', () => SellerEdge, () => PartnerType, 'A page of possible sellers: allowed first, then the fewest obstacles, by name.');
