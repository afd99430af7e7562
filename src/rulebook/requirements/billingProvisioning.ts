import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** Can bill and provision its customers itself. */
export const billingProvisioning = itemsRequirement({
  code: 'BILLING_PROVISIONING_INFRASTRUCTURE',
  claim: 'The partner can bill and provision its customers itself',
  denial: 'The partner cannot bill and provision its customers itself',
  remedy: 'Set up the organization and systems to bill and provision customers.',
  items: [evidenceItem('BILLING_PROVISIONING', 'the billing and provisioning infrastructure')],
});
