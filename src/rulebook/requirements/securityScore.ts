import { atLeastItem, atMostItem, evidenceItem, type Item } from './item';
import { itemsRequirement } from './itemsRequirement';
import type { Requirement } from './requirement';

const ITEMS_OF_ALL: readonly Item[] = [
  atLeastItem('MFA_ADMINS', 'multi-factor authentication of administrators', '100'),
  evidenceItem('SECURITY_CONTACT', 'the security contact'),
];

/** The mandatory Partner Center security items, with alerts answered within the hours given. */
export function securityScore(terms: { readonly alertResponseHours: string }): Requirement {
  const alerts = atMostItem('ALERT_RESPONSE_HOURS', 'the hours to answer an alert', terms.alertResponseHours);
  return mandatoryItems([...ITEMS_OF_ALL, alerts], terms.alertResponseHours);
}

/** The mandatory items for resellers, who need not answer alerts within a limit. */
export function resellerSecurityScore(): Requirement {
  return mandatoryItems(ITEMS_OF_ALL, String(ITEMS_OF_ALL.length));
}

function mandatoryItems(items: readonly Item[], threshold: string): Requirement {
  return itemsRequirement({
    code: 'SECURITY_SCORE_MANDATORY',
    threshold,
    claim: 'The partner meets the mandatory security items',
    denial: 'The partner falls short of mandatory security items',
    remedy: 'Complete the mandatory items on the security page of Partner Center.',
    items,
  });
}
