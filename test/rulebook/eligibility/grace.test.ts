/** Checks that come once: at the next enrollment period (2018 rules) or at the support plan renewal (company revenue, 2021). */
import { eligibility } from '../../../src/rulebook/eligibility';
import { partner, type PartnerBuilder } from '../../support/facts';

function finding(facts: PartnerBuilder, code: string, day: string) {
  const found = eligibility(facts.build(), 'DIRECT_BILL', day).findings.find((one) => one.code === code)!;
  return { outcome: found.outcome, dueOn: found.dueOn };
}

const directBill = () => partner('DIRECT_BILL');
const noPlan = (facts: PartnerBuilder) => facts.evidence('SUPPORT_PLAN', 'NONE');

describe('the support plan at the next enrollment period', () => {
  const plan = (facts: PartnerBuilder, day: string) => finding(noPlan(facts), 'SUPPORT_PLAN', day);

  it('is due on the first recurrence on or after the day the rule began', () => {
    const old = () => directBill().enrolled('2016-02-01').nextEnrollment('2019-02-01');
    expect(plan(old(), '2018-08-31')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2019-02-01' });
    expect(plan(old(), '2019-01-31')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2019-02-01' });
    expect(plan(old(), '2019-02-01')).toEqual({ outcome: 'UNMET', dueOn: null });
  });

  it('is due at once when the period begins on that very day', () => {
    expect(plan(directBill().enrolled('2016-08-31').nextEnrollment('2017-08-31'), '2018-08-31').outcome).toBe('UNMET');
    expect(plan(directBill().enrolled('2016-08-31').nextEnrollment('2017-08-30'), '2018-08-31')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2019-08-30' });
  });

  it('recurs on 28 February where the period begins on the 29th', () => {
    const leap = () => directBill().enrolled('2016-02-29').nextEnrollment('2016-02-29');
    expect(plan(leap(), '2019-02-27')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2019-02-28' });
    expect(plan(leap(), '2019-02-28').outcome).toBe('UNMET');
  });

  it('is judged on any day for who enrolled on or after the day the rule began', () => {
    expect(plan(directBill().enrolled('2018-08-31').nextEnrollment('2019-08-31'), '2018-08-31').outcome).toBe('UNMET');
    expect(plan(directBill().enrolled('2018-08-30').nextEnrollment('2019-08-30'), '2018-08-31').outcome).toBe('NOT_YET_DUE');
  });

  it('has grace where the enrollment date is not recorded', () => {
    expect(plan(directBill().status('ACTIVE', '2017-01-01').nextEnrollment('2019-01-01'), '2018-09-01')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2019-01-01' });
  });

  it('beats what is unknown while the check is known and ahead', () => {
    const silent = directBill().enrolled('2016-02-01').nextEnrollment('2019-02-01');
    expect(finding(silent, 'SUPPORT_PLAN', '2019-01-31').outcome).toBe('NOT_YET_DUE');
    expect(finding(silent, 'SUPPORT_PLAN', '2019-02-01').outcome).toBe('UNKNOWN');
  });

  it('is met before the check as well', () => {
    const early = directBill().enrolled('2016-02-01').nextEnrollment('2019-02-01').evidence('SUPPORT_PLAN', 'PSFP');
    expect(finding(early, 'SUPPORT_PLAN', '2018-08-31')).toEqual({ outcome: 'MET', dueOn: null });
  });

  describe('without a recorded date', () => {
    const undated = () => directBill().enrolled('2016-02-01');

    it('is met if met', () => {
      expect(finding(undated().evidence('SUPPORT_PLAN', 'ASFP'), 'SUPPORT_PLAN', '2018-08-31').outcome).toBe('MET');
    });

    it('is unknown for twelve months, then what the facts say', () => {
      expect(plan(undated(), '2018-08-31')).toEqual({ outcome: 'UNKNOWN', dueOn: null });
      expect(plan(undated(), '2019-08-30')).toEqual({ outcome: 'UNKNOWN', dueOn: null });
      expect(plan(undated(), '2019-08-31')).toEqual({ outcome: 'UNMET', dueOn: null });
      expect(finding(undated(), 'SUPPORT_PLAN', '2019-08-31').outcome).toBe('UNKNOWN');
    });

    it('says which date to record', () => {
      const found = eligibility(noPlan(undated()).build(), 'DIRECT_BILL', '2018-08-31').findings.find(({ code }) => code === 'SUPPORT_PLAN');
      expect(found).toMatchObject({ remedy: 'Record the next enrollment date.', parameters: [{ name: 'missingDate', value: 'next enrollment date' }] });
    });
  });
});

describe('the revenue of the company at the support plan renewal', () => {
  const code = 'TTM_REVENUE_300K_COMPANY';
  const poor = () => directBill().enrolled('2019-01-01').revenue('0', '2018-01', 60);

  it('is reported before the rule binds, and due at the first renewal from 2021 on', () => {
    expect(finding(poor().supportPlanRenews('2020-12-31'), code, '2020-10-27')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2021-12-31' });
    expect(finding(poor().supportPlanRenews('2021-01-01'), code, '2020-12-31')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2021-01-01' });
    expect(finding(poor().supportPlanRenews('2021-01-01'), code, '2021-01-01').outcome).toBe('UNMET');
  });

  it('is checked once; from then on the window before the day asked about decides', () => {
    const recovered = directBill().enrolled('2019-01-01').supportPlanRenews('2021-06-15').revenue('0', '2020-01', 18).revenue('100000', '2021-07', 3);
    expect(finding(recovered, code, '2021-06-15').outcome).toBe('UNMET');
    expect(finding(recovered, code, '2021-09-30').outcome).toBe('UNMET');
    expect(finding(recovered, code, '2021-10-01')).toEqual({ outcome: 'MET', dueOn: null });
  });

  it('has no grace for who enrolled from 2021 on', () => {
    const late = directBill().enrolled('2021-01-01').supportPlanRenews('2021-12-31');
    expect(finding(late, code, '2021-01-01').outcome).toBe('UNMET');
  });

  it('is unknown until 2022 where the renewal is not recorded', () => {
    expect(finding(poor(), code, '2021-12-31').outcome).toBe('UNKNOWN');
    expect(finding(poor(), code, '2022-01-01').outcome).toBe('UNMET');
  });

  it('is not asked of applicants, nor the reseller measure of enrolled partners', () => {
    expect(finding(directBill().status('PENDING', '2021-01-01'), code, '2021-02-01').outcome).toBe('NOT_APPLICABLE');
    expect(finding(poor(), 'TTM_CLOUD_REVENUE_300K', '2021-02-01').outcome).toBe('NOT_APPLICABLE');
  });
});

describe('a check on a fixed day', () => {
  it('leaves out who is not asked at all, before it as well as after', () => {
    const inGermany = directBill().cloud('GERMANY').enrolled('2018-09-01');
    expect(finding(inGermany, 'MFA_ALL_USERS', '2019-11-17')).toEqual({ outcome: 'NOT_APPLICABLE', dueOn: null });
    expect(finding(inGermany, 'MFA_ALL_USERS', '2019-11-18')).toEqual({ outcome: 'NOT_APPLICABLE', dueOn: null });
  });

  it('is not due for enrolled partners before it, while applicants are bound already', () => {
    const weak = (facts: PartnerBuilder) => facts.evidence('MFA', '10');
    expect(finding(weak(directBill().enrolled('2018-09-01')), 'MFA_ALL_USERS', '2019-11-17')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2019-11-18' });
    expect(finding(weak(directBill().enrolled('2018-09-01')), 'MFA_ALL_USERS', '2019-11-18')).toEqual({ outcome: 'UNMET', dueOn: null });
    expect(finding(weak(directBill()), 'MFA_ALL_USERS', '2019-08-01')).toEqual({ outcome: 'UNMET', dueOn: null });
  });
});
