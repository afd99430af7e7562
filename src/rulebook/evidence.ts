/** Evidence about a tenant on a date: recorded and what it says, recorded but ended, or never recorded. */
import { holdsOn, type Day } from './calendar';
import type { AccountFacts } from './facts';
import type { AccountEvidenceKind } from './terms';

/** `recorded` with `value` null: there was evidence, it ended and nothing followed (a no). Not recorded: nobody knows. */
export interface EvidenceOnDay {
  readonly recorded: boolean;
  readonly value: string | null;
}

/** What the tenant's evidence of the kind says on the day; a row that begins later is not recorded yet. */
export function evidenceOn(account: AccountFacts, kind: AccountEvidenceKind, day: Day): EvidenceOnDay {
  let recorded = false;
  for (const fact of account.evidence) {
    if (fact.kind !== kind || fact.from > day) continue;
    if (holdsOn(fact, day)) return { recorded: true, value: fact.value };
    recorded = true;
  }
  return { recorded, value: null };
}
