import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** Can answer its customers' first questions about cloud products itself. */
export const firstLevelSupport = itemsRequirement({
  code: 'FIRST_LEVEL_SUPPORT',
  claim: 'The partner can give its customers first-level support',
  denial: 'The partner cannot give its customers first-level support',
  remedy: 'Set up first-level cloud product support for customers.',
  items: [evidenceItem('FIRST_LEVEL_SUPPORT', 'the first-level support')],
});
