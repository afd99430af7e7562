import { compareDecimals, decimalText, groupThousands, parseDecimal } from '../decimal';
import { trailingRevenue } from '../revenue';
import { met, unknown, unmet } from './assessment';
import type { Requirement } from './requirement';
import type { RevenueMeasure } from './revenueMeasure';

export interface TrailingRevenueTerms {
  readonly code: string;
  /** Whole US dollars. */
  readonly thresholdUsd: string;
  readonly measure: RevenueMeasure;
}

/**
 * Revenue over the twelve complete calendar months before the day reaches the threshold. Below it with months missing the
 * outcome is unknown, and the missing months are named.
 */
export function trailingRevenueRequirement({ code, thresholdUsd, measure }: TrailingRevenueTerms): Requirement {
  const threshold = parseDecimal(thresholdUsd);
  const required = `${groupThousands(thresholdUsd)} USD are required`;
  return {
    code,
    threshold: thresholdUsd,
    expected: `at least ${thresholdUsd} USD in twelve months`,
    about: measure.about,
    partnerCenterCode: null,
    assess(subject, day) {
      const { firstMonth, lastMonth, sum, missingMonths } = trailingRevenue(subject.revenue, measure.enrollments(subject, day), measure.kinds, day);
      const actual = decimalText(sum);
      const message = `${measure.whose} earned ${groupThousands(actual)} USD from ${firstMonth} to ${lastMonth}; ${required}.`;
      const parameters = [
        { name: 'actualUsd', value: actual }, { name: 'thresholdUsd', value: thresholdUsd },
        { name: 'firstMonth', value: firstMonth }, { name: 'lastMonth', value: lastMonth },
      ];
      if (compareDecimals(sum, threshold) >= 0) return met(message, actual, parameters);
      if (missingMonths.length === 0) return unmet(message, actual, `Reach ${groupThousands(thresholdUsd)} USD in twelve months.`, parameters);
      const months = missingMonths.join(', ');
      return unknown(`${message} Not recorded: ${months}.`, actual, `Record the revenue of ${months}.`,
        [...parameters, { name: 'missingMonths', value: months }]);
    },
  };
}
