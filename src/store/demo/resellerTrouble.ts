/** What is wrong with a generated reseller, if anything. */
import { drawBelow, STREAMS } from './seededDraw';

/** How many resellers in 1,000 have each trouble; the others are in good order. */
const PER_MILLE = {
  SUSPENDED: 28,
  NO_AGREEMENT: 36,
  SHORT_REVENUE: 48,
  NEW_AND_SHORT: 30,
  LAPSED_MEMBERSHIP: 26,
  WEAK_MFA: 26,
  LITTLE_KNOWN: 26,
  STATUS_UNKNOWN: 8,
  ENROLLMENT_DATE_UNKNOWN: 8,
  FOREIGN_LOCATION: 14,
  APPLYING: 14,
  DEAUTHORIZED: 14,
  ONLY_INVITED: 14,
  PARTNERSHIP_ENDED: 14,
  WRONG_REGION: 6,
} as const;

export type ResellerTrouble = keyof typeof PER_MILLE | 'NONE';

/** Troubles that leave the reseller without an active partnership. */
const WITHOUT_PARTNERSHIP: ReadonlySet<ResellerTrouble> = new Set(['APPLYING', 'DEAUTHORIZED', 'ONLY_INVITED', 'PARTNERSHIP_ENDED']);

const TABLE: readonly ResellerTrouble[] = (Object.keys(PER_MILLE) as (keyof typeof PER_MILLE)[])
  .flatMap((trouble) => Array.from({ length: PER_MILLE[trouble] }, () => trouble));

/** Whether the trouble leaves the reseller an active partnership. */
export function keepsPartnership(trouble: ResellerTrouble): boolean {
  return !WITHOUT_PARTNERSHIP.has(trouble);
}

/** The trouble of the reseller. One that must have an active partnership in its provider's region has no trouble instead of one without. */
export function drawResellerTrouble(member: number, purpose: number, mustSell: boolean): ResellerTrouble {
  const trouble = TABLE[drawBelow(1000, STREAMS.reseller, member, purpose)] ?? 'NONE';
  return mustSell && (!keepsPartnership(trouble) || trouble === 'WRONG_REGION') ? 'NONE' : trouble;
}
