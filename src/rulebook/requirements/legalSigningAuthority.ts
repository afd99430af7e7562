import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** The person who enrolls may sign for the organization. */
export const legalSigningAuthority = itemsRequirement({
  code: 'LEGAL_SIGNING_AUTHORITY',
  claim: 'The person who enrolls may sign legal agreements for the organization',
  denial: 'The person who enrolls may not sign legal agreements for the organization',
  remedy: 'Have the enrollment done by a person with authority to sign.',
  items: [evidenceItem('LEGAL_SIGNING_AUTHORITY', 'the authority to sign')],
});
