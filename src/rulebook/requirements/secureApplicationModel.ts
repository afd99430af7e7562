import { evidenceOn } from '../evidence';
import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** Integrations with the Partner Center API use the Secure Application Model; who has none is not asked. */
export const secureApplicationModel = itemsRequirement({
  code: 'SECURE_APPLICATION_MODEL',
  claim: 'The integrations of the partner with the Partner Center API use the Secure Application Model',
  denial: 'The integrations of the partner with the Partner Center API do not use the Secure Application Model',
  remedy: 'Move every app and user integration to the Secure Application Model.',
  items: [evidenceItem('SECURE_APPLICATION_MODEL', 'the use of the Secure Application Model')],
  exempts: ({ account }, day) =>
    (evidenceOn(account, 'SECURE_APPLICATION_MODEL', day).value === 'NOT_USED' ? 'The partner does not use the Partner Center API.' : null),
});
