import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { offersConnection } from '../../answers/offerConnections';
import { findMarket, type Market } from '../../rulebook/reference/markets';
import type { OfferRow } from '../../store/lists/offerList';
import type { GraphContext } from '../context';
import { plainEdge, toConnection } from '../relay';
import { AsOfArgs, OfferListArgs } from '../types/arguments';
import { OfferConnectionType } from '../types/connections';
import { MarketType } from '../types/market';
import { OfferType } from '../types/offer';

@Resolver(() => OfferType)
export class OfferResolver {
  @Query(() => OfferType, { nullable: true, description: 'An offer; null where there is none.' })
  offer(@Arg('sku', () => String, { description: 'Stock keeping unit.' }) sku: string, @Ctx() { answers }: GraphContext): Promise<OfferRow | null> {
    return answers.loaders.offerBySku.load(sku);
  }

  @Query(() => OfferConnectionType, { description: 'All offers that are not retired on the date.' })
  async offers(@Args(() => OfferListArgs) { filter, orderBy, asOf, ...paging }: OfferListArgs, @Ctx() { answers }: GraphContext) {
    return toConnection(await offersConnection(answers, { filter, orderBy }, asOfDay(answers, asOf), paging), plainEdge);
  }

  @FieldResolver(() => [MarketType], { description: 'Markets in which it is available on the date, by code.' })
  async markets(@Root() offer: OfferRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): Promise<Market[]> {
    const rows = await answers.loaders.marketsOfOffer(asOfDay(answers, asOf)).load(offer.sku);
    return rows.map(({ market }) => findMarket(market)).filter((market) => market !== null);
  }
}
