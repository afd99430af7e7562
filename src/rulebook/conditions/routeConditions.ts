/** The conditions asked of each route of a reseller: of the provider that orders. In the order of docs/semantics.md section 4. */
import type { Condition } from './condition';
import { creditAvailable } from './creditAvailable';
import { customerAgreement } from './customerAgreement';
import { providerCustomerRelationship } from './customerRelationship';
import { locationCountryMatchesTenant } from './locationCountryMatchesTenant';
import { providerMarketInRegion } from './marketInRegion';
import { mfaInPlace } from './mfaInPlace';
import { providerMpaAccepted } from './mpaAccepted';
import { offerAvailableInHomeMarket } from './offerAvailableInHomeMarket';
import { partnerOfRecordOnRoute } from './partnerOfRecordOnRoute';
import { partnerQualifiedForOffer } from './partnerQualifiedForOffer';
import { partnershipActive } from './partnershipActive';
import { partnershipSameRegion } from './partnershipSameRegion';
import { providerStatusAllowsAction } from './statusAllowsAction';
import { baseSubscription, subscriptionHeld } from './subscriptionHeld';

export const ROUTE_CONDITIONS: readonly Condition[] = [
  providerStatusAllowsAction,
  providerMpaAccepted,
  partnerOfRecordOnRoute,
  locationCountryMatchesTenant,
  partnershipActive,
  partnershipSameRegion,
  providerCustomerRelationship,
  providerMarketInRegion,
  customerAgreement,
  offerAvailableInHomeMarket,
  partnerQualifiedForOffer,
  baseSubscription,
  subscriptionHeld,
  creditAvailable,
  mfaInPlace,
];
