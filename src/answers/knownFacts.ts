import type { Day } from '../rulebook/calendar';
import type { ApplicantFacts, CustomerFacts, OfferFacts, SellerFacts } from '../rulebook/facts';
import { offersBySku } from '../store/byKey';
import { gatherCustomers } from '../store/facts/customerFacts';
import { gatherOffers } from '../store/facts/offerFacts';
import { gatherApplicants, gatherSellers } from '../store/facts/partnerFacts';
import type { OfferRow } from '../store/lists/offerList';
import type { Snapshot } from '../store/snapshot';
import { partnerIdsSeenOn, providerIdsWorkedWith } from '../store/standing';
import { RememberedFacts, type FactsMemory } from './factsMemory';
import { gatheredInTurns } from './inTurns';

/** Reads, for this request, which of the ids there are for its viewer. */
type Shown = (ids: readonly string[]) => Promise<readonly string[]>;

/** Facts for one request: those that an earlier request has gathered from the same state of the network, and what it gathers itself. */
export class KnownFacts {
  private remembered: Promise<RememberedFacts> | undefined;

  constructor(private readonly snapshot: Snapshot, private readonly memory: FactsMemory | null) {}

  /** Facts for eligibility, by partner id; partners without any for this viewer are missing. */
  applicants(ids: readonly string[]): Promise<Map<string, ApplicantFacts>> {
    return this.known((facts) => facts.applicants, ids, async (missing) => withNone(missing, await gatherApplicants(this.snapshot, missing)));
  }

  /** Facts for sales, by partner id; partners without any for this viewer are missing. */
  async sellers(ids: readonly string[]): Promise<Map<string, SellerFacts>> {
    const { applicants } = await this.facts();
    const gather = async (missing: readonly string[]) => withNone(missing, await gatherSellers(this.snapshot, missing));
    if (!this.snapshot.scope.seesEverything) return this.known((facts) => facts.sellers, ids, gather);
    // to whoever sees everything, an applicant is a seller with nothing left out
    const known = await this.known((facts) => facts.sellers, ids.filter((id) => !applicants.has(id)), gather);
    return new Map(ids.flatMap((id): [string, SellerFacts][] => {
      const found = applicants.get(id) ?? known.get(id);
      return found ? [[id, found]] : [];
    }));
  }

  /** Facts of customers, by tenant ID; customers that the viewer may not see are missing. What is remembered counts only for those whom `shown` has read. */
  async customers(ids: readonly string[], shown: Shown): Promise<Map<string, CustomerFacts>> {
    const asked = await this.readOrNew((facts) => facts.customers, ids, shown);
    return this.known((facts) => facts.customers, asked, (missing) => gatherCustomers(this.snapshot, missing));
  }

  /** Facts of offers, by SKU: everybody may see every offer. */
  offers(skus: readonly string[]): Promise<Map<string, OfferFacts>> {
    return this.known((facts) => facts.offers, skus, (missing) => gatherOffers(this.snapshot, missing));
  }

  /** What is stored of offers themselves, by SKU. */
  offerRows(skus: readonly string[]): Promise<ReadonlyMap<string, OfferRow>> {
    return this.found('offers', skus, async (missing) => new Map((await offersBySku(this.snapshot, missing)).map((row) => [row.sku, row])));
  }

  /** Of partners, whether their dated facts may be told on the day. */
  seenOn(day: Day, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    return this.found(`seen ${day}`, ids, async (missing) => belonging(missing, await partnerIdsSeenOn(this.snapshot, missing, day)));
  }

  /** Of providers, whether the viewer ever worked with them. */
  workedWith(ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    return this.found('worked with', ids, async (missing) => belonging(missing, await providerIdsWorkedWith(this.snapshot, missing)));
  }

