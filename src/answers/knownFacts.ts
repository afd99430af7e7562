import type { Day } from '../rulebook/calendar';
import type { ApplicantFacts, CustomerFacts, OfferFacts, SellerFacts } from '../rulebook/facts';
import { gatherCustomers } from '../store/facts/customerFacts';
import { gatherOffers } from '../store/facts/offerFacts';
import { gatherApplicants, gatherSellers } from '../store/facts/partnerFacts';
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
    return this.known((facts) => facts.applicants, ids, (missing) => gatherApplicants(this.snapshot, missing));
  }

  /** Facts for sales, by partner id; partners without any for this viewer are missing. */
  sellers(ids: readonly string[]): Promise<Map<string, SellerFacts>> {
    return this.known((facts) => facts.sellers, ids, (missing) => gatherSellers(this.snapshot, missing));
  }

  /** Facts of customers, by tenant ID; customers that the viewer may not see are missing. What is remembered counts only for those whom `shown` has read. */
  async customers(ids: readonly string[], shown: Shown): Promise<Map<string, CustomerFacts>> {
    const asked = await this.readOrNew((facts) => facts.customers, ids, shown);
    return this.known((facts) => facts.customers, asked, (missing) => gatherCustomers(this.snapshot, missing));
  }

  /** Facts of offers, by SKU. What is remembered counts only for those that `shown` has read. */
  async offers(skus: readonly string[], shown: Shown): Promise<Map<string, OfferFacts>> {
    const asked = await this.readOrNew((facts) => facts.offers, skus, shown);
    return this.known((facts) => facts.offers, asked, (missing) => gatherOffers(this.snapshot, missing));
  }

  /** Of the partners those whose dated facts may be told on the day. */
  async seenOn(day: Day, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const known = await this.known((facts) => standingOn(facts.seenOn, day), ids, async (missing) => {
      const seen = new Set(await partnerIdsSeenOn(this.snapshot, missing, day));
      return new Map(missing.map((id) => [id, seen.has(id)]));
    });
    return new Set(known.keys());
  }

  /** Of the providers those with whom the viewer ever worked. */
  async workedWith(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const known = await this.known((facts) => facts.workedWith, ids, async (missing) =>
      new Map((await providerIdsWorkedWith(this.snapshot, missing)).map((id) => [id, true])));
    return new Set(known.keys());
  }

  /**
   * What the rulebook finds on each of the partners, and on others that were asked about before: the caller looks up the ids that it has read in this request's
   * own snapshot, and no others. Worked out once for the viewer and the state of the network; `question` tells all that a finding hangs on besides the
   * partner. Partners without facts for this viewer are missing.
   */
  async results<Facts extends SellerFacts, Result>(
    question: string, ids: readonly string[], gather: (missing: readonly string[]) => Promise<ReadonlyMap<string, Facts>>, judge: (facts: Facts) => Result,
  ): Promise<ReadonlyMap<string, Result>> {
    const remembered = (await this.facts()).results.of<Result>(question);
    const missing = ids.filter((id) => !remembered.has(id));
    for await (const facts of gatheredInTurns(missing, gather)) remembered.set(facts.id, judge(facts));
    return remembered;
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

  /** Counts by key, each counted once for the viewer and the state of the network; `question` tells all that a count hangs on besides these and the key. */
  async counts(question: string, keys: readonly string[], count: (missing: readonly string[]) => Promise<ReadonlyMap<string, number>>): Promise<ReadonlyMap<string, number>> {
    const remembered = (await this.facts()).results.of<number>(question);
    const missing = keys.filter((key) => !remembered.has(key));
    if (missing.length > 0) for (const [key, counted] of await count(missing)) remembered.set(key, counted);
    return remembered;
  }

  /** The ids without those of whom something is remembered, but nothing is there for this request. */
  private async readOrNew(kind: (facts: RememberedFacts) => ReadonlyMap<string, unknown>, ids: readonly string[], shown: Shown): Promise<readonly string[]> {
    const remembered = kind(await this.facts());
    const there = new Set(await shown(ids.filter((id) => remembered.has(id))));
    return ids.filter((id) => !remembered.has(id) || there.has(id));
  }

  private async known<Facts>(
    kind: (facts: RememberedFacts) => Map<string, Facts | null>, ids: readonly string[], gather: (missing: readonly string[]) => Promise<ReadonlyMap<string, Facts>>,
  ): Promise<Map<string, Facts>> {
    const facts = await this.facts();
    const remembered = kind(facts);
    const missing = ids.filter((id) => !remembered.has(id));
    const gathered = missing.length > 0 ? await gather(missing) : new Map<string, Facts>();
    for (const id of missing) if (facts.hasRoom) remembered.set(id, gathered.get(id) ?? null);
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

function standingOn(seenOn: Map<Day, Map<string, boolean>>, day: Day): Map<string, boolean> {
  const known = seenOn.get(day) ?? new Map<string, boolean>();
  seenOn.set(day, known);
  return known;
}
