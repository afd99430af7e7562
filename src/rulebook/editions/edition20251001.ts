import { activeLocationId } from '../requirements/activeLocationId';
import { capabilityAssessment } from '../requirements/capabilityAssessment';
import { notJudged } from '../requirements/notJudged';
import { agreementAcceptedByTenant } from '../requirements/partnerAgreementAccepted';
import { programAgreement } from '../requirements/programAgreement';
import { reapplyAfterTransition } from '../requirements/reapplyAfterTransition';
import { companyRevenue, regionalProviderRevenue } from '../requirements/revenueMeasure';
import { resellerSecurityScore, securityScore } from '../requirements/securityScore';
import { solutionsPartnerDesignation } from '../requirements/solutionsPartnerDesignation';
import { trailingRevenueRequirement } from '../requirements/trailingRevenueRequirement';
import { forAll, forApplicants, forEnrolled, forNobody, type EditionPage } from './editionPage';

const START = '2025-10-01';

const partnerLocation = activeLocationId('ACTIVE_PLA_ID');
const securityItems = securityScore({ alertResponseHours: '24' });
const oneMillion = trailingRevenueRequirement({ code: 'TTM_REVENUE_1M', thresholdUsd: '1000000', measure: companyRevenue });
const thirtyMillion = trailingRevenueRequirement({
  code: 'TTM_REVENUE_30M_PER_REGION', thresholdUsd: '30000000', measure: regionalProviderRevenue,
});
const newRegion = notJudged('NEW_REGION_NEEDS_FULL_APPLICATION', 'The other requirements are asked anew in every region.');
const directBillForm = notJudged('DIRECT_BILL_MPA_ACCEPTED', 'The direct bill form of the agreement is the last step of enrollment.');

export const edition20251001: EditionPage = {
  effectiveFrom: START,
  document: 'Cloud Solution Provider requirements, FY26',
  changes: {
    DIRECT_BILL: {
      adds: [
        forAll(partnerLocation, START, 'AT_ONCE'),
        forAll(programAgreement, START, 'ANNIVERSARY_MONTH'),
        forAll(oneMillion, START, 'ANNIVERSARY_MONTH'),
        forAll(solutionsPartnerDesignation, START, 'ANNIVERSARY_MONTH'),
        forAll(capabilityAssessment, START, 'ANNIVERSARY_MONTH'),
        forAll(securityItems, START, 'ANNIVERSARY_MONTH'),
        forApplicants(newRegion, START),
        forNobody(directBillForm),
        forApplicants(reapplyAfterTransition(12), START),
      ],
      withdraws: ['ACTIVE_LOCATION_MPN_ID', 'TTM_CLOUD_REVENUE_300K', 'TTM_REVENUE_300K_COMPANY', 'BILLING_PROVISIONING_INFRASTRUCTURE'],
    },
    INDIRECT_PROVIDER: {
      adds: [
        forAll(partnerLocation, START, 'AT_ONCE'),
        forAll(thirtyMillion, START, 'ANNIVERSARY_MONTH'),
        forAll(securityItems, START, 'ANNIVERSARY_MONTH'),
      ],
      withdraws: ['ACTIVE_LOCATION_MPN_ID'],
    },
    INDIRECT_RESELLER: {
      adds: [
        forAll(agreementAcceptedByTenant('2203'), START, 'AT_ONCE'),
        forAll(partnerLocation, START, 'ANNIVERSARY_MONTH'),
        forEnrolled(resellerSecurityScore(), START, 'ANNIVERSARY_MONTH'),
      ],
      withdraws: ['ACTIVE_LOCATION_MPN_ID', 'MPA_ACCEPTED_PER_REGION'],
    },
  },
};
