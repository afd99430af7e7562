import { enrollmentIn, statusOn } from '../enrollment';
import { met, unknown, unmet } from './assessment';
import type { Requirement } from './requirement';

/** The reseller enrollment of the tenant is ACTIVE. */
export const enrollmentActive: Requirement = {
  code: 'CSP_ENROLLMENT_ACTIVE',
  threshold: 'ACTIVE',
  expected: 'ACTIVE',
  about: 'PARTNER',
  partnerCenterCode: null,
  assess({ account }, day) {
    const enrollment = enrollmentIn(account, 'INDIRECT_RESELLER');
    const status = enrollment ? statusOn(enrollment, day) : null;
    if (status === null) return unknown('The status of the reseller enrollment is not known.', null, 'Record the status of the reseller enrollment.');
    const parameters = [{ name: 'status', value: status }];
    return status === 'ACTIVE'
      ? met('The reseller enrollment is active.', status, parameters)
      : unmet(`The reseller enrollment is not active but ${status}.`, status, 'Clear what holds the enrollment back in Partner Center.', parameters);
  },
};
