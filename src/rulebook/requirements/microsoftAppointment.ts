import { evidenceItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** Stands on Microsoft's list of indirect providers. */
export const microsoftAppointment = itemsRequirement({
  code: 'MICROSOFT_APPOINTMENT',
  claim: 'Microsoft has appointed the partner as an indirect provider',
  denial: 'Microsoft has not appointed the partner as an indirect provider',
  remedy: 'Talk to the Microsoft representative; there is no public application.',
  items: [evidenceItem('MICROSOFT_APPOINTMENT', 'the appointment by Microsoft')],
});
