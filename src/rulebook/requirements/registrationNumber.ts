import { partnerRegistrationRequired } from '../reference/marketDuties';
import { presentItem } from './item';
import { itemsRequirement } from './itemsRequirement';

/** Gives its company registration number, in the countries that ask for it. */
export const registrationNumber = itemsRequirement({
  code: 'REGISTRATION_NUMBER_24_COUNTRIES',
  claim: 'The partner has given its company registration number',
  denial: 'The partner has no valid company registration number',
  remedy: 'Give the company registration number in Partner Center.',
  items: [presentItem('REGISTRATION_NUMBER', 'the company registration number')],
  exempts: ({ account }) =>
    (partnerRegistrationRequired(account.country) ? null : 'No company registration number is asked for in the country of the tenant.'),
});
