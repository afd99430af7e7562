import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { eligibilityOf, modelOptions, type PartnerEligibility } from '../../answers/eligibility';
import { saleRegionsOf } from '../../answers/saleRegions';
import { findMarket, findRegion, regionOf, type Market, type Region } from '../../rulebook/reference/markets';
import type { SaleRegionResult } from '../../rulebook/saleRegions';
import type { EnrollmentStatus, PartnerModel } from '../../rulebook/terms';
import type { CompanyRow } from '../../store/byKey';
import type { PartnerRow } from '../../store/lists/partnerList';
import type { GraphContext } from '../context';
import { EnrollmentStatusEnum, PartnerModelEnum } from '../enums';
import { UuidScalar } from '../scalars';
import { AsOfArgs } from '../types/arguments';
import { EligibilityType } from '../types/eligibility';
import { MarketType, RegionType } from '../types/market';
import { CompanyType, PartnerType } from '../types/partner';
import { SaleRegionType } from '../types/sale';

@Resolver()
export class PartnerQueries {
  @Query(() => PartnerType, { nullable: true, description: 'The enrollment of a tenant in a model; null where there is none, or none for this viewer.' })
  partner(
    @Arg('tenantId', () => UuidScalar, { description: 'Tenant of the account.' }) tenantId: string,
    @Arg('model', () => PartnerModelEnum, { description: 'Model of the enrollment.' }) model: PartnerModel,
    @Ctx() { answers }: GraphContext,
  ): Promise<PartnerRow | null> {
    return answers.loaders.partnerByEnrollment.load({ tenantId, model });
  }
}

@Resolver(() => PartnerType)
export class PartnerResolver {
  @FieldResolver(() => CompanyType, { description: 'The company that the account belongs to.' })
  company(@Root() partner: PartnerRow, @Ctx() { answers }: GraphContext): Promise<CompanyRow | null> {
    return answers.loaders.companyById.load(partner.companyId);
  }

  @FieldResolver(() => MarketType, { description: "The market of the tenant's country. The current value at any date." })
  market(@Root() partner: PartnerRow): Market | null {
    return findMarket(partner.country);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: "The region of the tenant's country on the date; null where it was no market then." })
  region(@Root() partner: PartnerRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): Region | null {
    const code = regionOf(partner.country, asOfDay(answers, asOf));
    return code === null ? null : findRegion(code);
  }

  @FieldResolver(() => EnrollmentStatusEnum, { nullable: true, description: 'Status of the enrollment on the date; null where none is recorded.' })
  async status(@Root() partner: PartnerRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): Promise<EnrollmentStatus | null> {
    const row = await answers.loaders.statusOfPartner(asOfDay(answers, asOf)).load(partner.partnerId);
    return row?.status ?? null;
  }

  @FieldResolver(() => EligibilityType, { description: "Whether it meets a model's requirements on the date, one by one. It need not be enrolled in the model." })
  eligibility(
    @Root() partner: PartnerRow,
    @Arg('model', () => PartnerModelEnum, { nullable: true, description: 'Its own model unless named, e.g. for a reseller that wants to bill directly.' }) model: PartnerModel | null,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { answers }: GraphContext,
  ): Promise<PartnerEligibility> {
    return eligibilityOf(answers, partner, model ?? partner.model, asOfDay(answers, asOf));
  }

  @FieldResolver(() => [EligibilityType], { description: 'Every model side by side, with what is missing.' })
  modelOptions(@Root() partner: PartnerRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext): Promise<PartnerEligibility[]> {
    return modelOptions(answers, partner, asOfDay(answers, asOf));
  }

  @FieldResolver(() => [SaleRegionType], { description: 'Where it may sell on the date: one entry, its region; none where its country was no market then.' })
  saleRegions(
    @Root() partner: PartnerRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext,
  ): Promise<readonly SaleRegionResult[]> {
    return saleRegionsOf(answers, partner, asOfDay(answers, asOf));
  }
}
