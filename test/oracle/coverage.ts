/** Counts which code came out with which outcome, and knows which combinations the rules allow. */
import { requirementLines, type RequirementLine } from './naiveReference';

type Outcomes = readonly string[];

const MET_OR_NOT = ['MET', 'UNMET'];
const ANY = ['MET', 'UNMET', 'UNKNOWN'];
const MET_OR_NOT_OR_EXEMPT = ['MET', 'UNMET', 'NOT_APPLICABLE'];
const NONE_OF_IT = ['NOT_APPLICABLE'];

/** What the facts of a requirement can say where it is not simply met, unmet or unknown. */
const OF_REQUIREMENT: Record<string, Outcomes> = {
  MFA_ALL_USERS: [...ANY, 'NOT_APPLICABLE'], SECURE_APPLICATION_MODEL: [...ANY, 'NOT_APPLICABLE'],
  REGISTRATION_NUMBER_24_COUNTRIES: [...ANY, 'NOT_APPLICABLE'], MPA_ACCEPTED_PER_REGION: MET_OR_NOT, MPA_ACCEPTED_PER_TENANT: MET_OR_NOT,
  DIRECT_BILL_MPA_ACCEPTED: NONE_OF_IT, NEW_REGION_NEEDS_FULL_APPLICATION: NONE_OF_IT, REAPPLY_AFTER_TRANSITION: ['UNMET', 'NOT_APPLICABLE'],
  REENROLL_WAIT_ONE_YEAR: MET_OR_NOT_OR_EXEMPT,
};

const OF_SELLER: Record<string, Outcomes> = {
  ENROLLMENT_STATUS_ALLOWS_ACTION: ANY, RESELLER_CANNOT_CREATE_CUSTOMER: MET_OR_NOT, RESELLER_ORDERS_THROUGH_PROVIDER: NONE_OF_IT,
  MPA_ACCEPTED: MET_OR_NOT_OR_EXEMPT, PARTNER_OF_RECORD_VALID: ANY, LOCATION_COUNTRY_MATCHES_TENANT: ANY, NO_ACTIVE_PROVIDER: MET_OR_NOT,
  CUSTOMER_RELATIONSHIP: MET_OR_NOT_OR_EXEMPT, ACQUIRED_IN_THIS_ROLE: MET_OR_NOT_OR_EXEMPT, CUSTOMER_MARKET_IN_REGION: MET_OR_NOT,
  CLOUD_MATCHES: MET_OR_NOT, CLOUD_OPEN: MET_OR_NOT, NOT_OWN_AFFILIATE: MET_OR_NOT_OR_EXEMPT, NOT_PARTNER_TENANT: MET_OR_NOT_OR_EXEMPT,
  CUSTOMER_REVIEW_PASSED: MET_OR_NOT_OR_EXEMPT, CUSTOMER_REGISTRATION_NUMBER: MET_OR_NOT_OR_EXEMPT, CUSTOMER_AGREEMENT: MET_OR_NOT_OR_EXEMPT,
  OFFER_AVAILABLE_IN_MARKET: MET_OR_NOT, OFFER_AVAILABLE_IN_HOME_MARKET: MET_OR_NOT_OR_EXEMPT, OFFER_OPEN: MET_OR_NOT_OR_EXEMPT,
  PARTNER_QUALIFIED_FOR_OFFER: [...ANY, 'NOT_APPLICABLE'], CUSTOMER_QUALIFIED_FOR_SEGMENT: MET_OR_NOT_OR_EXEMPT, BASE_SUBSCRIPTION: MET_OR_NOT,
  SUBSCRIPTION_HELD: MET_OR_NOT, OFFER_LIMIT: MET_OR_NOT_OR_EXEMPT, CREDIT_AVAILABLE: MET_OR_NOT_OR_EXEMPT, MFA_IN_PLACE: MET_OR_NOT_OR_EXEMPT,
};

const OF_ROUTE: Record<string, Outcomes> = {
  PROVIDER_STATUS_ALLOWS_ACTION: ANY, PROVIDER_MPA_ACCEPTED: MET_OR_NOT_OR_EXEMPT, PARTNER_OF_RECORD_VALID: ANY, LOCATION_COUNTRY_MATCHES_TENANT: ANY,
  PARTNERSHIP_ACTIVE: MET_OR_NOT, PARTNERSHIP_SAME_REGION: MET_OR_NOT, PROVIDER_CUSTOMER_RELATIONSHIP: MET_OR_NOT_OR_EXEMPT,
  PROVIDER_MARKET_IN_REGION: MET_OR_NOT, CUSTOMER_AGREEMENT: MET_OR_NOT_OR_EXEMPT, OFFER_AVAILABLE_IN_HOME_MARKET: MET_OR_NOT_OR_EXEMPT,
  PARTNER_QUALIFIED_FOR_OFFER: [...ANY, 'NOT_APPLICABLE'], BASE_SUBSCRIPTION: MET_OR_NOT, SUBSCRIPTION_HELD: MET_OR_NOT,
  CREDIT_AVAILABLE: MET_OR_NOT_OR_EXEMPT, MFA_IN_PLACE: MET_OR_NOT_OR_EXEMPT,
};

