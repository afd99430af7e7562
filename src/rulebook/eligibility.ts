/** Whether a partner meets the requirements of a model on a date, with every finding at once. */
import type { Day } from './calendar';
import { judgeApplicant, judgeEnrolled, type Judgment } from './editions/judgeLine';
import { editionOn, type Edition, type EditionRequirement } from './editions/programEditions';
import { enrollmentIn, isEnrolled } from './enrollment';
import type { ApplicantFacts } from './facts';
import { decidingOutcome, type Finding, type Subject } from './finding';
import type { EligibilityVerdict, PartnerModel } from './terms';

export interface EligibilityResult {
  readonly model: PartnerModel;
  readonly asOf: Day;
  readonly verdict: EligibilityVerdict;
  /** In the order of the edition. */
  readonly findings: readonly Finding[];
  /** Null before the first recorded edition of the model. */
  readonly edition: Edition | null;
  /** The earliest date on which a required finding is checked (next); null: none is ahead. */
  readonly nextDueOn: Day | null;
}

/**
 * Judges the subject by the edition of the model in force on the day: as an enrolled partner where its tenant is enrolled
 * in the model then, otherwise as an applicant. The model need not be the subject's own.
 */
export function eligibility(subject: ApplicantFacts, model: PartnerModel, day: Day): EligibilityResult {
  const edition = editionOn(model, day);
  const findings = edition ? judgeAll(subject, edition, day) : [rulesNotRecorded(subject, model, day)];
  return { model, asOf: day, verdict: verdictOf(findings), findings, edition, nextDueOn: nextDueOn(findings) };
}

function judgeAll(subject: ApplicantFacts, edition: Edition, day: Day): Finding[] {
  const enrollment = enrollmentIn(subject.account, edition.model);
  const enrolled = isEnrolled(enrollment, day) ? enrollment : undefined;
  return edition.requirements.map((line) =>
    findingOf(line, subject, enrolled ? judgeEnrolled(line, subject, enrolled, day) : judgeApplicant(line, subject, day)));
}

function findingOf(line: EditionRequirement, subject: ApplicantFacts, judgment: Judgment): Finding {
  const { expected, about, partnerCenterCode } = line.requirement;
  return {
    code: line.code,
    outcome: judgment.outcome,
    level: line.level,
    message: judgment.message,
    parameters: judgment.parameters,
    expected: judgment.outcome === 'NOT_APPLICABLE' ? null : expected,
    actual: judgment.actual,
    subject: about === 'COMPANY' ? { type: 'COMPANY', globalPartnerId: subject.company.globalPartnerId } : partnerSubject(subject),
    dueOn: judgment.dueOn,
    remedy: judgment.remedy,
    source: line.source,
    partnerCenterCode: judgment.outcome === 'UNMET' ? partnerCenterCode : null,
  };
}

function rulesNotRecorded(subject: ApplicantFacts, model: PartnerModel, day: Day): Finding {
  return {
    code: 'RULES_NOT_RECORDED',
    outcome: 'UNKNOWN',
    level: 'REQUIRED',
    message: `The rules for ${model} of ${day} are not recorded.`,
    parameters: [{ name: 'model', value: model }, { name: 'asOf', value: day }],
    expected: null,
    actual: null,
    subject: partnerSubject(subject),
    dueOn: null,
    remedy: 'Ask about a later date.',
    source: { document: 'the recorded editions of the program', edition: null, certainty: 'ASSUMED' },
    partnerCenterCode: null,
  };
}

function partnerSubject(subject: ApplicantFacts): Subject {
  return { type: 'PARTNER', id: subject.id };
}

function verdictOf(findings: readonly Finding[]): EligibilityVerdict {
  const deciding = decidingOutcome(findings);
  if (deciding === null) return 'ELIGIBLE';
  return deciding === 'UNMET' ? 'INELIGIBLE' : 'INDETERMINATE';
}

function nextDueOn(findings: readonly Finding[]): Day | null {
  let earliest: Day | null = null;
  for (const { level, dueOn } of findings) {
    if (level === 'REQUIRED' && dueOn !== null && (earliest === null || dueOn < earliest)) earliest = dueOn;
  }
  return earliest;
}
