import { addMonths } from '../calendar';
import { enrollmentIn } from '../enrollment';
import { met, unknown, unmet } from './assessment';
import type { Requirement } from './requirement';

/** The tenant enrolled as an indirect reseller at least `months` months ago. */
export function resellerTenure(months: number): Requirement {
  return {
    code: 'TWELVE_MONTHS_AS_INDIRECT_RESELLER',
    threshold: String(months),
    expected: `${months} months as an indirect reseller`,
    about: 'PARTNER',
    partnerCenterCode: null,
    assess({ account }, day) {
      const reseller = enrollmentIn(account, 'INDIRECT_RESELLER');
      if (!reseller) return unmet('The tenant has never been an indirect reseller.', null, 'Enroll as an indirect reseller first.');
      if (reseller.enrolledOn === null) {
        return unknown('Since when the tenant is an indirect reseller is not known.', null, 'Record the date of the reseller enrollment.');
      }
      const completeOn = addMonths(reseller.enrolledOn, months);
      const parameters = [
        { name: 'months', value: String(months) }, { name: 'enrolledOn', value: reseller.enrolledOn }, { name: 'completeOn', value: completeOn },
      ];
      return completeOn <= day
        ? met(`The tenant enrolled as an indirect reseller on ${reseller.enrolledOn}, at least ${months} months ago.`, reseller.enrolledOn, parameters)
        : unmet(`The tenant has been an indirect reseller for less than ${months} months, since ${reseller.enrolledOn}.`, reseller.enrolledOn,
          `Wait until ${completeOn}.`, parameters);
    },
  };
}
