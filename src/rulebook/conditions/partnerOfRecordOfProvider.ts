import type { Day } from '../calendar';
import { statusOn } from '../enrollment';
import type { PartnerFacts, SellerFacts } from '../facts';
import { inSameRegion } from '../reference/markets';
import { hasActivePartnership } from './activePartnerships';
import type { Condition, Sale } from './condition';
import { isRelated } from './customerRelationship';
import { heldSubscriptions } from './heldSubscriptions';
import { PARTNER_OF_RECORD_VALID, validPartnerOfRecord, wrongPartnerOfRecord, type WrongPartnerOfRecord } from './partnerOfRecordFinding';

const EXPECTED = 'the location ID of an active reseller of this provider';

/** A provider that sells names a reseller of its own: its partner on the day, related to the customer, active, in its region. */
export const partnerOfRecordOfProvider: Condition = {
  code: PARTNER_OF_RECORD_VALID,
  judge(sale, provider) {
    const named = sale.partnerOfRecord ?? recordedOnSubscription(sale, provider);
    const order = { provider, named, expected: EXPECTED };
    if (named === null) return wrongPartnerOfRecord(order, 'MISSING');
    if (named === provider.account.locationId) return wrongPartnerOfRecord(order, 'OWN_ID');
    const fault = faultOf(sale, provider, named);
    return fault === null ? validPartnerOfRecord(order) : wrongPartnerOfRecord(order, fault);
  },
};

/** When seats are added: the ID on the subscription they are added to; of several, the one with the lowest id. */
function recordedOnSubscription(sale: Sale, provider: PartnerFacts): string | null {
  if (sale.action !== 'ADD_SEATS' || !sale.offer) return null;
  const [lowest] = heldSubscriptions(sale, provider, [sale.offer.sku]).sort((a, b) => (a.id < b.id ? -1 : 1));
  return lowest?.partnerOfRecord ?? null;
}

function faultOf({ resellersOfRecord, buyer, day }: Sale, provider: PartnerFacts, named: string): WrongPartnerOfRecord | null {
  const ownResellers = resellersOfRecord.filter((reseller) => reseller.account.locationId === named
    && hasActivePartnership(reseller, provider, day)
    && (buyer.kind !== 'CUSTOMER' || isRelated(buyer, reseller, day)));
  if (ownResellers.length === 0) return 'INVALID';
  const active = ownResellers.filter((reseller) => statusOn(reseller.enrollment, day) === 'ACTIVE');
  if (active.length === 0) return noneActive(ownResellers, day);
  return active.some((reseller) => inSameRegion(reseller.account.country, provider.account.country, day)) ? null : 'OTHER_REGION';
}

function noneActive(resellers: readonly SellerFacts[], day: Day): WrongPartnerOfRecord {
  return resellers.some((reseller) => statusOn(reseller.enrollment, day) === null) ? 'STATUS_UNKNOWN' : 'NOT_ACTIVE';
}