const OF_REGION: Record<string, Outcomes> = {
  TENANT_COUNTRY_IN_REGION: ['MET'], ENROLLMENT_STATUS_ALLOWS_ACTION: ANY, MPA_ACCEPTED: MET_OR_NOT_OR_EXEMPT, CLOUD_OPEN: MET_OR_NOT,
  NO_ACTIVE_PROVIDER: MET_OR_NOT, PARTNERSHIP_SAME_REGION: ['UNMET'], PROVIDER_STATUS_ALLOWS_ACTION: ['UNMET', 'UNKNOWN'],
  PROVIDER_MPA_ACCEPTED: ['UNMET', 'NOT_APPLICABLE'],
};

/** Partner Center's codes by the finding that carries them. */
const REFUSALS: Record<string, readonly string[]> = {
  'seller ENROLLMENT_STATUS_ALLOWS_ACTION': ['800039', '900149'], 'route PROVIDER_STATUS_ALLOWS_ACTION': ['900149'],
  'seller MPA_ACCEPTED': ['900124', '2203'], 'route PROVIDER_MPA_ACCEPTED': ['900124'],
  'seller PARTNER_OF_RECORD_VALID': ['null', '2072', '2200', '2204', '2201'], 'route PARTNER_OF_RECORD_VALID': ['2072', '2200', '2204', '2201'],
  'seller CUSTOMER_REVIEW_PASSED': ['800073', '800075'], 'seller OFFER_OPEN': ['2091', '2085'],
  'seller PARTNER_QUALIFIED_FOR_OFFER': ['2006', '400036'], 'route PARTNER_QUALIFIED_FOR_OFFER': ['2006', '400036'],
  'seller MFA_IN_PLACE': ['10001', '900421'], 'route MFA_IN_PLACE': ['10001', '900421'],
};

function outcomesOf(line: RequirementLine): string[] {
  const isBound = line.applicantsFrom !== null || line.existingFrom !== null;
  const outcomes = new Set<string>(isBound ? OF_REQUIREMENT[line.code] ?? ANY : NONE_OF_IT);
  if (line.applicantsFrom === null || line.existingFrom === null) outcomes.add('NOT_APPLICABLE');
  const isLate = line.check === 'AT_ONCE' && line.existingFrom !== null && line.existingFrom > line.reportedFrom;
  const canBeShort = outcomes.has('UNMET');
  const isScheduled = ['NEXT_ENROLLMENT', 'SUPPORT_PLAN_RENEWAL', 'ANNIVERSARY_MONTH'].includes(line.check);
  if (canBeShort && (isLate || isScheduled)) outcomes.add('NOT_YET_DUE');
  return [...outcomes];
}

function pairs(prefix: string, table: Record<string, Outcomes>): string[] {
  return Object.entries(table).flatMap(([code, outcomes]) => outcomes.map((outcome) => `${prefix} ${code} ${outcome}`));
}

/** Every verdict, and every code with every outcome, that the rules allow. */
export function possibleOutcomes(): string[] {
  return [
    'verdict ELIGIBLE', 'verdict INELIGIBLE', 'verdict ALLOWED', 'verdict DENIED', 'verdict INDETERMINATE',
    ...requirementLines.flatMap((line) => outcomesOf(line).map((outcome) => `${line.model} ${line.code} ${outcome}`)),
    ...[...new Set(requirementLines.map((line) => line.model))].map((model) => `${model} RULES_NOT_RECORDED UNKNOWN`),
    ...pairs('seller', OF_SELLER), ...pairs('route', OF_ROUTE), ...pairs('region', OF_REGION),
    ...Object.entries(REFUSALS).flatMap(([finding, codes]) => codes.map((code) => `${finding} UNMET ${code}`)),
  ];
}

/** Tallies answers, as lines, by what they are about, code and outcome. */
export class Coverage {
  private readonly hits = new Map<string, number>();

  /** Counts one answer. */
  record(lines: readonly string[]): void {
    for (const line of lines) this.recordLine(line.replace(/^(route|region) \S+/, '$1'));
  }

  private recordLine(line: string): void {
    const [part, code, outcome, , refusal] = line.split(' ');
    if (part === 'verdict') return this.add(line);
    if (code === 'verdict' || code === 'due') return;
    this.add(`${part} ${code} ${outcome}`);
    if (outcome === 'UNMET' && refusal !== 'due') this.add(`${part} ${code} UNMET ${refusal}`);
  }

  private add(key: string): void {
    this.hits.set(key, (this.hits.get(key) ?? 0) + 1);
  }

  /** What the rules allow and no answer showed. */
  neverHit(): string[] {
    return possibleOutcomes().filter((key) => !this.hits.has(key));
  }

  /** What answers showed although it is not in the list of what the rules allow. */
  unexpected(): string[] {
    const possible = new Set(possibleOutcomes());
    return [...this.hits.keys()].filter((key) => !possible.has(key) && !/ UNMET \S+$/.test(key));
  }

  /** The allowed combinations with their counts, rarest first. */
  tally(): [string, number][] {
    return possibleOutcomes().map((key): [string, number] => [key, this.hits.get(key) ?? 0]).sort((one, other) => one[1] - other[1]);
  }
}
