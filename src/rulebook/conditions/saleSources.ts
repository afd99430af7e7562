/** The documents that sale conditions are taken from (keys: docs/domain.md, section 11). */
import type { Day } from '../calendar';
import type { RuleSource } from '../finding';
import type { SourceCertainty } from '../terms';

const PORTAL = 'isabella232/partner-center-pr.nl-nl partner-center/';
const PORTAL_LIVE = 'isabella232/partner-center-pr.nl-nl (branch live) partner-center/';
const DEVELOP = 'isabella232/partner-center-sdk-pr.nl-nl develop/';

function source(document: string, edition: Day | null = null, certainty: SourceCertainty = 'DOCUMENTED'): RuleSource {
  return { document, edition, certainty };
}

export const SALE_SOURCES = {
  accountSuspension: source(`${PORTAL}suspended-partner-center-account.md`),
  addOns: source(`${PORTAL}create-a-new-subscription.md`),
  azurePlan: source(`${PORTAL}purchase-azure-plan.md`),
  azurePlanGovernment: source(`${PORTAL_LIVE}announcements/2021-august.md`, '2021-08-01'),
  azurePlanRussia: source(`${PORTAL}announcements/2021-march.md`, '2021-03-01'),
  credit: source(`${PORTAL}credit-limit-enforcement.md`),
  customerAgreement: source(`${PORTAL}confirm-customer-agreement.md`, '2021-03-24'),
  errorCodes: source(`${DEVELOP}error-codes.md`),
  governmentCommunityCloud: source(`${PORTAL}csp-gcc-validate.md`),
  indirectResellerTasks: source(`${PORTAL}indirect-reseller-tasks-in-partner-center.md`, '2021-01-27'),
  legacyAzureClosed: source(`${PORTAL}announcements/2021-january.md`, '2021-01-01'),
  marketplace: source(`${PORTAL}csp-commercial-marketplace-discover.md`),
  mfaForTransactions: source(`${PORTAL}partner-security-requirements.md`),
  mfaOnApi: source('partner.microsoft.com blog csp-technical-changes-fy26-q4', null, 'REPORTED'),
  nationalClouds: source(`${PORTAL}csp-national-clouds-overview.md`),
  partnerAgreement: source(`${PORTAL}microsoft-partner-agreement.md`, '2021-03-23'),
  indirectProviderFaq: source('MicrosoftDocs/partner-center-pr.es-es partner-center/mpa-indirect-provider-faq.md', '2021-02-17'),
  partnerAgreementOfTenant: source('Microsoft Learn page partner-center/enroll/mpa-indirect-provider-faq (later editions)', null, 'REPORTED'),
  partnerOfRecordChecks: source('Microsoft Learn page partner-center/customers/indirect-provider-tasks-in-partner-center (2025 edition)'),
  partnerOfRecordIds: source(`${DEVELOP}verify-indirect-reseller-mpa-status.md`),
  perpetualSoftware: source(`${PORTAL}announcements/2020-december.md`, '2020-12-01'),
  perpetualSoftwareSegments: source(`${PORTAL}announcements/2021-may.md`, '2021-05-01'),
  pricesAndOffers: source(`${PORTAL}pricing-and-offers.md`),
  pricesAndOffersNewCommerce: source('English edition of partner-center/pricing-and-offers.md', '2023-10-18'),
  registrationNumbers: source(`${PORTAL}announcements/2020-december.md`, '2020-12-01'),
  relationshipTypes: source(`${PORTAL}csp-supported-partner-relationships.md`, '2020-05-12'),
  reservations: source(`${PORTAL}csp-software-subscriptions.md`),
  restrictedDirectBill: source(`${PORTAL}restricted-direct-bill-capabilities.md`, '2020-10-09'),
  segments: source(`${PORTAL}get-special-pricing-for-offers.md`),
  transition: source(`${PORTAL}transition-direct-to-indirect.md`),
  usGovernmentCloud: source(`${PORTAL}enroll-in-csp-for-microsoft-us-govt-cloud.md`),
} as const;

const REGIONS_2020: Day = '2020-06-05';
const REGIONS_2021: Day = '2021-04-15';
const regionList = (edition: Day, certainty: SourceCertainty) => source(`${PORTAL}regional-authorization-overview.md`, edition, certainty);
const ASSUMED_REGIONS = regionList(REGIONS_2020, 'ASSUMED');
const FIRST_REGIONS = regionList(REGIONS_2020, 'DOCUMENTED');
const LATER_REGIONS = regionList(REGIONS_2021, 'DOCUMENTED');

/** The list of regions in force on the day; before the first stored edition that one is assumed to have held already. */
export function regionSource(day: Day): RuleSource {
  if (day >= REGIONS_2021) return LATER_REGIONS;
  return day >= REGIONS_2020 ? FIRST_REGIONS : ASSUMED_REGIONS;
}
