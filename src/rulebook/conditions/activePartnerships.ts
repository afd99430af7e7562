/** The partnerships of a reseller that open something: those in state ACTIVE. */
import { holdsOn, type Day } from '../calendar';
import type { PartnerFacts, PartnershipFact, SellerFacts } from '../facts';

/** The reseller's partnerships that are ACTIVE on the day. */
export function activePartnerships(reseller: SellerFacts, day: Day): PartnershipFact[] {
  return reseller.partnerships.filter((partnership) => partnership.state === 'ACTIVE' && holdsOn(partnership, day));
}

/** Whether the reseller has an ACTIVE partnership with the provider on the day. */
export function hasActivePartnership(reseller: SellerFacts, provider: PartnerFacts, day: Day): boolean {
  return activePartnerships(reseller, day).some((partnership) => partnership.provider.account.tenantId === provider.account.tenantId);
}
