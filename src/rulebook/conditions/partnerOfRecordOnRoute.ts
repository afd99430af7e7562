import { statusOn } from '../enrollment';
import { inSameRegion } from '../reference/markets';
import type { Condition } from './condition';
import { PARTNER_OF_RECORD_VALID, validPartnerOfRecord, wrongPartnerOfRecord } from './partnerOfRecordFinding';

/** On a route the partner of record is the reseller itself, by its own location ID, active and in the provider's region. */
export const partnerOfRecordOnRoute: Condition = {
  code: PARTNER_OF_RECORD_VALID,
  judge({ seller, partnerOfRecord, day }, provider) {
    const own = seller.account.locationId;
    const named = partnerOfRecord ?? own;
    const order = { provider, named, expected: own ?? 'the location ID of the reseller' };
    if (named === null) return wrongPartnerOfRecord(order, 'RESELLER_WITHOUT_ID');
    if (named === provider.account.locationId) return wrongPartnerOfRecord(order, 'OWN_ID');
    if (named !== own) return wrongPartnerOfRecord(order, 'INVALID');
    const status = statusOn(seller.enrollment, day);
    if (status !== 'ACTIVE') return wrongPartnerOfRecord(order, status === null ? 'STATUS_UNKNOWN' : 'NOT_ACTIVE');
    if (!inSameRegion(seller.account.country, provider.account.country, day)) return wrongPartnerOfRecord(order, 'OTHER_REGION');
    return validPartnerOfRecord(order);
  },
};
