import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** Passed Microsoft's automated assessment of billing, provisioning, compliance, support and security. */
export const capabilityAssessment = itemsRequirement({
  code: 'ANNUAL_CAPABILITY_ASSESSMENT',
  claim: 'The partner has passed the capability assessment',
  denial: 'The partner has not passed the capability assessment',
  remedy: 'Pass the automated capability assessment in Partner Center.',
  items: [evidenceItem('CAPABILITY_ASSESSMENT', 'the capability assessment', ['PASS'])],
});