  /**
   * What the rulebook finds on each of the partners, and on others that were asked about before: the caller looks up the ids that it has, and no others. Worked
   * out once for the viewer and the state of the network; `question` tells all that a finding hangs on besides the partner. Partners without facts for this
   * viewer are missing.
   */
  async results<Facts extends SellerFacts, Result>(
    question: string, ids: readonly string[], gather: (missing: readonly string[]) => Promise<ReadonlyMap<string, Facts>>, judge: (facts: Facts) => Result,
  ): Promise<ReadonlyMap<string, Result>> {
    const { results } = await this.facts();
    const known = results.of<Result>(question);
    const judged = new Map<string, Result>();
    try {
      for await (const facts of gatheredInTurns(ids.filter((id) => !known.has(id)), gather)) judged.set(facts.id, judge(facts));
    } catch (error) {
      // what ran out of time leaves less to do for the next that asks
      results.add(question, judged);
      throw error;
    }
    return judged.size > 0 ? results.add(question, judged) : known;
  }

  /** What is found by key, each found once for the viewer and the state of the network; `question` tells all that it hangs on besides these and the key. */
  async found<Result>(
    question: string, ids: readonly string[], find: (missing: readonly string[]) => Promise<ReadonlyMap<string, Result>>,
  ): Promise<ReadonlyMap<string, Result>> {
    const { results } = await this.facts();
    const known = results.of<Result>(question);
    const missing = ids.filter((id) => !known.has(id));
    return missing.length > 0 ? results.add(question, await find(missing)) : known;
  }

  /**
   * Whole lists by parent, each read once for the viewer and the state of the network; `question` tells all that a list hangs on besides these and the parent.
   */
  async wholeLists<Row>(
    question: string, parents: readonly string[], read: (missing: readonly string[]) => Promise<ReadonlyMap<string, readonly Row[]>>,
  ): Promise<Map<string, readonly Row[]>> {
    const { lists } = await this.facts();
    const known = new Map(parents.map((parent) => [parent, lists.find<Row>(`${question} ${parent}`)]));
    const missing = parents.filter((parent) => !known.get(parent));
    const listed = missing.length > 0 ? await read(missing) : new Map<string, readonly Row[]>();
    for (const [parent, rows] of listed) lists.keep(`${question} ${parent}`, rows);
    return new Map(parents.map((parent) => [parent, known.get(parent) ?? listed.get(parent) ?? []]));
  }

  /** The ids without those of whom something is remembered, but nothing is there for this request. */
  private async readOrNew(kind: (facts: RememberedFacts) => ReadonlyMap<string, unknown>, ids: readonly string[], shown: Shown): Promise<readonly string[]> {
    const remembered = kind(await this.facts());
    const there = new Set(await shown(ids.filter((id) => remembered.has(id))));
    return ids.filter((id) => !remembered.has(id) || there.has(id));
  }

  private async known<Facts>(
    kind: (facts: RememberedFacts) => Map<string, Facts | null>, ids: readonly string[], gather: (missing: readonly string[]) => Promise<ReadonlyMap<string, Facts | null>>,
  ): Promise<Map<string, Facts>> {
    const facts = await this.facts();
    const remembered = kind(facts);
    const missing = ids.filter((id) => !remembered.has(id));
    const gathered = missing.length > 0 ? await gather(missing) : new Map<string, Facts | null>();
    for (const [id, found] of gathered) if (facts.hasRoom) remembered.set(id, found);
    return new Map(ids.flatMap((id): [string, Facts][] => {
      const found = gathered.get(id) ?? remembered.get(id);
      return found ? [[id, found]] : [];
    }));
  }

  private facts(): Promise<RememberedFacts> {
    this.remembered ??= this.recall();
    return this.remembered;
  }

  private async recall(): Promise<RememberedFacts> {
    return this.memory ? this.memory.of(this.snapshot.scope, await this.snapshot.changeStamp()) : new RememberedFacts(null);
  }
}

/** With null for those of whom there is nothing: they are partners, so they are not so many that it must be asked again. */
function withNone<Facts>(ids: readonly string[], gathered: ReadonlyMap<string, Facts>): Map<string, Facts | null> {
  return new Map(ids.map((id) => [id, gathered.get(id) ?? null]));
}

function belonging(ids: readonly string[], members: Iterable<string>): Map<string, boolean> {
  const isMember = new Set(members);
  return new Map(ids.map((id) => [id, isMember.has(id)]));
}
