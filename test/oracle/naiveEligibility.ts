/** Eligibility as semantics.md sections 1 to 3 and readings 6 to 14 say it, one requirement after the other. */
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { firstOfItsMonthIn, holds, inYear, yearLater, yearOf } from './naiveDates';
import { isEnrolled, partnerRow, type Model } from './naiveRecords';
import { requirementLines, type RequirementLine } from './naiveReference';
import { requirementOutcome } from './naiveRequirements';

export interface NaiveFinding {
  code: string;
  outcome: 'MET' | 'UNMET' | 'NOT_YET_DUE' | 'UNKNOWN' | 'NOT_APPLICABLE';
  level: 'REQUIRED' | 'RECOMMENDED';
  dueOn: string | null;
  certainty?: string;
}

export interface NaiveEligibility {
  verdict: 'ELIGIBLE' | 'INELIGIBLE' | 'INDETERMINATE';
  nextDueOn: string | null;
  findings: NaiveFinding[];
}

type Judged = Pick<NaiveFinding, 'outcome' | 'dueOn'>;

interface Case {
  network: NetworkDocument;
  tenantId: string;
  line: RequirementLine;
  asOf: string;
}

/** Whether the partner meets the requirements of a model on a date, as holder of it or as applicant for it. */
export function naiveEligibility(network: NetworkDocument, partner: { tenantId: string; model: Model }, model: Model, asOf: string): NaiveEligibility {
  const lines = requirementLines.filter((line) => line.model === model);
  const firstEdition = lines.map((line) => line.reportedFrom).sort()[0];
  if (asOf < firstEdition) {
    const finding: NaiveFinding = { code: 'RULES_NOT_RECORDED', outcome: 'UNKNOWN', level: 'REQUIRED', dueOn: null };
    return { verdict: 'INDETERMINATE', nextDueOn: null, findings: [finding] };
  }
  const findings = lines
    .filter((line) => holds(line.reportedFrom, line.reportedTo, asOf))
    .map((line) => ({ code: line.code, level: line.level, certainty: line.certainty, ...judge({ network, tenantId: partner.tenantId, line, asOf }) }));
  const deciding = findings.filter((finding) => finding.level === 'REQUIRED');
  const due = deciding.map((finding) => finding.dueOn).filter((date) => date !== null).sort();
  return { verdict: verdictOf(deciding), nextDueOn: due[0] ?? null, findings };
}

function verdictOf(deciding: NaiveFinding[]): NaiveEligibility['verdict'] {
  if (deciding.some((finding) => finding.outcome === 'UNMET')) return 'INELIGIBLE';
  if (deciding.some((finding) => finding.outcome === 'UNKNOWN')) return 'INDETERMINATE';
  return 'ELIGIBLE';
}

function judge(asked: Case): Judged {
  const { network, tenantId, line, asOf } = asked;
  if (!isEnrolled(network, tenantId, line.model, asOf)) {
    if (line.applicantsFrom === null) return now('NOT_APPLICABLE');
    return asOf < line.applicantsFrom ? { outcome: 'NOT_YET_DUE', dueOn: line.applicantsFrom } : now(outcomeOn(asked, asOf));
  }
  if (line.existingFrom === null) return now('NOT_APPLICABLE');
  if (line.check === 'ANNIVERSARY_MONTH') return judgeYearly(asked, line.existingFrom);
  if (line.check === 'AT_ONCE') return judgeOnce(asked, line.existingFrom);
  return judgeWithGrace(asked, line.existingFrom);
}

function now(outcome: Judged['outcome']): Judged {
  return { outcome, dueOn: null };
}

function outcomeOn({ network, tenantId, line }: Case, date: string) {
  return requirementOutcome(network, tenantId, line, date);
}

function isSatisfied(outcome: string): boolean {
  return outcome === 'MET' || outcome === 'NOT_APPLICABLE';
}

function judgeOnce(asked: Case, checkedOn: string): Judged {
  const outcome = outcomeOn(asked, asked.asOf);
  if (isSatisfied(outcome) || checkedOn <= asked.asOf) return now(outcome);
  return { outcome: 'NOT_YET_DUE', dueOn: checkedOn };
}

/** NEXT_ENROLLMENT and SUPPORT_PLAN_RENEWAL: checked once, at the first yearly recurrence on or after `existingFrom`. */
function judgeWithGrace(asked: Case, existingFrom: string): Judged {
  const { network, tenantId, line, asOf } = asked;
  const partner = partnerRow(network, tenantId, line.model);
  const hasNoGrace = typeof partner?.enrolledOn === 'string' && partner.enrolledOn >= existingFrom;
  if (hasNoGrace) return now(outcomeOn(asked, asOf));
  const recurring = line.check === 'SUPPORT_PLAN_RENEWAL' ? partner?.supportPlanRenewsOn : partner?.nextEnrollmentOn;
  if (typeof recurring !== 'string') return judgeWithoutDate(asked, existingFrom);
  const sameYear = inYear(recurring, yearOf(existingFrom));
  return judgeOnce(asked, sameYear >= existingFrom ? sameYear : inYear(recurring, yearOf(existingFrom) + 1));
}

/** The date that the check hangs on is not recorded: due for certain twelve months after `existingFrom`. */
function judgeWithoutDate(asked: Case, existingFrom: string): Judged {
  const outcome = outcomeOn(asked, asked.asOf);
  if (isSatisfied(outcome) || yearLater(existingFrom) <= asked.asOf) return now(outcome);
  return now('UNKNOWN');
}

function judgeYearly(asked: Case, existingFrom: string): Judged {
  const { network, tenantId, line, asOf } = asked;
  const enrolledOn = partnerRow(network, tenantId, line.model)?.enrolledOn;
  if (typeof enrolledOn !== 'string') return judgeWithoutDate(asked, existingFrom);
  const { last, next } = checksAround(enrolledOn, existingFrom, asOf);
  const outcome = outcomeOn(asked, asOf);
  if (outcome === 'NOT_APPLICABLE') return now(outcome);
  if (outcome === 'MET') return { outcome, dueOn: next };
  if (last === null) return { outcome: 'NOT_YET_DUE', dueOn: next };
  if (outcome === 'UNKNOWN') return now('UNKNOWN');
  const then = outcomeOn(asked, last);
  return isSatisfied(then) ? { outcome: 'NOT_YET_DUE', dueOn: next } : now(then);
}

/** The latest yearly check on or before the date, and the first one after it. */
function checksAround(enrolledOn: string, existingFrom: string, asOf: string): { last: string | null; next: string } {
  let last: string | null = null;
  for (let year = yearOf(enrolledOn) + 1; ; year++) {
    const check = firstOfItsMonthIn(enrolledOn, year);
    if (check < existingFrom) continue;
    if (check > asOf) return { last, next: check };
    last = check;
  }
}
