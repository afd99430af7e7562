import { evidenceItem, locationInTenantCountry, type Item } from './item';
import { itemsRequirement } from './itemsRequirement';
import type { Requirement } from './requirement';

const ACTIVE_ID_AND_MEMBERSHIP: readonly Item[] = [
  evidenceItem('LOCATION_ID_ACTIVE', 'the active location ID'),
  evidenceItem('MAICPP_MEMBERSHIP', 'the partner program membership'),
];

/**
 * An active location ID (formerly location MPN ID, now PLA ID) and an active membership in the Microsoft AI Cloud Partner
 * Program (formerly Microsoft Partner Network).
 */
export function activeLocationId(code: 'ACTIVE_LOCATION_MPN_ID' | 'ACTIVE_PLA_ID'): Requirement {
  return itemsRequirement({
    code,
    claim: 'The partner has an active location ID and an active partner program membership',
    denial: 'The partner lacks an active location ID or an active partner program membership',
    remedy: 'Activate the location ID and renew the partner program membership.',
    items: ACTIVE_ID_AND_MEMBERSHIP,
  });
}

/** The same, with the location ID in the country of the tenant. */
export function activeLocationIdInCountry(code: 'ACTIVE_LOCATION_MPN_ID'): Requirement {
  return itemsRequirement({
    code,
    claim: 'The partner has an active membership and an active location ID in the country of its tenant',
    denial: 'The partner lacks an active membership or an active location ID in the country of its tenant',
    remedy: 'Associate the tenant with an active location ID in its own country and renew the membership.',
    items: [...ACTIVE_ID_AND_MEMBERSHIP, locationInTenantCountry],
  });
}
