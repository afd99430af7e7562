import { registerEnumType } from 'type-graphql';

import * as terms from '../rulebook/terms';
import type { ViewerRole } from '../store/scope/viewer';

/** Makes a GraphQL enum of a list of words, each with its description. */
function enumOf<Word extends string>(name: string, description: string, words: readonly Word[], descriptions: Record<Word, string>): Record<Word, Word> {
  const values = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: descriptions[word] }])) as Record<Word, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

export const PartnerModelEnum = enumOf('PartnerModel', 'How an enrollment takes part in the Cloud Solution Provider program.', terms.PARTNER_MODELS, {
  DIRECT_BILL: 'Buys from Microsoft and bills its own customers (direct bill partner).',
  INDIRECT_PROVIDER: 'Buys from Microsoft and serves indirect resellers at scale (distributor).',
  INDIRECT_RESELLER: 'Sells to customers through an indirect provider; is not billed by Microsoft.',
});

export const EnrollmentStatusEnum = enumOf('EnrollmentStatus', "Partner Center's words for the state of an enrollment.", terms.ENROLLMENT_STATUSES, {
  PENDING: 'Applied, not vetted yet; allows nothing.',
  QUALIFIED: 'Vetted, partner agreement not accepted yet; allows nothing.',
  ACTIVE: 'May do everything that its model may do.',
  RESTRICTED: 'Direct bill only: may look after what was sold, add seats and renew; no new customers or orders.',
  SUSPENDED: 'May manage what exists; no new licenses or services.',
  REVOKED: 'The enrollment was withdrawn; allows nothing.',
  REJECTED: 'Vetting failed; allows nothing.',
});

export const SaleActionEnum = enumOf('SaleAction', 'What a partner wants to do for a customer.', terms.SALE_ACTIONS, {
  NEW_CUSTOMER: 'Create a customer tenant.',
  INVITE: 'Send a relationship request to an existing tenant.',
  NEW_ORDER: 'Order an offer that the customer does not hold yet.',
  ADD_ON: 'Add an add-on to a subscription that the customer holds.',
  ADD_SEATS: 'Add seats to a subscription that the customer holds.',
  RENEW: 'Renew a subscription.',
  MANAGE: 'Manage what exists: suspend a subscription, deploy Azure resources.',
});

export const SaleVerdictEnum = enumOf('SaleVerdict', 'Whether a sale may go ahead.', terms.SALE_VERDICTS, {
  ALLOWED: 'Nothing known stands in the way.',
  DENIED: 'At least one required condition is not met.',
  INDETERMINATE: 'Nothing is known to stand in the way, but something that decides is not recorded.',
});

export const EligibilityVerdictEnum = enumOf('EligibilityVerdict', "Whether a partner meets a model's requirements.", terms.ELIGIBILITY_VERDICTS, {
  ELIGIBLE: 'Every required finding is met, not yet due or not applicable.',
  INELIGIBLE: 'At least one required finding is unmet.',
  INDETERMINATE: 'No required finding is unmet, but at least one is unknown.',
});

export const FindingOutcomeEnum = enumOf('FindingOutcome', 'What a rule found.', terms.FINDING_OUTCOMES, {
  MET: 'The rule is satisfied.',
  UNMET: 'The rule is not satisfied.',
  NOT_YET_DUE: 'The rule will be checked on a later date; it decides nothing until then.',
  UNKNOWN: 'The evidence that the rule needs is not recorded.',
  NOT_APPLICABLE: 'The rule does not concern this case; it decides nothing.',
});

export const FindingLevelEnum = enumOf('FindingLevel', 'Whether a finding decides.', terms.FINDING_LEVELS, {
  REQUIRED: 'Decides the verdict.',
  RECOMMENDED: 'Advice; never makes a verdict negative.',
});

export const SourceCertaintyEnum = enumOf('SourceCertainty', 'How well a rule is documented.', terms.SOURCE_CERTAINTIES, {
  DOCUMENTED: 'A Microsoft document says so.',
  REPORTED: 'Other companies or forum posts say so.',
  ASSUMED: 'Taken over from a neighboring date or document.',
});

export const CustomerSegmentEnum = enumOf('CustomerSegment', 'The segment that an offer is priced for.', terms.CUSTOMER_SEGMENTS, {
  COMMERCIAL: 'Everybody, except customers of the Government Community Cloud.',
  EDUCATION: 'Customers qualified for education.',
  NONPROFIT: 'Customers qualified as nonprofit.',
  GOVERNMENT: 'Customers of the Government Community Cloud (GCC).',
});

export const CloudInstanceEnum = enumOf('CloudInstance', 'The cloud that a tenant or offer belongs to.', terms.CLOUD_INSTANCES, {
  PUBLIC: 'The global public cloud.',
  US_GOVERNMENT: 'Microsoft Cloud for US Government.',
  GERMANY: 'Microsoft Cloud Germany, closed to new customers since 2018-08-31.',
  CHINA_21VIANET: 'Azure and Office 365 operated by 21Vianet, outside the global program.',
});

