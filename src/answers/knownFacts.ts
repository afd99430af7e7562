import type { ApplicantFacts, CustomerFacts, OfferFacts, SellerFacts } from '../rulebook/facts';
import { gatherCustomers } from '../store/facts/customerFacts';
import { gatherOffers } from '../store/facts/offerFacts';
import { gatherApplicants, gatherSellers } from '../store/facts/partnerFacts';
import type { Snapshot } from '../store/snapshot';
import { RememberedFacts, type FactsMemory } from './factsMemory';

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

  /** Facts of customers by tenant ID; those that the viewer may not see are missing. */
  customers(ids: readonly string[]): Promise<Map<string, CustomerFacts>> {
    return this.known((facts) => facts.customers, ids, (missing) => gatherCustomers(this.snapshot, missing));
  }

  /** Facts of offers by SKU; offers that there are not are missing. */
  offers(skus: readonly string[]): Promise<Map<string, OfferFacts>> {
    return this.known((facts) => facts.offers, skus, (missing) => gatherOffers(this.snapshot, missing));
  }

  /** The answer to a question about a whole network, worked out once for the viewer and the state of the network. */
  async result<Value>(question: string, make: () => Promise<Value>, rowsOf: (value: Value) => number): Promise<Value> {
    return (await this.facts()).results.of(question, make, rowsOf);
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
