/** The published revenue measures: whose revenue counts, earned in which role, of which kinds. Never one figure for all. */
import type { Day } from '../calendar';
import type { AccountFacts, ApplicantFacts } from '../facts';
import { inSameRegion } from '../reference/markets';
import type { CountedEnrollment } from '../revenue';
import { REVENUE_KINDS, type PartnerModel, type RevenueKind } from '../terms';

export interface RevenueMeasure {
  /** Subject of the sentence about it. */
  readonly whose: string;
  readonly about: 'PARTNER' | 'COMPANY';
  readonly kinds: readonly RevenueKind[];
  enrollments(subject: ApplicantFacts, day: Day): CountedEnrollment[];
}

/** Cloud revenue of the tenant as an indirect reseller; perpetual software does not count. */
export const resellerCloudRevenue: RevenueMeasure = {
  whose: 'The tenant as an indirect reseller, without perpetual software,',
  about: 'PARTNER',
  kinds: ['CLOUD'],
  enrollments: ({ account }) => enrollmentsOf([account], 'INDIRECT_RESELLER'),
};

/** All revenue of the tenant as an indirect reseller. */
export const resellerRevenue: RevenueMeasure = {
  whose: 'The tenant as an indirect reseller',
  about: 'PARTNER',
  kinds: REVENUE_KINDS,
  enrollments: ({ account }) => enrollmentsOf([account], 'INDIRECT_RESELLER'),
};

/** All revenue of the whole company, in whatever role. */
export const companyRevenue: RevenueMeasure = {
  whose: 'The whole company',
  about: 'COMPANY',
  kinds: REVENUE_KINDS,
  enrollments: ({ company }) => enrollmentsOf(company.accounts, null),
};

/** All revenue as an indirect provider of the tenants of the company in the sale region of the tenant. */
export const regionalProviderRevenue: RevenueMeasure = {
  whose: 'The company as an indirect provider in the region',
  about: 'COMPANY',
  kinds: REVENUE_KINDS,
  enrollments: ({ account, company }, day) =>
    enrollmentsOf(company.accounts.filter((other) => inSameRegion(account.country, other.country, day)), 'INDIRECT_PROVIDER'),
};

function enrollmentsOf(accounts: readonly AccountFacts[], model: PartnerModel | null): CountedEnrollment[] {
  return accounts.flatMap(({ tenantId, enrollments }) => enrollments
    .filter((enrollment) => model === null || enrollment.model === model)
    .map((enrollment) => ({ tenantId, model: enrollment.model, enrolledOn: enrollment.enrolledOn })));
}
