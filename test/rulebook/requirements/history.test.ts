import { partner } from '../../support/facts';
import { assessed } from './judged';

describe('twelve months as an indirect reseller', () => {
  const since = (day: string | null) => partner('DIRECT_BILL').enrolledOn(day, 'INDIRECT_RESELLER');
  const outcome = (facts: ReturnType<typeof since>, day: string) => assessed('DIRECT_BILL', 'TWELVE_MONTHS_AS_INDIRECT_RESELLER', facts, day).outcome;

  it('are complete on the anniversary, not the day before', () => {
    expect(outcome(since('2020-05-20'), '2021-05-19')).toBe('UNMET');
    expect(outcome(since('2020-05-20'), '2021-05-20')).toBe('MET');
  });

  it('are complete on 28 February for who enrolled on 29 February', () => {
    expect(outcome(since('2024-02-29'), '2025-02-27')).toBe('UNMET');
    expect(outcome(since('2024-02-29'), '2025-02-28')).toBe('MET');
  });

  it('are unknown while the date is not recorded, and not there without the enrollment', () => {
    expect(outcome(since(null), '2021-05-20')).toBe('UNKNOWN');
    expect(outcome(partner('DIRECT_BILL').enrolled('2010-01-01'), '2021-05-20')).toBe('UNMET');
  });
});

describe('entering as an indirect reseller', () => {
  const outcome = (facts: ReturnType<typeof partner>) => assessed('DIRECT_BILL', 'ENROLL_FIRST_AS_INDIRECT_RESELLER', facts, '2020-10-01').outcome;
  const applicant = () => partner('DIRECT_BILL');

  it('counts once the enrollment was active, even if it is no more', () => {
    expect(outcome(applicant().status('ACTIVE', '2019-01-01', '2019-06-01', 'INDIRECT_RESELLER').status('REVOKED', '2019-06-01', null, 'INDIRECT_RESELLER'))).toBe('MET');
    expect(outcome(applicant().status('ACTIVE', '2020-10-01', null, 'INDIRECT_RESELLER'))).toBe('MET');
  });

  it('does not count while it is pending or missing', () => {
    expect(outcome(applicant().status('PENDING', '2019-01-01', null, 'INDIRECT_RESELLER'))).toBe('UNMET');
    expect(outcome(applicant())).toBe('UNMET');
  });

  it('is unknown while no status has begun', () => {
    expect(outcome(applicant().enrolledOn('2019-01-01', 'INDIRECT_RESELLER'))).toBe('UNKNOWN');
    expect(outcome(applicant().status('ACTIVE', '2020-10-02', null, 'INDIRECT_RESELLER'))).toBe('UNKNOWN');
  });
});

describe('applying again after the transition', () => {
  const outcome = (facts: ReturnType<typeof partner>) => assessed('DIRECT_BILL', 'REAPPLY_AFTER_TRANSITION', facts, '2025-10-01').outcome;

  it.each(['ACTIVE', 'RESTRICTED', 'SUSPENDED'] as const)('is refused to a tenant that was direct bill and %s', (status) => {
    expect(outcome(partner('DIRECT_BILL').status(status, '2020-01-01', '2021-01-01'))).toBe('UNMET');
  });

  it.each(['PENDING', 'QUALIFIED', 'REJECTED', 'REVOKED'] as const)('is no matter for a tenant that was only %s', (status) => {
    expect(outcome(partner('DIRECT_BILL').status(status, '2020-01-01'))).toBe('NOT_APPLICABLE');
  });

  it('does not look ahead', () => {
    expect(outcome(partner('DIRECT_BILL').status('ACTIVE', '2025-10-02'))).toBe('NOT_APPLICABLE');
    expect(outcome(partner('INDIRECT_RESELLER').enrolled('2020-01-01'))).toBe('NOT_APPLICABLE');
  });
});

describe('the wait after deauthorization', () => {
  const assess = (facts: ReturnType<typeof partner>, day: string) => assessed('INDIRECT_RESELLER', 'REENROLL_WAIT_ONE_YEAR', facts, day);
  const deauthorized = (from: string, to: string | null = null) => partner('INDIRECT_RESELLER').evidence('DEAUTHORIZED_FOR_REVENUE', 'YES', from, to);

  it('ends twelve months after it began, whether or not the record has ended', () => {
    expect(assess(deauthorized('2024-05-01', '2024-06-01'), '2025-04-30')).toMatchObject({ outcome: 'UNMET', remedy: 'Apply again on 2025-05-01 or later.' });
    expect(assess(deauthorized('2024-05-01'), '2025-05-01').outcome).toBe('MET');
  });

  it('counts from the latest, in whatever order they are recorded', () => {
    const twice = deauthorized('2025-01-01').evidence('DEAUTHORIZED_FOR_REVENUE', 'YES', '2023-01-01', '2024-01-01');
    expect(assess(twice, '2025-12-31').outcome).toBe('UNMET');
    expect(assess(twice, '2026-01-01').outcome).toBe('MET');
  });

  it('is not asked of who was never deauthorized, or only later', () => {
    expect(assess(partner('INDIRECT_RESELLER'), '2025-05-01').outcome).toBe('NOT_APPLICABLE');
    expect(assess(deauthorized('2025-05-02'), '2025-05-01').outcome).toBe('NOT_APPLICABLE');
  });
});

describe('an active reseller enrollment', () => {
  it.each([
    ['ACTIVE', 'MET'], ['RESTRICTED', 'UNMET'], ['SUSPENDED', 'UNMET'], ['REVOKED', 'UNMET'],
  ] as const)('with status %s: %s', (status, outcome) => {
    const facts = partner('INDIRECT_RESELLER').status(status, '2020-02-01');
    expect(assessed('INDIRECT_RESELLER', 'CSP_ENROLLMENT_ACTIVE', facts, '2020-02-01')).toMatchObject({ outcome, actual: status });
  });

  it('is unknown without a status on the day', () => {
    const ended = partner('INDIRECT_RESELLER').status('ACTIVE', '2019-01-01', '2020-02-01');
    expect(assessed('INDIRECT_RESELLER', 'CSP_ENROLLMENT_ACTIVE', ended, '2020-02-01').outcome).toBe('UNKNOWN');
  });
});

describe('a Solutions Partner designation', () => {
  const assess = (facts: ReturnType<typeof partner>) => assessed('DIRECT_BILL', 'SOLUTIONS_PARTNER_DESIGNATION', facts, '2025-10-01');
  const contoso = () => partner('DIRECT_BILL');

  it('counts for the whole company', () => {
    expect(assess(contoso().sibling(partner('DIRECT_BILL', 'Contoso France').designation('Security')))).toMatchObject({ outcome: 'MET', actual: 'Security' });
  });

  it('counts beside a NONE', () => {
    expect(assess(contoso().designation('NONE').designation('Security')).outcome).toBe('MET');
  });

  it('is missing when NONE is recorded or all have ended, unknown when nothing is', () => {
    expect(assess(contoso().designation('NONE')).outcome).toBe('UNMET');
    expect(assess(contoso().designation('Security', '2024-01-01', '2025-10-01')).outcome).toBe('UNMET');
    expect(assess(contoso()).outcome).toBe('UNKNOWN');
    expect(assess(contoso().designation('Security', '2025-10-02')).outcome).toBe('UNKNOWN');
  });
});
