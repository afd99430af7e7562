import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** Microsoft has approved the credit of the company. */
export const creditCheck = itemsRequirement({
  code: 'CREDIT_CHECK_PASSED',
  claim: 'Microsoft has approved the credit of the company',
  denial: 'Microsoft has not approved the credit of the company',
  remedy: 'Pass the credit check of Microsoft; buy the support plan only after that.',
  items: [evidenceItem('CREDIT_CHECK', 'the credit check')],
});
