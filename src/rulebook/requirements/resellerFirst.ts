import { enrollmentIn } from '../enrollment';
import { met, unknown, unmet } from './assessment';
import type { Requirement } from './requirement';

/** The reseller enrollment of the tenant has been ACTIVE once: direct bill is a later step. */
export const resellerFirst: Requirement = {
  code: 'ENROLL_FIRST_AS_INDIRECT_RESELLER',
  threshold: null,
  expected: 'an active reseller enrollment once',
  about: 'PARTNER',
  partnerCenterCode: null,
  assess({ account }, day) {
    const reseller = enrollmentIn(account, 'INDIRECT_RESELLER');
    const recorded = reseller?.statuses.filter((status) => status.from <= day) ?? [];
    if (reseller && recorded.length === 0) {
      return unknown('Whether the tenant has been an active indirect reseller is not known.', null, 'Record the statuses of the reseller enrollment.');
    }
    return recorded.some(({ status }) => status === 'ACTIVE')
      ? met('The tenant has been an active indirect reseller.', 'ACTIVE')
      : unmet('The tenant has not been an active indirect reseller yet.', null, 'Enroll as an indirect reseller first.');
  },
};
