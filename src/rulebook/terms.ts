/**
 * The words of the channel as values, spelled once. The GraphQL enums, the network document and the
 * database checks are all made from these lists; semantics of each word: docs/domain.md.
 */

/** How an enrollment takes part in the program. */
export const PARTNER_MODELS = ['DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER'] as const;
export type PartnerModel = (typeof PARTNER_MODELS)[number];

/** Partner Center's words for the state of an enrollment. */
export const ENROLLMENT_STATUSES = ['PENDING', 'QUALIFIED', 'ACTIVE', 'RESTRICTED', 'SUSPENDED', 'REVOKED', 'REJECTED'] as const;
export type EnrollmentStatus = (typeof ENROLLMENT_STATUSES)[number];

/** What a partner wants to do for a customer. */
export const SALE_ACTIONS = ['NEW_CUSTOMER', 'INVITE', 'NEW_ORDER', 'ADD_ON', 'ADD_SEATS', 'RENEW', 'MANAGE'] as const;
export type SaleAction = (typeof SALE_ACTIONS)[number];

export const SALE_VERDICTS = ['ALLOWED', 'DENIED', 'INDETERMINATE'] as const;
export type SaleVerdict = (typeof SALE_VERDICTS)[number];

export const ELIGIBILITY_VERDICTS = ['ELIGIBLE', 'INELIGIBLE', 'INDETERMINATE'] as const;
export type EligibilityVerdict = (typeof ELIGIBILITY_VERDICTS)[number];

export const FINDING_OUTCOMES = ['MET', 'UNMET', 'NOT_YET_DUE', 'UNKNOWN', 'NOT_APPLICABLE'] as const;
export type FindingOutcome = (typeof FINDING_OUTCOMES)[number];

/** Only findings of level REQUIRED decide a verdict. */
export const FINDING_LEVELS = ['REQUIRED', 'RECOMMENDED'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

export const SOURCE_CERTAINTIES = ['DOCUMENTED', 'REPORTED', 'ASSUMED'] as const;
export type SourceCertainty = (typeof SOURCE_CERTAINTIES)[number];

/** The segment an offer is priced for. GOVERNMENT in the public cloud is the Government Community Cloud (GCC). */
export const CUSTOMER_SEGMENTS = ['COMMERCIAL', 'EDUCATION', 'NONPROFIT', 'GOVERNMENT'] as const;
export type CustomerSegment = (typeof CUSTOMER_SEGMENTS)[number];

export const CLOUD_INSTANCES = ['PUBLIC', 'US_GOVERNMENT', 'GERMANY', 'CHINA_21VIANET'] as const;
export type CloudInstance = (typeof CLOUD_INSTANCES)[number];

export const OFFER_FAMILIES = [
  'LICENSE_BASED', 'AZURE_PLAN', 'AZURE_LEGACY', 'AZURE_RESERVATION', 'PERPETUAL_SOFTWARE', 'SOFTWARE_SUBSCRIPTION', 'MARKETPLACE',
] as const;
export type OfferFamily = (typeof OFFER_FAMILIES)[number];

export const COMMERCE_GENERATIONS = ['LEGACY', 'NEW_COMMERCE'] as const;
export type CommerceGeneration = (typeof COMMERCE_GENERATIONS)[number];

/** States of a provider-reseller partnership. ENDED is computed, never recorded. */
export const PARTNERSHIP_STATES = ['PENDING', 'ACTIVE', 'DECLINED', 'CANCELLED', 'ENDED'] as const;
export type PartnershipState = (typeof PARTNERSHIP_STATES)[number];
export const RECORDED_PARTNERSHIP_STATES = ['PENDING', 'ACTIVE', 'DECLINED', 'CANCELLED'] as const;
export type RecordedPartnershipState = (typeof RECORDED_PARTNERSHIP_STATES)[number];

export const QUALIFICATION_KINDS = ['EDUCATION', 'NONPROFIT', 'GOVERNMENT_COMMUNITY_CLOUD', 'STATE_OWNED_ENTITY'] as const;
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

export const VETTING_STATES = ['IN_REVIEW', 'APPROVED', 'DENIED'] as const;
export type VettingState = (typeof VETTING_STATES)[number];

export const REVIEW_STATUSES = ['PASSED', 'IN_REVIEW', 'REJECTED'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** How a customer accepted the Microsoft Customer Agreement: attested by a partner, or signed by itself. */
export const CUSTOMER_AGREEMENT_FORMS = ['ATTESTED', 'SIGNED'] as const;
export type CustomerAgreementForm = (typeof CUSTOMER_AGREEMENT_FORMS)[number];

export const LIMIT_SCOPES = ['NONE', 'LIFETIME', 'CONCURRENT'] as const;
export type LimitScope = (typeof LIMIT_SCOPES)[number];

export const SUBSCRIPTION_STATUSES = ['ACTIVE', 'SUSPENDED', 'CANCELLED', 'DEPROVISIONED'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

export const REVENUE_KINDS = ['CLOUD', 'PERPETUAL_SOFTWARE'] as const;
export type RevenueKind = (typeof REVENUE_KINDS)[number];

/** Kinds of evidence recorded about a tenant (DESIGNATION, about a company, stands apart). */
export const ACCOUNT_EVIDENCE_KINDS = [
  'SUPPORT_PLAN', 'LOCATION_ID_ACTIVE', 'MAICPP_MEMBERSHIP', 'MAICPP_AGREEMENT', 'LEGAL_SIGNING_AUTHORITY', 'FIRST_LEVEL_SUPPORT',
  'MANAGED_SERVICE', 'BILLING_PROVISIONING', 'CREDIT_CHECK', 'SECURITY_CONTACT', 'MICROSOFT_APPOINTMENT', 'GCC_APPROVAL',
  'US_GOV_VALIDATION', 'GERMANY_ENROLLMENT', 'SECURE_APPLICATION_MODEL', 'VETTING', 'MFA', 'MFA_ADMINS', 'MFA_ON_API',
  'ALERT_RESPONSE_HOURS', 'CREDIT_AVAILABLE_USD', 'REGISTRATION_NUMBER', 'CAPABILITY_ASSESSMENT', 'DEAUTHORIZED_FOR_REVENUE',
] as const;
export type AccountEvidenceKind = (typeof ACCOUNT_EVIDENCE_KINDS)[number];
