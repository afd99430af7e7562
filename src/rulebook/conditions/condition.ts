/** What a sale condition is: one test of one sale, a pure function of its facts, the action and the day. */
import type { Day } from '../calendar';
import type { PartnerFacts, SaleFacts } from '../facts';
import type { Finding } from '../finding';
import type { SaleAction } from '../terms';
import type { ConditionCode } from './actionMatrix';

/** The sale that is judged. */
export interface Sale extends SaleFacts {
  readonly action: SaleAction;
  readonly day: Day;
}

/** A condition of docs/semantics.md section 4. Which action asks for it stands in actionMatrix.ts. */
export interface Condition {
  readonly code: ConditionCode;
  /**
   * Judges `partner`: the seller where the condition is asked of the seller, the provider where it is asked of a route.
   * Null: this sale does not ask for it.
   */
  judge(sale: Sale, partner: PartnerFacts): Finding | null;
}
