/**
 * All that a rule may know about a partner, a customer, an offer: plain data with its history, so that the same facts
 * answer any date. The store gathers them; what the viewer may not see is not in them.
 */
import type { Day, Month, Period } from './calendar';
import type {
  AccountEvidenceKind, CloudInstance, CommerceGeneration, CustomerAgreementForm, CustomerSegment, EnrollmentStatus, LimitScope,
  OfferFamily, PartnerModel, QualificationKind, RecordedPartnershipState, RevenueKind, ReviewStatus, SubscriptionStatus, VettingState,
} from './terms';

export interface StatusFact extends Period {
  readonly status: EnrollmentStatus;
}

/** One model held by one tenant. */
export interface EnrollmentFacts {
  readonly model: PartnerModel;
  readonly enrolledOn: Day | null;
  readonly nextEnrollmentOn: Day | null;
  readonly supportPlanRenewsOn: Day | null;
  readonly statuses: readonly StatusFact[];
}

export interface EvidenceFact extends Period {
  readonly kind: AccountEvidenceKind;
  readonly value: string;
}

/** A Solutions Partner designation of the company; `name` NONE records that it holds none. */
export interface DesignationFact extends Period {
  readonly name: string;
}

/** An acceptance of the Microsoft Partner Agreement by a tenant; `form` is the model whose form was signed. */
export interface PartnerAgreementFact extends Period {
  readonly form: PartnerModel;
}

/** A CSP account: one tenant in one country, tied to one location ID. */
export interface AccountFacts {
  readonly tenantId: string;
  readonly country: string;
  readonly cloud: CloudInstance;
  readonly locationId: string | null;
  readonly locationCountry: string | null;
  readonly enrollments: readonly EnrollmentFacts[];
  readonly evidence: readonly EvidenceFact[];
  /** Null: not for the viewer to know. */
  readonly partnerAgreements: readonly PartnerAgreementFact[] | null;
  /** Set where it is not for the viewer to know which offers are reserved for the account. */
  readonly hasHiddenReservations?: true;
}

export interface CompanyFacts {
  readonly globalPartnerId: string;
  readonly accounts: readonly AccountFacts[];
  readonly designations: readonly DesignationFact[];
}

/** One enrollment with its account and company. `enrollment` is one of `account.enrollments`, `account` one of `company.accounts`. */
export interface PartnerFacts {
  /** Identity of the enrollment, opaque to the rules. */
  readonly id: string;
  readonly name: string;
  readonly model: PartnerModel;
  readonly enrollment: EnrollmentFacts;
  readonly account: AccountFacts;
  readonly company: CompanyFacts;
}

/** One state of the edge between a reseller and a provider in one period. */
export interface PartnershipFact extends Period {
  readonly state: RecordedPartnershipState;
  readonly provider: PartnerFacts;
}

/** A partner with its reseller partnerships (empty where its tenant has no reseller enrollment). */
export interface SellerFacts extends PartnerFacts {
  readonly partnerships: readonly PartnershipFact[];
}

/** Billed revenue of one enrollment of the company in one month. */
export interface RevenueFact {
  readonly tenantId: string;
  readonly model: PartnerModel;
  readonly month: Month;
  readonly kind: RevenueKind;
  /** Exact decimal; negative amounts are credit notes. */
  readonly amountUsd: string;
}

/** What eligibility is judged on: the partner and the revenue of all enrollments of its company. */
export interface ApplicantFacts extends SellerFacts {
  readonly revenue: readonly RevenueFact[];
}

export interface QualificationFact extends Period {
  readonly kind: QualificationKind;
  readonly vetting: VettingState;
}

/** An acceptance of the Microsoft Customer Agreement; `attestedBy` is the attesting partner's tenant. */
export interface CustomerAgreementFact extends Period {
  readonly form: CustomerAgreementForm;
  readonly attestedBy: string | null;
}

export interface RelationshipFact extends Period {
  readonly tenantId: string;
  readonly model: PartnerModel;
}

/** One status of one subscription in one period. */
export interface SubscriptionFact extends Period {
  readonly id: string;
  readonly sku: string;
  readonly family: OfferFamily;
  /** The account that bought it: tenant and model. */
  readonly tenantId: string;
  readonly model: PartnerModel;
  /** Location ID of the reseller credited on it. */
  readonly partnerOfRecord: string | null;
  readonly status: SubscriptionStatus;
}

export interface CustomerFacts {
  readonly kind: 'CUSTOMER';
  readonly tenantId: string;
  readonly country: string;
  readonly cloud: CloudInstance;
  readonly registrationNumber: string | null;
  readonly reviewStatus: ReviewStatus;
  /** Global partner ID of the company that this customer is an affiliate of. */
  readonly affiliateOf: string | null;
  readonly isPartnerTenant: boolean;
  readonly qualifications: readonly QualificationFact[];
  readonly agreements: readonly CustomerAgreementFact[];
  readonly relationships: readonly RelationshipFact[];
  readonly subscriptions: readonly SubscriptionFact[];
}

/** A customer that is not known here yet. */
export interface ProspectFacts {
  readonly kind: 'PROSPECT';
  readonly country: string;
  readonly cloud: CloudInstance;
  readonly registrationNumber: string | null;
  readonly qualifications: readonly CustomerSegment[];
  readonly agreementSigned: boolean;
}

/** Any customer in good order in a market. */
export interface MarketFacts {
  readonly kind: 'MARKET';
  readonly country: string;
}

/** For whom the sale is: a customer, a prospect, or anybody in good order in a market. */
export type BuyerFacts = CustomerFacts | ProspectFacts | MarketFacts;

export interface AvailabilityFact extends Period {
  readonly market: string;
}

export interface OfferFacts {
  readonly sku: string;
  readonly name: string;
  readonly family: OfferFamily;
  readonly generation: CommerceGeneration;
  readonly segment: CustomerSegment;
  readonly cloud: CloudInstance;
  readonly isAddOn: boolean;
  readonly baseSkus: readonly string[];
  readonly limitScope: LimitScope;
  readonly limit: number | null;
  /** Whether the offer is reserved for some tenants. */
  readonly isReserved: boolean;
  /** Tenants it is reserved for, as far as they are known to the viewer. */
  readonly exclusiveTo: readonly string[];
  readonly availabilities: readonly AvailabilityFact[];
}

/** Everything one sell decision is judged on. */
export interface SaleFacts {
  readonly seller: SellerFacts;
  readonly buyer: BuyerFacts;
  readonly offer: OfferFacts | null;
  /** The only route to judge, when the question names one (partnership or not). */
  readonly provider: PartnerFacts | null;
  /** The location ID named on the order. */
  readonly partnerOfRecord: string | null;
  /** For a provider as seller: resellers that hold the location IDs in question (the one named, or those on held subscriptions). */
  readonly resellersOfRecord: readonly SellerFacts[];
}
