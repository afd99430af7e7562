import type { Day } from '../rulebook/calendar';
import { eligibility } from '../rulebook/eligibility';
import { statusOn } from '../rulebook/enrollment';
import type { ApplicantFacts } from '../rulebook/facts';
import { regionOf } from '../rulebook/reference/markets';
import { customersOfPartner } from '../store/lists/customerList';
import { listAll, listCounts } from '../store/lists/list';
import { partnersOfPartner, type ListedPartnership } from '../store/lists/partnerList';
import { compareText } from '../store/page';
import type { Snapshot } from '../store/snapshot';
import type { KnownFacts } from './knownFacts';

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

/** What is counted of a reseller, judged once however many of the providers share it. */
interface JudgedReseller {
  readonly country: string;
  readonly region: string;
  readonly status: string;
  readonly verdict: string;
  readonly unmet: readonly string[];
}

/** The networks of providers on a date, by partner id. */
export function networkSummaries(snapshot: Snapshot, facts: KnownFacts, providerIds: readonly string[], asOf: Day): Promise<ReadonlyMap<string, NetworkSummary>> {
  return facts.found(`network ${asOf}`, providerIds, (missing) => summarizeNetworks(snapshot, facts, missing, asOf));
}

async function summarizeNetworks(snapshot: Snapshot, facts: KnownFacts, providerIds: readonly string[], asOf: Day): Promise<Map<string, NetworkSummary>> {
  const partnerships = partnersOfPartner('provider', { filter: {}, order: 'NAME', descending: false, asOf });
  const customers = customersOfPartner({ filter: {}, order: 'NAME', descending: false, asOf });
  const [listed, counts] = await Promise.all([listAll<ListedPartnership>(snapshot, partnerships, providerIds), listCounts(snapshot, customers, providerIds)]);
  const active = activeIds(listed);
  const judged = await judgeResellers(facts, [...new Set([...active.values()].flat())], asOf);
  return new Map([...active].map(([id, resellerIds]) => {
    const resellers = resellerIds.map((resellerId) => judged.get(resellerId)).filter((reseller) => reseller !== undefined);
    return [id, { asOf, customers: counts.get(id) ?? 0, ...summarize(resellers) }];
  }));
}

function activeIds(lists: ReadonlyMap<string, readonly ListedPartnership[]>): Map<string, readonly string[]> {
  return new Map([...lists].map(([id, rows]) => [id, rows.filter(({ state }) => state === 'ACTIVE').map(({ partnerId }) => partnerId)]));
}

function judgeResellers(known: KnownFacts, ids: readonly string[], asOf: Day): Promise<ReadonlyMap<string, JudgedReseller>> {
  return known.results(`judged ${asOf}`, ids, (missing) => known.applicants(missing), (facts) => judgeReseller(facts, asOf));
}

function judgeReseller(facts: ApplicantFacts, asOf: Day): JudgedReseller {
  const { verdict, findings } = eligibility(facts, facts.model, asOf);
  const { country } = facts.account;
  return {
    country, verdict, region: regionOf(country, asOf) ?? NOT_RECORDED, status: statusOn(facts.enrollment, asOf) ?? NOT_RECORDED,
    unmet: findings.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code),
  };
}

function summarize(resellers: readonly JudgedReseller[]): Omit<NetworkSummary, 'asOf' | 'customers'> {
  return {
    resellers: resellers.length,
    byMarket: facets(resellers.map(({ country }) => country)),
    byRegion: facets(resellers.map(({ region }) => region)),
    byStatus: facets(resellers.map(({ status }) => status)),
    byVerdict: facets(resellers.map(({ verdict }) => verdict)),
    byUnmetFinding: facets(resellers.flatMap(({ unmet }) => unmet)),
  };
}

/** The values with their counts, most frequent first. */
function facets(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((left, right) => right.count - left.count || compareText(left.value, right.value));
}
