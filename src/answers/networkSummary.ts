import type { Day } from '../rulebook/calendar';
import { eligibility } from '../rulebook/eligibility';
import { statusOn } from '../rulebook/enrollment';
import type { ApplicantFacts } from '../rulebook/facts';
import { regionOf } from '../rulebook/reference/markets';
import { gatherApplicants } from '../store/facts/partnerFacts';
import { customersOfPartner } from '../store/lists/customerList';
import { listAll, listCounts } from '../store/lists/list';
import { partnersOfPartner, type ListedPartnership, type PartnerRow } from '../store/lists/partnerList';
import { compareText } from '../store/page';
import type { Answers } from './answers';

/** How often a value occurs. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** Counts over the whole network of a provider: its ACTIVE resellers and its customers on the date. */
export interface NetworkSummary {
  readonly asOf: Day;
  readonly resellers: number;
  readonly customers: number;
  readonly byMarket: readonly Facet[];
  readonly byRegion: readonly Facet[];
  readonly byStatus: readonly Facet[];
  readonly byVerdict: readonly Facet[];
  readonly byUnmetFinding: readonly Facet[];
}

/** The value of a facet where nothing is recorded. */
const NOT_RECORDED = 'NOT_RECORDED';

/** The network of a provider on a date. */
export async function networkSummary(answers: Answers, provider: PartnerRow, asOf: Day): Promise<NetworkSummary> {
  const partnerships = partnersOfPartner('provider', { filter: {}, order: 'NAME', descending: false, asOf });
  const customers = customersOfPartner({ filter: {}, order: 'NAME', descending: false, asOf });
  const [resellers, counts] = await Promise.all([
    listAll<ListedPartnership>(answers.snapshot, partnerships, [provider.partnerId]),
    listCounts(answers.snapshot, customers, [provider.partnerId]),
  ]);
  const active = [...resellers.values()].flat().filter(({ state }) => state === 'ACTIVE');
  const facts = [...(await gatherApplicants(answers.snapshot, active.map((row) => row.partnerId))).values()];
  return { asOf, customers: counts.get(provider.partnerId) ?? 0, ...summarize(facts, asOf) };
}

function summarize(resellers: readonly ApplicantFacts[], asOf: Day): Omit<NetworkSummary, 'asOf' | 'customers'> {
  const verdicts = resellers.map((reseller) => eligibility(reseller, reseller.model, asOf));
  return {
    resellers: resellers.length,
    byMarket: facets(resellers.map(({ account }) => account.country)),
    byRegion: facets(resellers.map(({ account }) => regionOf(account.country, asOf) ?? NOT_RECORDED)),
    byStatus: facets(resellers.map(({ enrollment }) => statusOn(enrollment, asOf) ?? NOT_RECORDED)),
    byVerdict: facets(verdicts.map(({ verdict }) => verdict)),
    byUnmetFinding: facets(verdicts.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code))),
  };
}

/** The values with their counts, most frequent first. */
function facets(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((left, right) => right.count - left.count || compareText(left.value, right.value));
}
