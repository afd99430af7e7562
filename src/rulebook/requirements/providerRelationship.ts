import { holdsOn, type Day } from '../calendar';
import { statusOn } from '../enrollment';
import type { ApplicantFacts, PartnerFacts } from '../facts';
import { inSameRegion } from '../reference/markets';
import { met, unknown, unmet } from './assessment';
import type { Requirement } from './requirement';

/** At least one ACTIVE partnership with an ACTIVE indirect provider in the sale region of the tenant. */
export const providerRelationship: Requirement = {
  code: 'PROVIDER_RELATIONSHIP',
  threshold: null,
  expected: 'an active provider in the region',
  about: 'PARTNER',
  partnerCenterCode: null,
  assess(subject, day) {
    const statuses = providersInRegion(subject, day).map((provider) => statusOn(provider.enrollment, day));
    if (statuses.includes('ACTIVE')) return met('The partner works with an active indirect provider in its region.', 'active');
    if (statuses.includes(null)) {
      return unknown('The partner works with a provider in its region whose status is not known.', null, 'Record the status of the provider.');
    }
    return unmet('The partner works with no active indirect provider in its region.', 'none', 'Enter a partnership with an indirect provider in the region.');
  },
};

function providersInRegion({ account, partnerships }: ApplicantFacts, day: Day): PartnerFacts[] {
  return partnerships
    .filter((edge) => edge.state === 'ACTIVE' && holdsOn(edge, day) && inSameRegion(account.country, edge.provider.account.country, day))
    .map((edge) => edge.provider);
}
