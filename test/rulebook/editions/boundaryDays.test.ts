/**
 * Every date of the published table, the day before and the day after it, for each row: for a partner whose every fact is
 * bad and for one whose every fact is good, applying or enrolled. The check dates are written out here by hand.
 */
import { addDays, type Day } from '../../../src/rulebook/calendar';
import { eligibility } from '../../../src/rulebook/eligibility';
import type { ApplicantFacts } from '../../../src/rulebook/facts';
import type { FindingOutcome, PartnerModel } from '../../../src/rulebook/terms';
import { LONG_AGO, partner, type PartnerBuilder } from '../../support/facts';
import { isReported, partnerRows, reportedFrom, type PublishedRow } from '../../support/publishedRequirements';

/** First checks of a partner that enrolled in June 2015 and whose enrollment period and support plan renew every 20 March. */
const FIRST_CHECKS: Record<string, Record<string, Day>> = {
  NEXT_ENROLLMENT: { '2018-08-31': '2019-03-20' },
  SUPPORT_PLAN_RENEWAL: { '2021-01-01': '2021-03-20' },
  ANNIVERSARY_MONTH: { '2024-04-01': '2024-06-01', '2025-10-01': '2026-06-01' },
};
/** Asked of nobody by themselves, or only of who went through something that the good partner did not. */
const NEVER_JUDGED = ['NEW_REGION_NEEDS_FULL_APPLICATION', 'DIRECT_BILL_MPA_ACCEPTED'];
const ASKED_AFTER_A_FALL = ['REAPPLY_AFTER_TRANSITION', 'REENROLL_WAIT_ONE_YEAR'];

function bad(model: PartnerModel): PartnerBuilder {
  const facts = partner(model, 'Northwind').in('BR').location('5000001', 'AR').designation('NONE').revenue('1.50', '2014-01', 180)
    .evidence('DEAUTHORIZED_FOR_REVENUE', 'YES', '2024-03-15').evidence('REGISTRATION_NUMBER', '4711', LONG_AGO, '2010-01-01')
    .evidence('SUPPORT_PLAN', 'NONE').evidence('VETTING', 'PENDING').evidence('CAPABILITY_ASSESSMENT', 'FAIL')
    .evidence('MFA', '50').evidence('MFA_ADMINS', '99.9').evidence('ALERT_RESPONSE_HOURS', '48');
  for (const kind of [
    'LOCATION_ID_ACTIVE', 'MAICPP_MEMBERSHIP', 'MAICPP_AGREEMENT', 'LEGAL_SIGNING_AUTHORITY', 'FIRST_LEVEL_SUPPORT', 'MANAGED_SERVICE',
    'BILLING_PROVISIONING', 'CREDIT_CHECK', 'SECURITY_CONTACT', 'MICROSOFT_APPOINTMENT', 'SECURE_APPLICATION_MODEL',
  ] as const) facts.evidence(kind, 'NO');
  return facts;
}

function good(model: PartnerModel): PartnerBuilder {
  const provider = partner('INDIRECT_PROVIDER', 'Fabrikam').in('BR').enrolled('2010-01-01');
  return partner(model, 'Contoso').in('BR').location('5000002', 'BR').goodEvidence().acceptedMpa().designation('Modern Work')
    .partnership(provider).revenue('9000000', '2014-01', 180);
}

const renewing = (facts: PartnerBuilder) => facts.enrolledOn('2015-06-10').nextEnrollment('2015-03-20').supportPlanRenews('2015-03-20');

/** Was in the model once, lost it, and applies again. */
const badApplicant = (model: PartnerModel) => bad(model).status('ACTIVE', '2015-01-01', '2016-01-01').status('REVOKED', '2016-01-01').build();
const badEnrolled = (model: PartnerModel) => renewing(bad(model)).status('SUSPENDED', '2015-06-10').build();
const goodApplicant = (model: PartnerModel) => (model === 'INDIRECT_RESELLER'
  ? good(model).status('PENDING', '2015-01-01')
  : good(model).enrolled('2012-01-01', 'INDIRECT_RESELLER').revenue('9000000', '2014-01', 180, 'CLOUD', 'INDIRECT_RESELLER')).build();
const goodEnrolled = (model: PartnerModel) => renewing(good(model)).status('ACTIVE', '2015-06-10').build();

function firstCheck(row: PublishedRow): Day | null {
  if (row.existing_from === '') return null;
  return row.existing_check === 'AT_ONCE' ? row.existing_from : FIRST_CHECKS[row.existing_check][row.existing_from];
}

function boundaryDays(row: PublishedRow): Day[] {
  const dates = [reportedFrom(row), row.effective_to, row.applicants_from, row.existing_from, firstCheck(row) ?? ''].filter((date) => date !== '');
  return [...new Set(dates)].flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);
}

function seen(subject: ApplicantFacts, row: PublishedRow, day: Day): { outcome: FindingOutcome; dueOn: Day | null } | null {
  const found = eligibility(subject, row.model, day).findings.find(({ code }) => code === row.code);
  return found ? { outcome: found.outcome, dueOn: found.dueOn } : null;
}

const now = (outcome: FindingOutcome) => ({ outcome, dueOn: null });

describe.each(partnerRows.map((row) => [row.model, row.code, row] as const))('%s %s', (model, code, row) => {
  const check = firstCheck(row);

  it.each(boundaryDays(row))('a bad partner on %s', (day) => {
    if (!isReported(row, day)) {
      expect([seen(badApplicant(model), row, day), seen(badEnrolled(model), row, day)]).toEqual([null, null]);
      return;
    }
    const whenBound = now(NEVER_JUDGED.includes(code) ? 'NOT_APPLICABLE' : 'UNMET');
    expect(seen(badApplicant(model), row, day)).toEqual(row.applicants_from === '' ? now('NOT_APPLICABLE') : whenBound);
    const enrolled = check !== null && day < check ? { outcome: 'NOT_YET_DUE', dueOn: check } : whenBound;
    expect(seen(badEnrolled(model), row, day)).toEqual(check === null ? now('NOT_APPLICABLE') : enrolled);
  });

  it.each(boundaryDays(row))('a good partner on %s', (day) => {
    if (!isReported(row, day)) {
      expect([seen(goodApplicant(model), row, day), seen(goodEnrolled(model), row, day)]).toEqual([null, null]);
      return;
    }
    const outcome = [...NEVER_JUDGED, ...ASKED_AFTER_A_FALL].includes(code) ? 'NOT_APPLICABLE' : 'MET';
    expect(seen(goodApplicant(model), row, day)).toEqual(now(row.applicants_from === '' ? 'NOT_APPLICABLE' : outcome));
    expect(seen(goodEnrolled(model), row, day)?.outcome).toBe(check === null ? 'NOT_APPLICABLE' : outcome);
  });
});
