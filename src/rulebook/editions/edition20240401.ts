import { reenrollWait } from '../requirements/reenrollWait';
import { resellerRevenue } from '../requirements/revenueMeasure';
import { trailingRevenueRequirement } from '../requirements/trailingRevenueRequirement';
import { forApplicants, forEnrolled, type EditionPage } from './editionPage';

const START = '2024-04-01';

const yearlyRevenue = trailingRevenueRequirement({ code: 'TTM_REVENUE_1K', thresholdUsd: '1000', measure: resellerRevenue });

export const edition20240401: EditionPage = {
  effectiveFrom: START,
  document: 'New indirect reseller requirement, 2024 edition',
  changes: {
    INDIRECT_RESELLER: { adds: [forEnrolled(yearlyRevenue, START, 'ANNIVERSARY_MONTH'), forApplicants(reenrollWait(12), START)] },
  },
};
