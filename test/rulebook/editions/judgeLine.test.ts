import { forAll } from '../../../src/rulebook/editions/editionPage';
import { judgeEnrolled } from '../../../src/rulebook/editions/judgeLine';
import { met, notApplicable, unknown, unmet } from '../../../src/rulebook/requirements/assessment';
import type { Assessment, Requirement } from '../../../src/rulebook/requirements/requirement';
import { partner } from '../../support/facts';

const ASSESSMENTS: Record<string, Assessment> = {
  MET: met('Fine.', null), UNMET: unmet('Short.', null, 'Act.'), UNKNOWN: unknown('Who knows?', null, 'Record it.'), NOT_APPLICABLE: notApplicable('Not asked.'),
};

/** A requirement that stands at the check of May 2026 as `then`, and later as `now`. */
function turning(then: string, now: string): Requirement {
  return {
    code: 'TURNING', threshold: null, expected: null, about: 'PARTNER', partnerCenterCode: null,
    assess: (_subject, day) => ASSESSMENTS[day === '2026-05-01' ? then : now],
  };
}

describe('a yearly check, by what it was at the last check and what it is now', () => {
  const subject = partner('DIRECT_BILL').enrolled('2019-05-20').build();

  it.each([
    ['MET', 'MET', 'MET', '2027-05-01'], ['UNMET', 'MET', 'MET', '2027-05-01'], ['UNKNOWN', 'MET', 'MET', '2027-05-01'],
    ['MET', 'UNMET', 'NOT_YET_DUE', '2027-05-01'], ['NOT_APPLICABLE', 'UNMET', 'NOT_YET_DUE', '2027-05-01'],
    ['UNMET', 'UNMET', 'UNMET', null], ['UNKNOWN', 'UNMET', 'UNKNOWN', null],
    ['MET', 'UNKNOWN', 'UNKNOWN', null], ['UNMET', 'UNKNOWN', 'UNKNOWN', null], ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', null],
    ['UNMET', 'NOT_APPLICABLE', 'NOT_APPLICABLE', null],
  ])('%s then, %s now: %s, due %s', (then, now, outcome, dueOn) => {
    const line = forAll(turning(then, now), '2025-10-01', 'ANNIVERSARY_MONTH');
    expect(judgeEnrolled(line, subject, subject.enrollment, '2026-06-15')).toMatchObject({ outcome, dueOn });
  });
});
