import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { partnerRowOf } from '../../answers/partnerRow';
import { decideSale, type SaleAnswer } from '../../answers/sellDecision';
import { sellersConnection } from '../../answers/sellers';
import type { PartnerFacts, ProspectFacts } from '../../rulebook/facts';
import { findMarket, findRegion, type Market, type Region } from '../../rulebook/reference/markets';
import type { SaleRegionResult } from '../../rulebook/saleRegions';
import type { CustomerRow } from '../../store/lists/customerList';
import type { OfferRow } from '../../store/lists/offerList';
import type { PartnerRow } from '../../store/lists/partnerList';
import type { GraphContext } from '../context';
import { sellerEdge } from '../edges';
import { keyOfType, loadPartner } from '../loadNode';
import { toConnection } from '../relay';
import { SellerConnectionType } from '../types/connections';
import { CustomerType } from '../types/customer';
import type { ProspectInput } from '../types/inputs';
import { MarketType, RegionType } from '../types/market';
import { OfferType } from '../types/offer';
import { IndirectProviderType, PartnerType } from '../types/partner';
import { SaleRegionType, SaleRouteType, SellDecisionType } from '../types/sale';
import { SellDecisionArgs, SellersArgs } from '../types/saleArguments';

@Resolver(() => SellDecisionType)
export class SellDecisionResolver {
  @Query(() => SellDecisionType, { description: 'May this seller do this with this offer for this customer, and if not, everything that stands in the way. A "no" is an answer, not an error.' })
  async sellDecision(@Args(() => SellDecisionArgs) args: SellDecisionArgs, @Ctx() context: GraphContext): Promise<SaleAnswer> {
    const [seller, provider] = await Promise.all([loadPartner(context, args.sellerId), given(args.providerId, (id) => loadPartner(context, id))]);
    return decideSale(context.answers, {
      sellerId: seller?.partnerId ?? null,
      providerId: provider === undefined ? undefined : (provider?.partnerId ?? null),
      customerId: given(args.customerId, (id) => keyOfType('Customer', id)),
      prospect: args.prospect && prospectFacts(args.prospect),
      sku: given(args.offerId, (id) => keyOfType('Offer', id)),
      action: args.action,
      partnerOfRecord: args.partnerOfRecord,
      asOf: asOfDay(context.answers, args.asOf),
    });
  }

  @Query(() => SellerConnectionType, { description: 'The reverse: who may sell this offer to this customer, or into this market, over the whole visible network.' })
  async sellers(@Args(() => SellersArgs) { offerId, customerId, market, action, verdict, asOf, ...paging }: SellersArgs, @Ctx() { answers }: GraphContext) {
    const customer = given(customerId, (id) => keyOfType('Customer', id));
    const question = { sku: keyOfType('Offer', offerId), customerId: customer, market, action, verdict, asOf: asOfDay(answers, asOf) };
    return toConnection(await sellersConnection(answers, question, paging), sellerEdge);
  }

  @FieldResolver(() => PartnerType, { description: 'Who wants to sell.' })
  seller(@Root() { seller }: SaleAnswer): PartnerRow {
    return partnerRowOf(seller);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'To whom; null for a prospect or a market.' })
  async customer(@Root() { customerId }: SaleAnswer, @Ctx() { answers }: GraphContext): Promise<CustomerRow | null> {
    return customerId === null ? null : answers.loaders.customerById.load(customerId);
  }

  @FieldResolver(() => MarketType, { description: 'The market of the customer or prospect.' })
  market(@Root() { market }: SaleAnswer): Market | null {
    return findMarket(market);
  }

  @FieldResolver(() => OfferType, { nullable: true, description: 'What; null where the action needs no offer and none was named.' })
  async offer(@Root() { sku }: SaleAnswer, @Ctx() { answers }: GraphContext): Promise<OfferRow | null> {
    return sku === null ? null : answers.loaders.offerBySku.load(sku);
  }
}

@Resolver(() => SaleRouteType)
export class SaleRouteResolver {
  @FieldResolver(() => IndirectProviderType, { description: 'The provider that would order.' })
  provider(@Root() { provider }: { provider: PartnerFacts }): PartnerRow {
    return partnerRowOf(provider);
  }
}

@Resolver(() => SaleRegionType)
export class SaleRegionResolver {
  @FieldResolver(() => RegionType, { description: "The region of the tenant's country on the date." })
  region(@Root() { region }: SaleRegionResult): Region | null {
    return findRegion(region);
  }

  @FieldResolver(() => [MarketType], { description: 'All markets of the region on the date, open or not.' })
  markets(@Root() { markets }: SaleRegionResult): Market[] {
    return markets.map((code) => findMarket(code)).filter((market) => market !== null);
  }

  @FieldResolver(() => [IndirectProviderType], { description: 'The visible providers that open it; empty for direct bill partners and providers.' })
  via(@Root() { via }: SaleRegionResult): PartnerRow[] {
    return via.map(partnerRowOf);
  }
}

/** Undefined where the client gave nothing; otherwise what its id means. */
function given<Meaning>(id: string | null | undefined, meaning: (id: string) => Meaning): Meaning | undefined {
  return id === null || id === undefined ? undefined : meaning(id);
}

function prospectFacts({ market, cloud, registrationNumber, qualifications, agreementSigned }: ProspectInput): ProspectFacts {
  return {
    kind: 'PROSPECT', country: market, cloud: cloud ?? 'PUBLIC', registrationNumber: registrationNumber ?? null, qualifications: qualifications ?? [],
    agreementSigned: agreementSigned ?? false,
  };
}
