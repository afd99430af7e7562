/** The counts and facets of a provider's network as docs/access.md has them: over the edges and customers that the viewer may see. */
import { naiveEligibility } from '../../oracle/naiveEligibility';
import { partnerRow, statusOn } from '../../oracle/naiveRecords';
import { regionOf } from '../../oracle/naiveReference';
import type { Enrollment } from '../cast';
import type { Sight } from './sight';

/** The summary on a date. Whoever sees an ACTIVE edge works with that reseller on the date, or is it, and so sees what the facets count. */
export function networkSummary(sight: Sight, provider: Enrollment, day: string): object {
  const { network } = sight;
  const resellers = sight.edgesOf(provider, day).filter(({ state }) => state === 'ACTIVE').map(({ reseller }) => ({ tenantId: reseller, model: 'INDIRECT_RESELLER' as const }));
  const judged = resellers.map((reseller) => naiveEligibility(network, reseller, 'INDIRECT_RESELLER', day));
  const country = ({ tenantId, model }: Enrollment): string => partnerRow(network, tenantId, model)?.country ?? '';
  const customers = new Set(sight.relationships(day).filter((row) => row.partner === provider.tenantId && row.model === provider.model).map(({ customer }) => customer));
  return {
    asOf: day, resellers: resellers.length, customers: customers.size,
    byMarket: facets(resellers.map(country)),
    byRegion: facets(resellers.map((reseller) => regionOf(country(reseller), day) ?? 'NOT_RECORDED')),
    byStatus: facets(resellers.map(({ tenantId, model }) => statusOn(network, tenantId, model, day) ?? 'NOT_RECORDED')),
    byVerdict: facets(judged.map(({ verdict }) => verdict)),
    byUnmetFinding: facets(judged.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code))),
  };
}

function facets(values: string[]): { value: string; count: number }[] {
  return [...new Set(values)].map((value) => ({ value, count: values.filter((other) => other === value).length }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
