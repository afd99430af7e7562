import { enrollmentIn, isEnrolledStatus } from '../enrollment';
import { notApplicable, unmet } from './assessment';
import type { Requirement } from './requirement';

/** A tenant that was direct bill before may not become direct bill again; its company needs another tenant. */
export function reapplyAfterTransition(monthsAsReseller: number): Requirement {
  return {
    code: 'REAPPLY_AFTER_TRANSITION',
    threshold: String(monthsAsReseller),
    expected: `a new tenant with ${monthsAsReseller} months as a reseller`,
    about: 'PARTNER',
    partnerCenterCode: null,
    assess({ account }, day) {
      const before = enrollmentIn(account, 'DIRECT_BILL')?.statuses.some(({ from, status }) => from <= day && isEnrolledStatus(status));
      return before
        ? unmet('This tenant was direct bill before and may not become direct bill again.', 'direct bill before',
          'Apply with a new tenant that meets the requirements.')
        : notApplicable('The tenant was never direct bill.');
    },
  };
}
