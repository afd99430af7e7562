import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { providersOfMarket } from '../../answers/marketProviders';
import { offersOfMarketConnection } from '../../answers/offerConnections';
import { customerAgreementDocuments, type CustomerAgreementDocument } from '../../rulebook/reference/agreements';
import { cloudsOn, type Cloud } from '../../rulebook/reference/clouds';
import { findMarket, findRegion, marketsOfRegion, marketsOn, regionOf, regionsOn, type Market, type Region } from '../../rulebook/reference/markets';
import type { GraphContext } from '../context';
import { plainEdge, toConnection } from '../relay';
import { CountryCodeScalar } from '../scalars';
import { AsOfArgs, DatedPagingArgs, MarketOfferArgs } from '../types/arguments';
import { IndirectProviderConnectionType, OfferConnectionType } from '../types/connections';
import { CloudType, CustomerAgreementDocumentType, MarketType, RegionType } from '../types/market';

@Resolver(() => MarketType)
export class MarketResolver {
  @Query(() => MarketType, { nullable: true, description: 'A market.' })
  market(@Arg('code', () => CountryCodeScalar, { description: 'Code of the market.' }) code: string): Market | null {
    return findMarket(code);
  }

  @Query(() => [MarketType], { description: 'All markets on the date.' })
  markets(@Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): readonly Market[] {
    return marketsOn(asOfDay(answers, asOf));
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'The region that it belongs to on the date; null before it was a market.' })
  region(@Root() market: Market, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): Region | null {
    const code = regionOf(market.code, asOfDay(answers, asOf));
    return code === null ? null : findRegion(code);
  }

  @FieldResolver(() => [CustomerAgreementDocumentType], { description: 'Papers that customers sign, by language, as published for this market; an empty list means none listed, not "may not be sold".' })
  customerAgreements(@Root() market: Market, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): readonly CustomerAgreementDocument[] {
    return customerAgreementDocuments(market.code, asOfDay(answers, asOf));
  }

  @FieldResolver(() => IndirectProviderConnectionType, { description: 'Visible providers whose open sale region holds this market on the date, by name.' })
  async providers(@Root() market: Market, @Args(() => DatedPagingArgs) { asOf, ...paging }: DatedPagingArgs, @Ctx() { answers }: GraphContext) {
    return toConnection(await providersOfMarket(answers, market.code, asOfDay(answers, asOf), paging), plainEdge);
  }

  @FieldResolver(() => OfferConnectionType, { description: 'What can be sold here in a month.' })
  async offers(@Root() market: Market, @Args(() => MarketOfferArgs) { filter, orderBy, month, ...paging }: MarketOfferArgs, @Ctx() { answers }: GraphContext) {
    return toConnection(await offersOfMarketConnection(answers, market.code, { filter, orderBy }, month, paging), plainEdge);
  }
}

@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => [RegionType], { description: 'All regions on the date.' })
  regions(@Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): readonly Region[] {
    return regionsOn(asOfDay(answers, asOf));
  }

  @FieldResolver(() => [MarketType], { description: 'Its markets on the date.' })
  markets(@Root() region: Region, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): readonly Market[] {
    return marketsOfRegion(region.code, asOfDay(answers, asOf));
  }
}

@Resolver()
export class CloudQueries {
  @Query(() => [CloudType], { description: 'Clouds: who may sell there, to whom, under which paper.' })
  clouds(@Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): readonly Cloud[] {
    return cloudsOn(asOfDay(answers, asOf));
  }
}
