import { notApplicable } from './assessment';
import type { Requirement } from './requirement';

/** A published requirement that never decides about a partner by itself; `reason` says what does. */
export function notJudged(code: string, reason: string): Requirement {
  return {
    code,
    threshold: null,
    expected: null,
    about: 'PARTNER',
    partnerCenterCode: null,
    assess: () => notApplicable(reason),
  };
}
