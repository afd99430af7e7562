/** Every case of a yearly check, on the 1,000 USD of a reseller that enrolled on 20 May 2021: checks on 1 May from 2024 on. */
import { eligibility } from '../../../src/rulebook/eligibility';
import { partner, type PartnerBuilder } from '../../support/facts';

function revenueFinding(facts: PartnerBuilder, day: string) {
  const found = eligibility(facts.build(), 'INDIRECT_RESELLER', day).findings.find(({ code }) => code === 'TTM_REVENUE_1K')!;
  return { outcome: found.outcome, dueOn: found.dueOn };
}

const reseller = () => partner('INDIRECT_RESELLER').enrolled('2021-05-20');
/** Amounts in the April windows that the checks of May 2024 and May 2025 look at, and what has followed since. */
const earning = (before2024: string, in2024: string, in2025: string) => reseller()
  .revenue(before2024, '2021-05', 36).revenue(in2024, '2024-05', 12).revenue(in2025, '2025-05', 12);

describe('before the first check', () => {
  it.each(['2024-04-01', '2024-04-30'])('nothing is due on %s, whatever the facts say', (day) => {
    expect(revenueFinding(earning('0', '0', '0'), day)).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2024-05-01' });
    expect(revenueFinding(reseller(), day)).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2024-05-01' });
  });

  it('who reaches the threshold is met already, and knows the check', () => {
    expect(revenueFinding(earning('100', '0', '0'), '2024-04-01')).toEqual({ outcome: 'MET', dueOn: '2024-05-01' });
  });
});

describe('on and after a check', () => {
  it('met is met, and the next check is a year after, from the check day on', () => {
    expect(revenueFinding(earning('100', '100', '100'), '2024-05-01')).toEqual({ outcome: 'MET', dueOn: '2025-05-01' });
    expect(revenueFinding(earning('100', '100', '100'), '2025-04-30')).toEqual({ outcome: 'MET', dueOn: '2025-05-01' });
    expect(revenueFinding(earning('100', '100', '100'), '2025-05-01')).toEqual({ outcome: 'MET', dueOn: '2026-05-01' });
  });

  it('met is met even if the last check was missed', () => {
    expect(revenueFinding(earning('0', '1000', '0'), '2024-06-01')).toEqual({ outcome: 'MET', dueOn: '2025-05-01' });
  });

  it('short at both is unmet', () => {
    expect(revenueFinding(earning('80', '80', '80'), '2024-05-01')).toEqual({ outcome: 'UNMET', dueOn: null });
    expect(revenueFinding(earning('80', '80', '80'), '2024-12-31')).toEqual({ outcome: 'UNMET', dueOn: null });
  });

  it('short now, met then, waits for the next check and falls at it', () => {
    expect(revenueFinding(earning('100', '0', '0'), '2025-04-30')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2025-05-01' });
    expect(revenueFinding(earning('100', '0', '0'), '2025-05-01')).toEqual({ outcome: 'UNMET', dueOn: null });
  });

  it('short now, unknown then, is unknown and says which months of then are missing', () => {
    const gapThen = reseller().revenue('10', '2023-06', 23);
    const [found] = eligibility(gapThen.build(), 'INDIRECT_RESELLER', '2024-06-01').findings.filter(({ code }) => code === 'TTM_REVENUE_1K');
    expect(found).toMatchObject({ outcome: 'UNKNOWN', dueOn: null, remedy: 'Record the revenue of 2023-05.' });
    expect(found.parameters).toContainEqual({ name: 'checkedOn', value: '2024-05-01' });
    expect(revenueFinding(gapThen, '2025-05-01')).toEqual({ outcome: 'UNMET', dueOn: null });
  });

  it('unknown now is unknown, even if it was met at the check', () => {
    const gapNow = reseller().revenue('100', '2021-05', 36);
    expect(revenueFinding(gapNow, '2024-05-31')).toEqual({ outcome: 'MET', dueOn: '2025-05-01' });
    expect(revenueFinding(gapNow, '2025-04-30')).toEqual({ outcome: 'UNKNOWN', dueOn: null });
  });
});

describe('the yearly calendar', () => {
  const outcomeOf = (enrolledOn: string, day: string) =>
    revenueFinding(partner('INDIRECT_RESELLER').enrolled(enrolledOn).revenue('0', '2010-01', 240), day);

  it('begins in the calendar year after the enrollment, whatever the day of the month', () => {
    expect(outcomeOf('2024-12-31', '2025-11-30')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2025-12-01' });
    expect(outcomeOf('2024-12-31', '2025-12-01').outcome).toBe('UNMET');
    expect(outcomeOf('2024-04-01', '2024-04-01')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2025-04-01' });
  });

  it('begins on the very first day of the rule, or a year later', () => {
    expect(outcomeOf('2020-04-15', '2024-04-01').outcome).toBe('UNMET');
    expect(outcomeOf('2020-03-15', '2024-04-01')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2025-03-01' });
  });

  it('has a check on 1 February for who enrolled on 29 February', () => {
    expect(outcomeOf('2024-02-29', '2025-01-31')).toEqual({ outcome: 'NOT_YET_DUE', dueOn: '2025-02-01' });
    expect(outcomeOf('2024-02-29', '2025-02-01').outcome).toBe('UNMET');
  });

  it('goes beyond the last day that may be asked about', () => {
    const rich = partner('INDIRECT_RESELLER').enrolled('2021-05-20').revenue('1000', '2100-11');
    expect(revenueFinding(rich, '2100-12-31')).toEqual({ outcome: 'MET', dueOn: '2101-05-01' });
  });
});

describe('without an enrollment date', () => {
  const undated = (amount: string) => partner('INDIRECT_RESELLER').status('ACTIVE', '2020-01-01').revenue(amount, '2020-01', 72);

  it('met is met, without a next check', () => {
    expect(revenueFinding(undated('100'), '2024-04-01')).toEqual({ outcome: 'MET', dueOn: null });
  });

  it('short is unknown for a year, with the remedy to record the date, then unmet', () => {
    expect(revenueFinding(undated('0'), '2024-04-01')).toEqual({ outcome: 'UNKNOWN', dueOn: null });
    expect(revenueFinding(undated('0'), '2025-03-31')).toEqual({ outcome: 'UNKNOWN', dueOn: null });
    expect(revenueFinding(undated('0'), '2025-04-01')).toEqual({ outcome: 'UNMET', dueOn: null });
    const found = eligibility(undated('0').build(), 'INDIRECT_RESELLER', '2024-04-01').findings.find(({ code }) => code === 'TTM_REVENUE_1K');
    expect(found?.remedy).toBe('Record the enrollment date.');
  });

  it('unknown stays unknown when it is due for certain', () => {
    const nothing = partner('INDIRECT_RESELLER').status('ACTIVE', '2020-01-01');
    expect(revenueFinding(nothing, '2025-04-01')).toEqual({ outcome: 'UNKNOWN', dueOn: null });
  });
});