export const OfferFamilyEnum = enumOf('OfferFamily', 'The product family of an offer; each has rules of its own.', terms.OFFER_FAMILIES, {
  LICENSE_BASED: 'Licenses a user, such as Microsoft 365.',
  AZURE_PLAN: 'Azure under the Microsoft Customer Agreement.',
  AZURE_LEGACY: 'The older Azure offer (MS-AZR-0145P), closed to new customers since 2021-07-21.',
  AZURE_RESERVATION: 'Azure capacity reserved for a term.',
  PERPETUAL_SOFTWARE: 'Software licenses that do not expire.',
  SOFTWARE_SUBSCRIPTION: 'Server software licensed for a term.',
  MARKETPLACE: 'Offers of other publishers in the commercial marketplace.',
});

export const CommerceGenerationEnum = enumOf('CommerceGeneration', 'The commerce system that an offer is sold in.', terms.COMMERCE_GENERATIONS, {
  LEGACY: 'The older license-based system, with the home-market rule.',
  NEW_COMMERCE: 'New commerce, without the home-market rule inside Europe.',
});

export const PartnershipStateEnum = enumOf('PartnershipState', 'The state of a provider-reseller partnership on a date.', terms.PARTNERSHIP_STATES, {
  PENDING: 'The provider has invited, the reseller has not answered yet; opens nothing.',
  ACTIVE: 'The reseller has accepted; the provider may order for it.',
  DECLINED: 'The reseller has declined.',
  CANCELLED: 'The invitation was withdrawn.',
  ENDED: 'The partnership is over; computed after the last recorded period.',
});

export const QualificationKindEnum = enumOf('QualificationKind', 'What a customer qualifies as.', terms.QUALIFICATION_KINDS, {
  EDUCATION: 'A school, university or the like.',
  NONPROFIT: 'A nonprofit organization.',
  GOVERNMENT_COMMUNITY_CLOUD: 'A US public body or contractor in the Government Community Cloud.',
  STATE_OWNED_ENTITY: 'A state-owned entity: a declaration only, opens no segment.',
});

export const VettingStateEnum = enumOf('VettingState', 'How far the vetting of a qualification is.', terms.VETTING_STATES, {
  IN_REVIEW: 'Not decided yet; opens nothing.',
  APPROVED: 'Granted.',
  DENIED: 'Refused.',
});

export const CustomerAgreementFormEnum = enumOf('CustomerAgreementForm', 'How a customer accepted the Microsoft Customer Agreement.', terms.CUSTOMER_AGREEMENT_FORMS, {
  ATTESTED: 'A partner attests it; counts for that partner only.',
  SIGNED: 'The customer signed it itself; counts for every partner.',
});

export const OrderDirectionEnum = enumOf('OrderDirection', 'The way a list runs.', ['ASC', 'DESC'] as const, {
  ASC: 'Smallest, first by alphabet or earliest first.',
  DESC: 'The other way around.',
});

export const PartnerOrderFieldEnum = enumOf('PartnerOrderField', 'What sorts a list of partners.', ['NAME', 'MARKET', 'ENROLLED_ON', 'CUSTOMER_COUNT', 'NEXT_DUE_ON'] as const, {
  NAME: 'By name.',
  MARKET: 'By market code, then name.',
  ENROLLED_ON: 'By the day of enrollment; unknown days come last.',
  CUSTOMER_COUNT: 'By the number of customers related to the partner on the date.',
  NEXT_DUE_ON: 'By the next date on which a required finding is checked; partners without one come last.',
});

export const CustomerOrderFieldEnum = enumOf('CustomerOrderField', 'What sorts a list of customers.', ['NAME', 'MARKET'] as const, {
  NAME: 'By name.',
  MARKET: 'By market code, then name.',
});

export const OfferOrderFieldEnum = enumOf('OfferOrderField', 'What sorts a list of offers.', ['NAME', 'SKU'] as const, {
  NAME: 'By name.',
  SKU: 'By SKU.',
});

const VIEWER_ROLES = ['OPERATOR', 'PROVIDER', 'RESELLER', 'DIRECT_BILL', 'AUDITOR'] as const satisfies readonly ViewerRole[];

export const ViewerRoleEnum = enumOf<ViewerRole>('ViewerRole', 'What the caller is to the network.', VIEWER_ROLES, {
  OPERATOR: 'Runs this server; sees the whole network.',
  PROVIDER: 'Speaks for an indirect provider; sees what its tenant is a party to.',
  RESELLER: 'Speaks for an indirect reseller; sees what its tenant is a party to.',
  DIRECT_BILL: 'Speaks for a direct bill partner; sees what its tenant is a party to.',
  AUDITOR: 'Sees the whole network, and may never change anything.',
});

export type OrderDirection = keyof typeof OrderDirectionEnum;
export type PartnerOrderField = keyof typeof PartnerOrderFieldEnum;
export type CustomerOrderField = keyof typeof CustomerOrderFieldEnum;
export type OfferOrderField = keyof typeof OfferOrderFieldEnum;
