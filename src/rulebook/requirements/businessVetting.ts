import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';
import type { Requirement } from './requirement';

/** The verification of the legal profile has ended with the status named. */
export function businessVetting(status: string): Requirement {
  return itemsRequirement({
    code: 'BUSINESS_VETTING_AUTHORIZED',
    threshold: status,
    claim: 'Microsoft has verified the legal profile of the partner',
    denial: 'The verification of the legal profile of the partner is not authorized',
    remedy: 'Complete the verification of the legal profile in Partner Center.',
    items: [evidenceItem('VETTING', 'the vetting status', [status])],
  });
}
