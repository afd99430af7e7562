import { Args, Ctx, Query, Resolver } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { partnersConnection } from '../../answers/partnerConnections';
import type { PartnerModel } from '../../rulebook/terms';
import type { GraphContext } from '../context';
import { plainEdge, toConnection } from '../relay';
import { PartnerListArgs } from '../types/arguments';
import { DirectBillPartnerConnectionType, IndirectProviderConnectionType, IndirectResellerConnectionType } from '../types/connections';

@Resolver()
export class PartnerListResolver {
  @Query(() => IndirectProviderConnectionType, { description: 'Indirect providers that have a status on the date.' })
  indirectProviders(@Args(() => PartnerListArgs) args: PartnerListArgs, @Ctx() context: GraphContext) {
    return partnersOf('INDIRECT_PROVIDER', args, context);
  }

  @Query(() => IndirectResellerConnectionType, { description: 'Indirect resellers that have a status on the date.' })
  indirectResellers(@Args(() => PartnerListArgs) args: PartnerListArgs, @Ctx() context: GraphContext) {
    return partnersOf('INDIRECT_RESELLER', args, context);
  }

  @Query(() => DirectBillPartnerConnectionType, { description: 'Direct bill partners that have a status on the date.' })
  directBillPartners(@Args(() => PartnerListArgs) args: PartnerListArgs, @Ctx() context: GraphContext) {
    return partnersOf('DIRECT_BILL', args, context);
  }
}

async function partnersOf(model: PartnerModel, { filter, orderBy, asOf, ...paging }: PartnerListArgs, { answers }: GraphContext) {
  return toConnection(await partnersConnection(answers, model, { filter, orderBy, asOf: asOfDay(answers, asOf) }, paging), plainEdge);
}
