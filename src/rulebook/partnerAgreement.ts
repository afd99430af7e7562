/** The Microsoft Partner Agreement (MPA): whether an acceptance covers a partner on a date. */
import { holdsOn, type Day } from './calendar';
import type { AccountFacts, CompanyFacts, PartnerFacts } from './facts';
import { regionOf } from './reference/markets';

/** From this day a reseller needs the acceptance of its own tenant (reported; the start is not published). */
export const RESELLER_TENANT_ACCEPTANCE_FROM: Day = '2025-10-01';

/** Whether the tenant itself has accepted, in whatever form. */
export function hasTenantAcceptance(account: AccountFacts, day: Day): boolean {
  return account.partnerAgreements?.some((agreement) => holdsOn(agreement, day)) ?? false;
}

/** Whether any account of the company in the account's region of that day has accepted; false without a region. */
export function hasRegionalAcceptance(account: AccountFacts, company: CompanyFacts, day: Day): boolean {
  const region = regionOf(account.country, day);
  if (region === null) return false;
  return company.accounts.some((other) => hasTenantAcceptance(other, day) && regionOf(other.country, day) === region);
}

/**
 * Whether the MPA covers the partner on the day: an acceptance by any account of its company in its region, direct bill
 * form included; for resellers from 2025-10-01 an acceptance by the tenant itself.
 */
export function hasAcceptedPartnerAgreement(partner: PartnerFacts, day: Day): boolean {
  return partner.model === 'INDIRECT_RESELLER' && day >= RESELLER_TENANT_ACCEPTANCE_FROM
    ? hasTenantAcceptance(partner.account, day)
    : hasRegionalAcceptance(partner.account, partner.company, day);
}
