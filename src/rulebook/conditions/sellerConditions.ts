/** The conditions asked of the seller, in the order of docs/semantics.md section 4, and of which sellers. */
import type { PartnerModel } from '../terms';
import { acquiredInThisRole } from './acquiredInThisRole';
import { cloudMatches } from './cloudMatches';
import { cloudOpen } from './cloudOpen';
import type { Condition } from './condition';
import { creditAvailable } from './creditAvailable';
import { customerAgreement } from './customerAgreement';
import { customerQualifiedForSegment } from './customerQualifiedForSegment';
import { customerRegistrationNumber } from './customerRegistrationNumber';
import { customerRelationship } from './customerRelationship';
import { customerReviewPassed } from './customerReviewPassed';
import { locationCountryMatchesTenant } from './locationCountryMatchesTenant';
import { customerMarketInRegion } from './marketInRegion';
import { mfaInPlace } from './mfaInPlace';
import { mpaAccepted } from './mpaAccepted';
import { noActiveProvider } from './noActiveProvider';
import { notOwnAffiliate } from './notOwnAffiliate';
import { notPartnerTenant } from './notPartnerTenant';
import { offerAvailableInHomeMarket } from './offerAvailableInHomeMarket';
import { offerAvailableInMarket } from './offerAvailableInMarket';
import { offerLimit } from './offerLimit';
import { offerOpen } from './offerOpen';
import { partnerOfRecordOfProvider } from './partnerOfRecordOfProvider';
import { partnerQualifiedForOffer } from './partnerQualifiedForOffer';
import { resellerCannotCreateCustomer } from './resellerCannotCreateCustomer';
import { resellerOrdersThroughProvider } from './resellerOrdersThroughProvider';
import { enrollmentStatusAllowsAction } from './statusAllowsAction';
import { baseSubscription, subscriptionHeld } from './subscriptionHeld';

export interface SellerCondition {
  readonly condition: Condition;
  readonly sellers: readonly PartnerModel[];
}

const EVERY_SELLER: readonly PartnerModel[] = ['DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER'];
/** Sellers that buy from Microsoft themselves; for a reseller the provider of each route does. */
const BUYING_SELLERS: readonly PartnerModel[] = ['DIRECT_BILL', 'INDIRECT_PROVIDER'];
const RESELLERS: readonly PartnerModel[] = ['INDIRECT_RESELLER'];
const PROVIDERS: readonly PartnerModel[] = ['INDIRECT_PROVIDER'];

export const SELLER_CONDITIONS: readonly SellerCondition[] = [
  { condition: enrollmentStatusAllowsAction, sellers: EVERY_SELLER },
  { condition: resellerCannotCreateCustomer, sellers: EVERY_SELLER },
  { condition: resellerOrdersThroughProvider, sellers: RESELLERS },
  { condition: mpaAccepted, sellers: EVERY_SELLER },
  { condition: partnerOfRecordOfProvider, sellers: PROVIDERS },
  { condition: locationCountryMatchesTenant, sellers: EVERY_SELLER },
  { condition: noActiveProvider, sellers: RESELLERS },
  { condition: customerRelationship, sellers: EVERY_SELLER },
  { condition: acquiredInThisRole, sellers: EVERY_SELLER },
  { condition: customerMarketInRegion, sellers: EVERY_SELLER },
  { condition: cloudMatches, sellers: EVERY_SELLER },
  { condition: cloudOpen, sellers: EVERY_SELLER },
  { condition: notOwnAffiliate, sellers: EVERY_SELLER },
  { condition: notPartnerTenant, sellers: EVERY_SELLER },
  { condition: customerReviewPassed, sellers: EVERY_SELLER },
  { condition: customerRegistrationNumber, sellers: EVERY_SELLER },
  { condition: customerAgreement, sellers: BUYING_SELLERS },
  { condition: offerAvailableInMarket, sellers: EVERY_SELLER },
  { condition: offerAvailableInHomeMarket, sellers: BUYING_SELLERS },
  { condition: offerOpen, sellers: EVERY_SELLER },
  { condition: partnerQualifiedForOffer, sellers: BUYING_SELLERS },
  { condition: customerQualifiedForSegment, sellers: EVERY_SELLER },
  { condition: baseSubscription, sellers: EVERY_SELLER },
  { condition: subscriptionHeld, sellers: EVERY_SELLER },
  { condition: offerLimit, sellers: EVERY_SELLER },
  { condition: creditAvailable, sellers: BUYING_SELLERS },
  { condition: mfaInPlace, sellers: BUYING_SELLERS },
];
