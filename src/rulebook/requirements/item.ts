/** One recorded thing that a requirement asks for. */
import type { Day } from '../calendar';
import { compareDecimals, parseDecimal } from '../decimal';
import { evidenceOn } from '../evidence';
import type { ApplicantFacts } from '../facts';
import type { AccountEvidenceKind } from '../terms';

export interface ItemState {
  readonly outcome: 'MET' | 'UNMET' | 'UNKNOWN';
  readonly actual: string | null;
}

export interface Item {
  /** As it stands in a sentence: "the security contact". */
  readonly name: string;
  readonly expected: string;
  stateOn(subject: ApplicantFacts, day: Day): ItemState;
}

const NEVER_RECORDED: ItemState = { outcome: 'UNKNOWN', actual: null };
const ENDED: ItemState = { outcome: 'UNMET', actual: 'ended' };

/** Evidence of the tenant whose value is one of those accepted. */
export function evidenceItem(kind: AccountEvidenceKind, name: string, accepted: readonly string[] = ['YES']): Item {
  return judgedItem(kind, name, accepted.join(' or '), (value) => accepted.includes(value));
}

/** Evidence of the tenant whose value is a number of at least `minimum`. */
export function atLeastItem(kind: AccountEvidenceKind, name: string, minimum: string): Item {
  const bound = parseDecimal(minimum);
  return judgedItem(kind, name, `at least ${minimum}`, (value) => compareDecimals(parseDecimal(value), bound) >= 0);
}

/** Evidence of the tenant whose value is a number of at most `maximum`. */
export function atMostItem(kind: AccountEvidenceKind, name: string, maximum: string): Item {
  const bound = parseDecimal(maximum);
  return judgedItem(kind, name, `at most ${maximum}`, (value) => compareDecimals(parseDecimal(value), bound) <= 0);
}

/** Evidence of the tenant that says something on the day, whatever it says. */
export function presentItem(kind: AccountEvidenceKind, name: string): Item {
  return judgedItem(kind, name, 'recorded', (value) => value !== '');
}

/** The country of the tenant's location ID is the tenant's own; the same region is not enough. */
export const locationInTenantCountry: Item = {
  name: 'the country of the location ID',
  expected: 'same country as the tenant',
  stateOn({ account }) {
    if (account.locationCountry === null) return NEVER_RECORDED;
    return { outcome: account.locationCountry === account.country ? 'MET' : 'UNMET', actual: account.locationCountry };
  },
};

function judgedItem(kind: AccountEvidenceKind, name: string, expected: string, isGood: (value: string) => boolean): Item {
  return {
    name,
    expected,
    stateOn(subject, day) {
      const { recorded, value } = evidenceOn(subject.account, kind, day);
      if (value === null) return recorded ? ENDED : NEVER_RECORDED;
      return { outcome: isGood(value) ? 'MET' : 'UNMET', actual: value };
    },
  };
}
