import type { ApplicantFacts, CustomerFacts, OfferFacts, SellerFacts } from '../rulebook/facts';
import type { Scope } from '../store/scope/scope';
import { RememberedLists } from './rememberedLists';
import { RememberedResults } from './rememberedResults';

/** What was gathered by id; null where there is nothing for the viewer. */
type Gathered<Facts> = Map<string, Facts | null>;

/** Facts as one viewer sees them in one state of the network, and what was found about partners. */
export class RememberedFacts {
  readonly applicants: Gathered<ApplicantFacts> = new Map();
  readonly sellers: Gathered<SellerFacts> = new Map();
  readonly customers: Gathered<CustomerFacts> = new Map();
  readonly offers: Gathered<OfferFacts> = new Map();
  readonly results = new RememberedResults();
  readonly lists = new RememberedLists();

  /** @param stamp of the state; null: of one snapshot that nothing is remembered of. */
  constructor(readonly stamp: string | null) {}

  /** Facts that are held, and results and rows as so many facts as take as much room. */
  get size(): number {
    return this.facts + (this.results.size + this.lists.size) / RESULTS_OF_A_FACT;
  }

  /** Whether more facts may be held. Results have limits of their own: what was found for many dates must not keep out the facts that all dates are found from. */
  get hasRoom(): boolean {
    return this.facts < MOST_FACTS;
  }

  private get facts(): number {
    return this.applicants.size + this.sellers.size + this.customers.size + this.offers.size;
  }
}

/** Facts that are held of one viewer at most. Those of one partner, customer or offer take some kilobytes. */
const MOST_FACTS = 60_000;
/** Facts, and what takes as much room, that are held of all viewers together before those of whoever asked longest ago go. */
const MOST_OF_ALL = 80_000;
const RESULTS_OF_A_FACT = 10;

/**
 * Facts that requests leave to the next ones of the same viewer. They are of one state of the network, which the stamp tells: a request whose
 * snapshot has another stamp finds nothing. Nobody finds what somebody else left, so nothing is here that its viewer did not read itself, through its own
 * scope and row level security. No answer is kept: whom and what a page or a single question is about, a request reads in its own snapshot, and asks here by
 * their ids only. Who belongs to a whole network, and what the rulebook made of it, is remembered for
 * questions that are about all of it.
 */
export class FactsMemory {
  private readonly byViewer = new Map<string, RememberedFacts>();

  constructor(private readonly most = MOST_OF_ALL) {}

  /** What is remembered of the state for the viewer, to be read and added to. */
  of({ role, viewerSetting }: Pick<Scope, 'role' | 'viewerSetting'>, stamp: string): RememberedFacts {
    const viewer = `${role} ${viewerSetting}`;
    const known = this.byViewer.get(viewer);
    const facts = known?.stamp === stamp ? known : new RememberedFacts(stamp);
    this.byViewer.delete(viewer);
    this.forgetTooMany();
    this.byViewer.set(viewer, facts);
    return facts;
  }

  /** Makes room where more is held than may be. */
  private forgetTooMany(): void {
    let held = [...this.byViewer.values()].reduce((sum, facts) => sum + facts.size, 0);
    for (const [viewer, facts] of this.byViewer) {
      if (held <= this.most) return;
      this.byViewer.delete(viewer);
      held -= facts.size;
    }
  }
}
