import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';
import type { Requirement } from './requirement';

/** Offers a managed service, a service on its own intellectual property or a customer solution application. */
export function managedService(code: 'MANAGED_SERVICE' | 'MANAGED_SERVICE_RECOMMENDED'): Requirement {
  return itemsRequirement({
    code,
    claim: 'The partner offers a managed service, a service of its own or a customer solution',
    denial: 'The partner offers no managed service, service of its own or customer solution',
    remedy: 'Offer a managed service, a service on own intellectual property or a customer solution application.',
    items: [evidenceItem('MANAGED_SERVICE', 'the managed service')],
  });
}
