import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';
import type { Requirement } from './requirement';

/** Holds one of the named partner support plans (ASFP: Advanced, PSFP: Premier Support for Partners). */
export function supportPlan(plans: readonly string[]): Requirement {
  return itemsRequirement({
    code: 'SUPPORT_PLAN',
    threshold: plans.join('|'),
    claim: 'The partner holds Advanced or Premier Support for Partners',
    denial: 'The partner does not hold Advanced or Premier Support for Partners',
    remedy: 'Buy Advanced or Premier Support for Partners.',
    items: [evidenceItem('SUPPORT_PLAN', 'the partner support plan', plans)],
  });
}
