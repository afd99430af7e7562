/** A requirement that asks for one recorded item, or for several together: any that is short, then any that is unknown, decides. */
import type { Day } from '../calendar';
import type { ApplicantFacts } from '../facts';
import { met, notApplicable, unknown, unmet } from './assessment';
import type { Item, ItemState } from './item';
import type { Assessment, Requirement } from './requirement';

export interface ItemsTerms {
  readonly code: string;
  readonly threshold?: string;
  /** What holds when it is met, as a sentence without its full stop: "The partner ...". */
  readonly claim: string;
  /** What holds when it is not met. */
  readonly denial: string;
  readonly remedy: string;
  readonly items: readonly Item[];
  /** Why the requirement does not apply to the subject at all; null where it does. */
  readonly exempts?: (subject: ApplicantFacts, day: Day) => string | null;
}

/** Names the items that are short, or unknown, where it asks for more than one. */
export function itemsRequirement(terms: ItemsTerms): Requirement {
  const { code, threshold = null, items, exempts } = terms;
  return {
    code,
    threshold,
    expected: items.map((item) => (items.length > 1 ? `${item.name}: ${item.expected}` : item.expected)).join('; '),
    about: 'PARTNER',
    partnerCenterCode: null,
    assess(subject, day) {
      const exemption = exempts?.(subject, day) ?? null;
      if (exemption !== null) return notApplicable(exemption);
      return assessStates(terms, items.map((item) => item.stateOn(subject, day)));
    },
  };
}

function assessStates(terms: ItemsTerms, states: readonly ItemState[]): Assessment {
  const actual = actualOf(terms.items, states);
  if (states.every((state) => state.outcome === 'MET')) return met(`${terms.claim}.`, actual);
  if (states.some((state) => state.outcome === 'UNMET')) {
    const names = namesOf('UNMET', terms.items, states);
    return terms.items.length === 1
      ? unmet(`${terms.denial}.`, actual, terms.remedy)
      : unmet(`${terms.denial}: ${names}.`, actual, terms.remedy, [{ name: 'items', value: names }]);
  }
  const names = namesOf('UNKNOWN', terms.items, states);
  const question = terms.claim[0].toLowerCase() + terms.claim.slice(1);
  return unknown(`It is not known whether ${question}; not recorded: ${names}.`, actual, `Record ${names}.`, [{ name: 'items', value: names }]);
}

function namesOf(outcome: ItemState['outcome'], items: readonly Item[], states: readonly ItemState[]): string {
  return items.filter((_, index) => states[index].outcome === outcome).map((item) => item.name).join(', ');
}

function actualOf(items: readonly Item[], states: readonly ItemState[]): string | null {
  if (items.length === 1) return states[0].actual;
  const recorded = items.flatMap((item, index) => (states[index].actual === null ? [] : [`${item.name}: ${states[index].actual}`]));
  return recorded.length > 0 ? recorded.join('; ') : null;
}
