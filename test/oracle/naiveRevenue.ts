/** Trailing revenue, added up in whole numbers of ten-thousandths. */
import type { NetworkDocument, PartnerRow } from '../../src/store/import/networkDocument';
import { lastDayOf, monthsBefore } from './naiveDates';
import { exactAmount, tenantRow, type Outcome } from './naiveRecords';
import { inOneRegion } from './naiveReference';

interface Measure {
  counts: (row: PartnerRow) => boolean;
  kinds: string[];
}

/** Whose revenue counts for which requirement: the table of semantics section 3. */
function measureOf(network: NetworkDocument, tenantId: string, code: string, date: string): Measure {
  const tenant = tenantRow(network, tenantId);
  const everyKind = ['CLOUD', 'PERPETUAL_SOFTWARE'];
  if (code === 'TTM_CLOUD_REVENUE_300K') {
    return { counts: (row) => row.tenantId === tenantId && row.model === 'INDIRECT_RESELLER', kinds: ['CLOUD'] };
  }
  if (code === 'TTM_REVENUE_1K') {
    return { counts: (row) => row.tenantId === tenantId && row.model === 'INDIRECT_RESELLER', kinds: everyKind };
  }
  if (code === 'TTM_REVENUE_30M_PER_REGION') {
    return {
      counts: (row) => row.company === tenant.company && row.model === 'INDIRECT_PROVIDER' && inOneRegion(row.country, tenant.country, date),
      kinds: everyKind,
    };
  }
  return { counts: (row) => row.company === tenant.company, kinds: everyKind };
}

/** Whether the twelve complete months before the date's month reach the threshold. */
export function revenueOutcome(network: NetworkDocument, tenantId: string, code: string, threshold: string, date: string): Outcome {
  const measure = measureOf(network, tenantId, code, date);
  let sum = 0n;
  let complete = true;
  for (const enrollment of network.partners.filter(measure.counts)) {
    const earned = network.revenue.filter(
      (row) => row.tenantId === enrollment.tenantId && row.model === enrollment.model && measure.kinds.includes(row.kind),
    );
    for (const month of monthsBefore(date, 12)) {
      const rows = earned.filter((row) => row.month === month);
      for (const row of rows) sum += exactAmount(row.amountUsd);
      const beforeEnrollment = typeof enrollment.enrolledOn === 'string' && lastDayOf(month) < enrollment.enrolledOn;
      if (rows.length === 0 && !beforeEnrollment) complete = false;
    }
  }
  if (sum >= exactAmount(threshold)) return 'MET';
  return complete ? 'UNMET' : 'UNKNOWN';
}
