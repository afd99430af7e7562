import type { Day } from '../calendar';
import { managedService } from '../requirements/managedService';
import { companyRevenue, resellerCloudRevenue } from '../requirements/revenueMeasure';
import { trailingRevenueRequirement } from '../requirements/trailingRevenueRequirement';
import { forAll, forApplicants, forEnrolled, recommended, type EditionPage } from './editionPage';

const START = '2020-10-27';
const COMPANY_REVENUE_FROM: Day = '2021-01-01';
const THRESHOLD_USD = '300000';

const cloudRevenue = trailingRevenueRequirement({ code: 'TTM_CLOUD_REVENUE_300K', thresholdUsd: THRESHOLD_USD, measure: resellerCloudRevenue });
const revenueOfCompany = trailingRevenueRequirement({ code: 'TTM_REVENUE_300K_COMPANY', thresholdUsd: THRESHOLD_USD, measure: companyRevenue });

export const edition20201027: EditionPage = {
  effectiveFrom: START,
  document: 'Partner Center announcements, 2020-10-27',
  changes: {
    DIRECT_BILL: {
      adds: [
        forApplicants(cloudRevenue, START),
        forEnrolled(revenueOfCompany, COMPANY_REVENUE_FROM, 'SUPPORT_PLAN_RENEWAL'),
        recommended(forAll(managedService('MANAGED_SERVICE_RECOMMENDED'), START, 'AT_ONCE')),
      ],
      withdraws: ['MANAGED_SERVICE'],
    },
  },
};
