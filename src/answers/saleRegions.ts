import type { Day } from '../rulebook/calendar';
import { companySaleRegions, saleRegions, type SaleRegionResult } from '../rulebook/saleRegions';
import type { PartnerRow } from '../store/lists/partnerList';
import type { Answers } from './answers';
import { sellerOn } from './disclosure';

/** Where a partner may sell on a date. */
export async function saleRegionsOf(answers: Answers, partner: PartnerRow, asOf: Day): Promise<readonly SaleRegionResult[]> {
  return saleRegions(await sellerOn(answers, partner.partnerId, asOf), asOf);
}

/** Where a company may sell on a date: the union over its accounts. */
export async function saleRegionsOfCompany(answers: Answers, globalPartnerId: string, asOf: Day): Promise<readonly SaleRegionResult[]> {
  const partners = await answers.loaders.partnersByCompany(asOf).load(globalPartnerId);
  return companySaleRegions(await Promise.all(partners.map((partner) => sellerOn(answers, partner.partnerId, asOf))), asOf);
}
