import { atLeastItem } from './item';
import { itemsRequirement } from './itemsRequirement';
import type { Requirement } from './requirement';

/** Multi-factor authentication for at least `percent` of the users of the tenant; advice only outside the public cloud. */
export function mfaAllUsers(percent: string): Requirement {
  return itemsRequirement({
    code: 'MFA_ALL_USERS',
    threshold: percent,
    claim: 'Multi-factor authentication is enforced for every user of the tenant',
    denial: 'Multi-factor authentication is not enforced for every user of the tenant',
    remedy: 'Enforce multi-factor authentication for every user account, service accounts included.',
    items: [atLeastItem('MFA', 'the percentage of users with multi-factor authentication', percent)],
    exempts: ({ account }) => (account.cloud === 'PUBLIC' ? null : 'Multi-factor authentication is only advised outside the public cloud.'),
  });
}
