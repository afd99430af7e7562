import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClassType } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { customersOfPartnerConnection } from '../../answers/customerConnections';
import type { NetworkSummary } from '../../answers/networkSummary';
import { providersConnection, resellersConnection } from '../../answers/partnerConnections';
import type { PartnerRow } from '../../store/lists/partnerList';
import type { GraphContext } from '../context';
import { partnershipEdge } from '../edges';
import { plainEdge, toConnection } from '../relay';
import { AsOfArgs, CustomerListArgs, DatedPagingArgs, PartnerListArgs } from '../types/arguments';
import { CustomerConnectionType, ProviderResellerConnectionType, ResellerProviderConnectionType } from '../types/connections';
import { NetworkSummaryType } from '../types/network';
import { DirectBillPartnerType, IndirectProviderType, IndirectResellerType } from '../types/partner';

/** The customers of a partner of each model. */
function CustomersResolver(partnerType: ClassType): ClassType {
  @Resolver(() => partnerType)
  class CustomersOfPartnerResolver {
    @FieldResolver(() => CustomerConnectionType, { description: 'Customers related to it on the date.' })
    async customers(
      @Root() partner: PartnerRow, @Args(() => CustomerListArgs) { filter, orderBy, asOf, ...paging }: CustomerListArgs, @Ctx() { answers }: GraphContext,
    ) {
      const question = { filter, orderBy, asOf: asOfDay(answers, asOf) };
      return toConnection(await customersOfPartnerConnection(answers, partner, question, paging), plainEdge);
    }
  }
  return CustomersOfPartnerResolver;
}

@Resolver(() => IndirectProviderType)
export class IndirectProviderResolver extends CustomersResolver(IndirectProviderType) {
  @FieldResolver(() => ProviderResellerConnectionType, { description: 'Its resellers: partnerships that are ACTIVE or PENDING on the date.' })
  async resellers(
    @Root() provider: PartnerRow, @Args(() => PartnerListArgs) { filter, orderBy, asOf, ...paging }: PartnerListArgs, @Ctx() { answers }: GraphContext,
  ) {
    return toConnection(await resellersConnection(answers, provider, { filter, orderBy, asOf: asOfDay(answers, asOf) }, paging), partnershipEdge);
  }

  @FieldResolver(() => NetworkSummaryType, { description: 'Counts and facets over its whole network on the date.' })
  network(@Root() provider: PartnerRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): Promise<NetworkSummary | null> {
    return answers.loaders.networkOfProvider(asOfDay(answers, asOf)).load(provider.partnerId);
  }
}

@Resolver(() => IndirectResellerType)
export class IndirectResellerResolver extends CustomersResolver(IndirectResellerType) {
  @FieldResolver(() => ResellerProviderConnectionType, { description: 'Its providers: partnerships that are ACTIVE or PENDING on the date, by name.' })
  async providers(@Root() reseller: PartnerRow, @Args(() => DatedPagingArgs) { asOf, ...paging }: DatedPagingArgs, @Ctx() { answers }: GraphContext) {
    return toConnection(await providersConnection(answers, reseller, asOfDay(answers, asOf), paging), partnershipEdge);
  }
}

@Resolver(() => DirectBillPartnerType)
export class DirectBillPartnerResolver extends CustomersResolver(DirectBillPartnerType) {}
