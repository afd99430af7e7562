/** The four ways in which an assessment can end. */
import type { FindingParameter } from '../finding';
import type { Assessment } from './requirement';

const NO_PARAMETERS: readonly FindingParameter[] = [];

export function met(message: string, actual: string | null, parameters = NO_PARAMETERS): Assessment {
  return { outcome: 'MET', message, parameters, actual, remedy: null };
}

export function unmet(message: string, actual: string | null, remedy: string, parameters = NO_PARAMETERS): Assessment {
  return { outcome: 'UNMET', message, parameters, actual, remedy };
}

/** `remedy` says which fact to record. */
export function unknown(message: string, actual: string | null, remedy: string, parameters = NO_PARAMETERS): Assessment {
  return { outcome: 'UNKNOWN', message, parameters, actual, remedy };
}

export function notApplicable(message: string): Assessment {
  return { outcome: 'NOT_APPLICABLE', message, parameters: NO_PARAMETERS, actual: null, remedy: null };
}
