/** A dated page of the program: what it adds to the rules of each model, and what it withdraws. */
import type { Day } from '../calendar';
import type { Requirement } from '../requirements/requirement';
import type { ExistingCheck } from '../schedule';
import type { FindingLevel, PartnerModel } from '../terms';

/** A requirement as a page states it: with its thresholds, and whom it binds from when. */
export interface EditionLine {
  readonly requirement: Requirement;
  readonly level: FindingLevel;
  /** From when it binds who applies for the model; null: never. */
  readonly applicantsFrom: Day | null;
  /** From when it binds enrolled partners and when they are checked; null: never. */
  readonly existing: ExistingRule | null;
}

export interface ExistingRule {
  readonly from: Day;
  readonly check: ExistingCheck;
}

export interface ModelChange {
  readonly adds: readonly EditionLine[];
  /** Codes of requirements that are no longer in force. */
  readonly withdraws?: readonly string[];
}

export interface EditionPage {
  readonly effectiveFrom: Day;
  /** What the page is taken from, as a reader would name it. */
  readonly document: string;
  readonly changes: Partial<Record<PartnerModel, ModelChange>>;
}

/** Binds applicants and enrolled partners from the same day. */
export function forAll(requirement: Requirement, from: Day, check: ExistingCheck): EditionLine {
  return { requirement, level: 'REQUIRED', applicantsFrom: from, existing: { from, check } };
}

/** Binds applicants from the day, enrolled partners never. */
export function forApplicants(requirement: Requirement, from: Day): EditionLine {
  return { requirement, level: 'REQUIRED', applicantsFrom: from, existing: null };
}

/** Binds enrolled partners from the day, applicants never. */
export function forEnrolled(requirement: Requirement, from: Day, check: ExistingCheck): EditionLine {
  return { requirement, level: 'REQUIRED', applicantsFrom: null, existing: { from, check } };
}

/** Published, but binds nobody: a step of enrollment that another requirement or the sale asks for. */
export function forNobody(requirement: Requirement): EditionLine {
  return { requirement, level: 'REQUIRED', applicantsFrom: null, existing: null };
}

/** The same line as advice only, which never decides. */
export function recommended(line: EditionLine): EditionLine {
  return { ...line, level: 'RECOMMENDED' };
}
