import type { Day } from '../rulebook/calendar';
import { eligibility, type EligibilityResult } from '../rulebook/eligibility';
import { statusOn } from '../rulebook/enrollment';
import type { ApplicantFacts } from '../rulebook/facts';
import { regionOf } from '../rulebook/reference/markets';
import { gatherApplicants } from '../store/facts/partnerFacts';
import { customersOfPartner } from '../store/lists/customerList';
import { listAll, listCounts } from '../store/lists/list';
import { partnersOfPartner, type ListedPartnership } from '../store/lists/partnerList';
import { compareText } from '../store/page';
import type { Snapshot } from '../store/snapshot';
import { gatheredInTurns } from './inTurns';

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

/** A reseller with its verdict, judged once however many of the providers share it. */
interface JudgedReseller {
  readonly facts: ApplicantFacts;
  readonly result: EligibilityResult;
}

/** The networks of providers on a date, by partner id. */
export async function networkSummaries(snapshot: Snapshot, providerIds: readonly string[], asOf: Day): Promise<Map<string, NetworkSummary>> {
  const partnerships = partnersOfPartner('provider', { filter: {}, order: 'NAME', descending: false, asOf });
  const customers = customersOfPartner({ filter: {}, order: 'NAME', descending: false, asOf });
  const [listed, counts] = await Promise.all([
    listAll<ListedPartnership>(snapshot, partnerships, providerIds), listCounts(snapshot, customers, providerIds),
  ]);
  const active = new Map([...listed].map(([id, rows]) => [id, rows.filter(({ state }) => state === 'ACTIVE').map(({ partnerId }) => partnerId)]));
  const judged = await judgeResellers(snapshot, [...new Set([...active.values()].flat())], asOf);
  return new Map([...active].map(([id, resellerIds]) => {
    const resellers = resellerIds.map((resellerId) => judged.get(resellerId)).filter((reseller) => reseller !== undefined);
    return [id, { asOf, customers: counts.get(id) ?? 0, ...summarize(resellers, asOf) }];
  }));
}

async function judgeResellers(snapshot: Snapshot, ids: readonly string[], asOf: Day): Promise<Map<string, JudgedReseller>> {
  const judged = new Map<string, JudgedReseller>();
  for await (const facts of gatheredInTurns(ids, (part) => gatherApplicants(snapshot, part))) {
    judged.set(facts.id, { facts, result: eligibility(facts, facts.model, asOf) });
  }
  return judged;
}

function summarize(resellers: readonly JudgedReseller[], asOf: Day): Omit<NetworkSummary, 'asOf' | 'customers'> {
  return {
    resellers: resellers.length,
    byMarket: facets(resellers.map(({ facts }) => facts.account.country)),
    byRegion: facets(resellers.map(({ facts }) => regionOf(facts.account.country, asOf) ?? NOT_RECORDED)),
    byStatus: facets(resellers.map(({ facts }) => statusOn(facts.enrollment, asOf) ?? NOT_RECORDED)),
    byVerdict: facets(resellers.map(({ result }) => result.verdict)),
    byUnmetFinding: facets(resellers.flatMap(({ result }) => result.findings.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code))),
  };
}

/** The values with their counts, most frequent first. */
function facets(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((left, right) => right.count - left.count || compareText(left.value, right.value));
}
