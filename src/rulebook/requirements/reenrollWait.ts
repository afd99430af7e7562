import { addMonths } from '../calendar';
import { met, notApplicable, unmet } from './assessment';
import type { Requirement } from './requirement';

/** At least `months` months have passed since the latest deauthorization for missing revenue. */
export function reenrollWait(months: number): Requirement {
  return {
    code: 'REENROLL_WAIT_ONE_YEAR',
    threshold: String(months),
    expected: `${months} months since deauthorization`,
    about: 'PARTNER',
    partnerCenterCode: null,
    assess({ account }, day) {
      const starts = account.evidence.filter(({ kind, from }) => kind === 'DEAUTHORIZED_FOR_REVENUE' && from <= day).map(({ from }) => from);
      const deauthorizedOn = starts.sort().at(-1);
      if (deauthorizedOn === undefined) return notApplicable('The tenant was never deauthorized for missing revenue.');
      const waitEndsOn = addMonths(deauthorizedOn, months);
      const parameters = [{ name: 'deauthorizedOn', value: deauthorizedOn }, { name: 'waitEndsOn', value: waitEndsOn }];
      return waitEndsOn <= day
        ? met(`The wait after the deauthorization of ${deauthorizedOn} ended on ${waitEndsOn}.`, deauthorizedOn, parameters)
        : unmet(`The tenant was deauthorized on ${deauthorizedOn} and may not enroll again before ${waitEndsOn}.`, deauthorizedOn,
          `Apply again on ${waitEndsOn} or later.`, parameters);
    },
  };
}
