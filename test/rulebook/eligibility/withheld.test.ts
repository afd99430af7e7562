/** What a provider is told of its reseller's eligibility, and what nobody is told. */
import { eligibility } from '../../../src/rulebook/eligibility';
import { eligibilityNotVisible } from '../../../src/rulebook/notVisible';
import { withholdEvidence } from '../../../src/rulebook/withholdEvidence';
import { partner, type PartnerBuilder } from '../../support/facts';

const DAY = '2025-04-01';
const fabrikam = () => partner('INDIRECT_PROVIDER', 'Fabrikam').in('US').enrolled('2018-01-01');
const reseller = () => partner('INDIRECT_RESELLER').location('5000001', 'US').acceptedMpa().partnership(fabrikam());
const earning = (amount: string) => reseller().goodEvidence('MFA').evidence('MFA', amount).enrolled('2019-05-01').revenue(amount, '2024-04', 12);
const told = (facts: PartnerBuilder) => withholdEvidence(eligibility(facts.build(), 'INDIRECT_RESELLER', DAY));

describe('what a provider is told of its reseller', () => {
  it('is verdict, codes, outcomes and dates', () => {
    const full = eligibility(earning('80').build(), 'INDIRECT_RESELLER', DAY);
    const outline = ({ findings, ...rest }: typeof full) => ({ ...rest, findings: findings.map(({ code, outcome, dueOn }) => ({ code, outcome, dueOn })) });
    expect(outline(withholdEvidence(full))).toEqual(outline(full));
  });

  it('is the same for two resellers that differ in their evidence only', () => {
    expect(told(earning('81'))).toEqual(told(earning('12')));
    expect(told(earning('81')).findings.every(({ actual }) => actual === null)).toBe(true);
  });

  it('does not tell by the remedy which months are missing', () => {
    const facts = reseller().goodEvidence().enrolled('2019-04-01').revenue('10', '2024-04', 12).build();
    const answer = (missing: string) => withholdEvidence(
      eligibility({ ...facts, revenue: facts.revenue.filter(({ month }) => month !== missing) }, 'INDIRECT_RESELLER', DAY),
    );
    expect(answer('2024-06').verdict).toBe('INDETERMINATE');
    expect(answer('2024-06')).toEqual(answer('2025-01'));
  });

  it('leaves a finding about missing rules alone', () => {
    const early = eligibility(reseller().build(), 'INDIRECT_RESELLER', '2010-01-01');
    expect(withholdEvidence(early)).toEqual(early);
  });
});

describe('what is not visible', () => {
  it('is one finding that leaves the verdict open, under the edition of the date', () => {
    const { verdict, findings, edition, nextDueOn } = eligibilityNotVisible('some-partner', 'DIRECT_BILL', DAY);
    expect({ verdict, nextDueOn, codes: findings.map(({ code, outcome, level }) => [code, outcome, level]) }).toEqual({
      verdict: 'INDETERMINATE', nextDueOn: null, codes: [['NOT_VISIBLE', 'UNKNOWN', 'REQUIRED']],
    });
    expect(edition?.effectiveFrom).toBe(eligibility(reseller().build(), 'DIRECT_BILL', DAY).edition?.effectiveFrom);
  });
});
