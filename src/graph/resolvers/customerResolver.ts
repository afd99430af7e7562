import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { customersConnection, partnersOfCustomerConnection } from '../../answers/customerConnections';
import { sellersConnection } from '../../answers/sellers';
import { findMarket, type Market } from '../../rulebook/reference/markets';
import type { CustomerAgreementRow, QualificationRow } from '../../store/byKey';
import type { CustomerRow } from '../../store/lists/customerList';
import type { PartnerRow } from '../../store/lists/partnerList';
import type { GraphContext } from '../context';
import { customerPartnerEdge, sellerEdge } from '../edges';
import { keyOfType } from '../loadNode';
import { plainEdge, toConnection } from '../relay';
import { UuidScalar } from '../scalars';
import { AsOfArgs, CustomerListArgs, DatedPagingArgs } from '../types/arguments';
import { CustomerConnectionType, CustomerPartnerConnectionType, CustomerRelationshipType, SellerConnectionType } from '../types/connections';
import { CustomerAgreementType, CustomerQualificationType, CustomerType } from '../types/customer';
import { MarketType } from '../types/market';
import { IndirectProviderType } from '../types/partner';
import { CustomerSellersArgs } from '../types/saleArguments';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Query(() => CustomerType, { nullable: true, description: 'A customer; null where there is none, or none for this viewer.' })
  customer(
    @Arg('tenantId', () => UuidScalar, { description: 'Tenant of the customer.' }) tenantId: string, @Ctx() { answers }: GraphContext,
  ): Promise<CustomerRow | null> {
    return answers.loaders.customerById.load(tenantId);
  }

  @Query(() => CustomerConnectionType, { description: 'All customers that are not retired on the date.' })
  async customers(@Args(() => CustomerListArgs) { filter, orderBy, asOf, ...paging }: CustomerListArgs, @Ctx() { answers }: GraphContext) {
    return toConnection(await customersConnection(answers, { filter, orderBy, asOf: asOfDay(answers, asOf) }, paging), plainEdge);
  }

  @FieldResolver(() => UuidScalar, { description: 'Entra tenant of the customer.' })
  tenantId(@Root() customer: CustomerRow): string {
    return customer.customerId;
  }

  @FieldResolver(() => MarketType, { description: "The market of the tenant's country, not of the office. The current value at any date." })
  market(@Root() customer: CustomerRow): Market | null {
    return findMarket(customer.country);
  }

  @FieldResolver(() => [CustomerQualificationType], { description: 'What it qualifies as on the date, in every state of vetting.' })
  qualifications(@Root() customer: CustomerRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): Promise<readonly QualificationRow[]> {
    return answers.loaders.qualificationsOfCustomer(asOfDay(answers, asOf)).load(customer.customerId);
  }

  @FieldResolver(() => CustomerAgreementType, { nullable: true, description: 'Its acceptance of the Microsoft Customer Agreement in force on the date: its own signature before attestations, then the latest.' })
  async agreement(
    @Root() customer: CustomerRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext,
  ): Promise<CustomerAgreementRow | null> {
    const [agreement] = await answers.loaders.agreementsOfCustomer(asOfDay(answers, asOf)).load(customer.customerId);
    return agreement ?? null;
  }

  @FieldResolver(() => CustomerPartnerConnectionType, { description: 'Partners related to it on the date, by name.' })
  async partners(@Root() customer: CustomerRow, @Args(() => DatedPagingArgs) { asOf, ...paging }: DatedPagingArgs, @Ctx() { answers }: GraphContext) {
    return toConnection(await partnersOfCustomerConnection(answers, customer, asOfDay(answers, asOf), paging), customerPartnerEdge);
  }

  @FieldResolver(() => SellerConnectionType, { description: 'Who may sell this offer to it, over the whole visible network.' })
  async sellers(
    @Root() customer: CustomerRow, @Args(() => CustomerSellersArgs) { offerId, action, asOf, ...paging }: CustomerSellersArgs, @Ctx() { answers }: GraphContext,
  ) {
    const question = { sku: keyOfType('Offer', offerId), customerId: customer.customerId, action, asOf: asOfDay(answers, asOf) };
    return toConnection(await sellersConnection(answers, question, paging), sellerEdge);
  }
}

@Resolver(() => CustomerRelationshipType)
export class CustomerRelationshipResolver {
  @FieldResolver(() => IndirectProviderType, { nullable: true, description: "The provider through which a reseller's customer came, where recorded and visible." })
  async provider(@Root() { providerId }: { providerId: string | null }, @Ctx() { answers }: GraphContext): Promise<PartnerRow | null> {
    return providerId === null ? null : answers.loaders.partnerById.load(providerId);
  }
}

@Resolver(() => CustomerAgreementType)
export class CustomerAgreementResolver {
  @FieldResolver(() => UuidScalar, { nullable: true, description: 'Tenant of the partner that attested it; null where the customer signed, or where the viewer may not see the partner.' })
  attestedBy(@Root() agreement: CustomerAgreementRow): string | null {
    return agreement.attestedByTenant;
  }
}
