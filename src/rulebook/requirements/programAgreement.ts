import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** The Microsoft AI Cloud Partner Program agreement is signed and active for the tenant. */
export const programAgreement = itemsRequirement({
  code: 'MAICPP_AGREEMENT_SIGNED',
  claim: 'The Microsoft AI Cloud Partner Program agreement is active for the tenant',
  denial: 'The Microsoft AI Cloud Partner Program agreement is not active for the tenant',
  remedy: 'Sign the Microsoft AI Cloud Partner Program agreement for the tenant.',
  items: [evidenceItem('MAICPP_AGREEMENT', 'the partner program agreement')],
});
