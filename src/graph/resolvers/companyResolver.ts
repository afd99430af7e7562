import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { asOfDay } from '../../answers/asOf';
import { saleRegionsOfCompany } from '../../answers/saleRegions';
import type { SaleRegionResult } from '../../rulebook/saleRegions';
import type { CompanyRow } from '../../store/byKey';
import type { PartnerRow } from '../../store/lists/partnerList';
import type { GraphContext } from '../context';
import { AsOfArgs } from '../types/arguments';
import { CompanyType, PartnerType } from '../types/partner';
import { SaleRegionType } from '../types/sale';

@Resolver(() => CompanyType)
export class CompanyResolver {
  @Query(() => CompanyType, { nullable: true, description: 'A company; null where there is none, or none for this viewer.' })
  company(
    @Arg('globalPartnerId', () => String, { description: 'Global PartnerID.' }) globalPartnerId: string, @Ctx() { answers }: GraphContext,
  ): Promise<CompanyRow | null> {
    return answers.loaders.companyById.load(globalPartnerId);
  }

  @FieldResolver(() => [PartnerType], { description: 'Its enrollments that are not retired today, by tenant and model.' })
  partners(@Root() company: CompanyRow, @Ctx() { answers }: GraphContext): Promise<readonly PartnerRow[]> {
    return answers.loaders.partnersByCompany(answers.today).load(company.globalPartnerId);
  }

  @FieldResolver(() => [SaleRegionType], { description: "Where it may sell on the date: the union over its visible accounts, one entry a region, open if any account's is." })
  saleRegions(
    @Root() company: CompanyRow, @Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { answers }: GraphContext,
  ): Promise<readonly SaleRegionResult[]> {
    return saleRegionsOfCompany(answers, company.globalPartnerId, asOfDay(answers, asOf));
  }
}
