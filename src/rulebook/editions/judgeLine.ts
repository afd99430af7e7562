/** One requirement of an edition, judged for one partner: whether it binds the partner yet, and what the facts say. */
import { addMonths, type Day } from '../calendar';
import type { ApplicantFacts, EnrollmentFacts } from '../facts';
import { notApplicable } from '../requirements/assessment';
import type { Assessment, Requirement } from '../requirements/requirement';
import { firstRecurrence, yearlyChecks } from '../schedule';
import type { FindingOutcome } from '../terms';
import type { EditionLine, ExistingRule } from './editionPage';

/** An assessment set against the date on which the partner is checked. */
export interface Judgment extends Omit<Assessment, 'outcome'> {
  readonly outcome: FindingOutcome;
  /** NOT_YET_DUE: when it will be checked; of a yearly check that is MET: the next one. */
  readonly dueOn: Day | null;
}

interface CheckField {
  readonly name: string;
  readonly value: Day | null;
}

/** After this many months from its start a check whose date is not recorded is due for certain. */
const CERTAINLY_DUE_AFTER_MONTHS = 12;
const ENROLLED_ONLY: Judgment = { ...notApplicable('Asked of enrolled partners only.'), dueOn: null };
const APPLICANTS_ONLY: Judgment = { ...notApplicable('Asked of new enrollments only.'), dueOn: null };

/** For who applies for the model: judged on the day, from the day on which applicants are bound. */
export function judgeApplicant(line: EditionLine, subject: ApplicantFacts, day: Day): Judgment {
  if (line.applicantsFrom === null && line.existing !== null) return ENROLLED_ONLY;
  const assessment = line.requirement.assess(subject, day);
  if (line.applicantsFrom === null) return decided(assessment);
  return day < line.applicantsFrom ? notYetDue(assessment, line.applicantsFrom) : decided(assessment);
}

/** For who is enrolled in the model: judged from its own check date on. */
export function judgeEnrolled(line: EditionLine, subject: ApplicantFacts, enrollment: EnrollmentFacts, day: Day): Judgment {
  if (line.existing === null) return APPLICANTS_ONLY;
  const assessment = line.requirement.assess(subject, day);
  switch (line.existing.check) {
    case 'AT_ONCE':
      return day < line.existing.from ? notYetDue(assessment, line.existing.from) : decided(assessment);
    case 'NEXT_ENROLLMENT':
      return checkedOnce(assessment, line.existing, enrollment, { name: 'next enrollment date', value: enrollment.nextEnrollmentOn }, day);
    case 'SUPPORT_PLAN_RENEWAL':
      return checkedOnce(assessment, line.existing, enrollment, { name: 'support plan renewal date', value: enrollment.supportPlanRenewsOn }, day);
    case 'ANNIVERSARY_MONTH':
      return checkedYearly(assessment, line.existing, line.requirement, subject, enrollment.enrolledOn, day);
  }
}

/** Who enrolled after the rule began has no grace. */
function checkedOnce(assessment: Assessment, { from }: ExistingRule, { enrolledOn }: EnrollmentFacts, field: CheckField, day: Day): Judgment {
  if (enrolledOn !== null && enrolledOn >= from) return decided(assessment);
  if (field.value === null) return checkDateMissing(assessment, from, field.name, day);
  const checkOn = firstRecurrence(field.value, from);
  return day < checkOn ? notYetDue(assessment, checkOn) : decided(assessment);
}

/** Short counts only when it was short at the last check as well; what has got worse since is seen at the next. */
function checkedYearly(
  assessment: Assessment, { from }: ExistingRule, requirement: Requirement, subject: ApplicantFacts, enrolledOn: Day | null, day: Day,
): Judgment {
  if (enrolledOn === null) return checkDateMissing(assessment, from, 'enrollment date', day);
  const { last, next } = yearlyChecks(enrolledOn, from, day);
  if (assessment.outcome === 'MET') return decided(assessment, next);
  if (last === null) return notYetDue(assessment, next);
  if (assessment.outcome !== 'UNMET') return decided(assessment);
  const atLastCheck = requirement.assess(subject, last);
  if (atLastCheck.outcome === 'UNMET') return withSentence(assessment, 'UNMET', `It was short at the check of ${last} as well.`, 'checkedOn', last);
  if (atLastCheck.outcome !== 'UNKNOWN') return notYetDue(assessment, next);
  const unsure = withSentence(assessment, 'UNKNOWN', `How it stood at the check of ${last} is not known.`, 'checkedOn', last);
  return { ...unsure, remedy: atLastCheck.remedy };
}

function checkDateMissing(assessment: Assessment, from: Day, field: string, day: Day): Judgment {
  const isDecided = assessment.outcome === 'MET' || assessment.outcome === 'NOT_APPLICABLE';
  if (isDecided || day >= addMonths(from, CERTAINLY_DUE_AFTER_MONTHS)) return decided(assessment);
  const unsure = withSentence(assessment, 'UNKNOWN', `When the partner is checked is not known; not recorded: ${field}.`, 'missingDate', field);
  return { ...unsure, remedy: `Record the ${field}.` };
}

function notYetDue(assessment: Assessment, dueOn: Day): Judgment {
  if (assessment.outcome === 'MET' || assessment.outcome === 'NOT_APPLICABLE') return decided(assessment);
  return decided(withSentence(assessment, 'NOT_YET_DUE', `It is not due before ${dueOn}.`, 'dueOn', dueOn), dueOn);
}

/** Field by field, because spreading costs more than judging when a whole network is judged. */
function decided({ outcome, message, parameters, actual, remedy }: Omit<Judgment, 'dueOn'>, dueOn: Day | null = null): Judgment {
  return { outcome, message, parameters, actual, remedy, dueOn };
}

function withSentence(assessment: Assessment, outcome: FindingOutcome, sentence: string, name: string, value: string): Judgment {
  const { actual, remedy } = assessment;
  return { outcome, message: `${assessment.message} ${sentence}`, parameters: [...assessment.parameters, { name, value }], actual, remedy, dueOn: null };
}
