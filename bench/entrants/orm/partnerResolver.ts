import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import type * as partnerIdModule from '../../../src/store/scope/partnerId';
import { fromProduct } from '../../product';
import { marketOf } from '../peers/markets';
import type { Customer, Partner } from './entities';
import type { Context } from './reads';
import { CustomerType, MarketType, PartnerModel, PartnerType, UuidScalar } from './types';

const { partnerIdOf } = fromProduct<typeof partnerIdModule>('store/scope/partnerId');

@Resolver()
export class PartnerQueries {
  @Query(() => PartnerType, { nullable: true })
  async partner(@Arg('tenantId', () => UuidScalar) tenantId: string, @Arg('model', () => PartnerModel) model: PartnerModel, @Ctx() context: Context): Promise<unknown> {
    return (await context.reads()).partner(partnerIdOf(tenantId, model));
  }
}

@Resolver(() => PartnerType)
export class PartnerResolver {
  @FieldResolver(() => MarketType)
  async market(@Root() partner: Partner, @Ctx() context: Context): Promise<MarketType> {
    const account = await (await context.reads()).account(partner.tenantId);
    if (!account) throw new Error(`The partner ${partner.id} has no account.`);
    return marketOf(account.country);
  }

  @FieldResolver(() => String, { nullable: true })
  async locationId(@Root() partner: Partner, @Ctx() context: Context): Promise<string | null> {
    return (await context.reads()).location(partner.tenantId);
  }
}

@Resolver(() => CustomerType)
export class CustomerResolver {
  @FieldResolver(() => MarketType)
  market(@Root() customer: Customer): MarketType {
    return marketOf(customer.country);
  }
}
