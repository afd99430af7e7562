/**
 * The network document (docs/network-format.md): how a channel gets in and out. Field names are the format's own; a missing
 * field and `null` mean absent. The importer checks every row against networkSchema before any of this is trusted.
 */
import type {
  AccountEvidenceKind, CloudInstance, CommerceGeneration, CustomerAgreementForm, CustomerSegment, EnrollmentStatus, LimitScope, OfferFamily,
  PartnerModel, QualificationKind, RecordedPartnershipState, RevenueKind, ReviewStatus, SubscriptionStatus, VettingState,
} from '../../rulebook/terms';

/** `from` inclusive, `to` exclusive or absent; dates are `YYYY-MM-DD`. */
interface PeriodFields {
  from: string;
  to?: string | null;
}

/** `retiredOn`: since when the object no longer belongs to the network; absent: it does. */
interface ObjectFields { retiredOn?: string | null }

export interface CompanyRow extends ObjectFields { globalPartnerId: string; name: string; country: string }
export interface PartnerRow extends ObjectFields {
  tenantId: string; model: PartnerModel; name: string; company: string; country: string; locationId?: string | null; locationCountry?: string | null;
  cloud?: CloudInstance; enrolledOn?: string | null; nextEnrollmentOn?: string | null; supportPlanRenewsOn?: string | null;
}
export interface StatusRow extends PeriodFields { tenantId: string; model: PartnerModel; status: EnrollmentStatus; reason?: string | null }
export interface PartnershipRow extends PeriodFields { provider: string; reseller: string; state: RecordedPartnershipState }
export interface CustomerRow extends ObjectFields {
  tenantId: string; name: string; domain?: string | null; country: string; cloud?: CloudInstance; registrationNumber?: string | null;
  reviewStatus?: ReviewStatus; affiliateOf?: string | null; isPartnerTenant?: boolean;
}
export interface QualificationRow extends PeriodFields { customer: string; kind: QualificationKind; vetting: VettingState }
export interface RelationshipRow extends PeriodFields {
  customer: string; partner: string; model: PartnerModel; acquiredThrough?: string | null; delegatedAdmin?: boolean;
}
export interface AgreementRow {
  kind: 'MPA' | 'MCA'; party: string; form: PartnerModel | CustomerAgreementForm; attestedBy?: string | null; acceptedOn: string; to?: string | null;
}
export interface OfferRow extends ObjectFields {
  sku: string; name: string; family: OfferFamily; generation: CommerceGeneration; segment: CustomerSegment; cloud?: CloudInstance; isAddOn?: boolean;
  baseSkus?: string[]; limitScope?: LimitScope; limit?: number | null; exclusiveTo?: string[];
}
export interface AvailabilityRow extends PeriodFields { sku: string; market: string }
export interface SubscriptionRow extends PeriodFields {
  id: string; customer: string; sku: string; partner: string; model: PartnerModel; partnerOfRecord?: string | null; status: SubscriptionStatus; quantity?: number | null;
}
export interface RevenueRow { tenantId: string; model: PartnerModel; month: string; kind: RevenueKind; amountUsd: string }
export interface EvidenceRow extends PeriodFields {
  tenantId?: string | null; company?: string | null; kind: AccountEvidenceKind | 'DESIGNATION'; value: string;
}

/** A whole document in memory: demo data, scenarios and tests; files are read and written as streams. */
export interface NetworkDocument {
  formatVersion: 1;
  companies: CompanyRow[];
  partners: PartnerRow[];
  statuses: StatusRow[];
  partnerships: PartnershipRow[];
  customers: CustomerRow[];
  qualifications: QualificationRow[];
  relationships: RelationshipRow[];
  agreements: AgreementRow[];
  offers: OfferRow[];
  availabilities: AvailabilityRow[];
  subscriptions: SubscriptionRow[];
  revenue: RevenueRow[];
  evidence: EvidenceRow[];
}

/** The arrays of a document, in the order in which rows can be stored (what is referred to comes first). */
export const NETWORK_ARRAYS = [
  'companies', 'partners', 'statuses', 'partnerships', 'customers', 'qualifications', 'relationships', 'agreements', 'offers', 'availabilities',
  'subscriptions', 'revenue', 'evidence',
] as const satisfies readonly (keyof NetworkDocument)[];
export type NetworkArray = (typeof NETWORK_ARRAYS)[number];
/** A row of the array. */
export type NetworkRow<Name extends NetworkArray> = NetworkDocument[Name][number];
