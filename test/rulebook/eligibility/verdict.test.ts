import { eligibility } from '../../../src/rulebook/eligibility';
import { partner, type PartnerBuilder } from '../../support/facts';

const DAY = '2021-03-01';
const fabrikam = () => partner('INDIRECT_PROVIDER', 'Fabrikam').in('US').enrolled('2018-01-01');
const reseller = () => partner('INDIRECT_RESELLER').location('5000001', 'US').acceptedMpa().partnership(fabrikam());
const judged = (facts: PartnerBuilder, day = DAY) => eligibility(facts.build(), 'INDIRECT_RESELLER', day);

describe('the verdict', () => {
  it('is ELIGIBLE when everything required is met', () => {
    expect(judged(reseller().goodEvidence().enrolled('2019-01-01'))).toMatchObject({ verdict: 'ELIGIBLE', model: 'INDIRECT_RESELLER', asOf: DAY });
  });

  it('is INDETERMINATE when something required is unknown', () => {
    expect(judged(reseller().goodEvidence('MFA').enrolled('2019-01-01')).verdict).toBe('INDETERMINATE');
  });

  it('is INELIGIBLE when something is short, whatever else is unknown', () => {
    expect(judged(partner('INDIRECT_RESELLER').location('5000001', 'US').enrolled('2019-01-01')).verdict).toBe('INELIGIBLE');
  });

  it('lists every finding at once, in the order of the edition', () => {
    const { findings, edition } = judged(partner('INDIRECT_RESELLER').enrolled('2019-01-01'));
    expect(findings.map(({ code }) => code)).toEqual(edition!.requirements.map(({ code }) => code));
    expect(findings.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code)).toEqual(['MPA_ACCEPTED_PER_REGION', 'PROVIDER_RELATIONSHIP']);
  });
});

describe('before the first recorded edition', () => {
  it.each([
    ['INDIRECT_RESELLER', '2017-07-17', '2017-07-18'], ['DIRECT_BILL', '2018-08-30', '2018-08-31'], ['INDIRECT_PROVIDER', '2019-07-31', '2019-08-01'],
  ] as const)('of %s, until %s, nothing is known', (model, before, first) => {
    const facts = partner(model).goodEvidence().location('5000001', 'US').enrolled('2015-01-01').build();
    const result = eligibility(facts, model, before);
    expect(result).toMatchObject({ verdict: 'INDETERMINATE', edition: null, nextDueOn: null });
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]).toMatchObject({ code: 'RULES_NOT_RECORDED', outcome: 'UNKNOWN', level: 'REQUIRED' });
    expect(eligibility(facts, model, first)).toMatchObject({ verdict: 'ELIGIBLE', edition: { effectiveFrom: first } });
  });
});

describe('who is an applicant', () => {
  const isApplicant = (facts: PartnerBuilder) =>
    judged(facts).findings.find(({ code }) => code === 'LEGAL_SIGNING_AUTHORITY')!.outcome !== 'NOT_APPLICABLE';

  it.each(['ACTIVE', 'RESTRICTED', 'SUSPENDED'] as const)('not with status %s', (status) => {
    expect(isApplicant(partner('INDIRECT_RESELLER').status(status, DAY))).toBe(false);
  });

  it.each(['PENDING', 'QUALIFIED', 'REJECTED', 'REVOKED'] as const)('with status %s, even after the enrollment date', (status) => {
    expect(isApplicant(partner('INDIRECT_RESELLER').enrolledOn('2019-01-01').status(status, DAY))).toBe(true);
  });

  it('without a status the enrollment date decides', () => {
    expect(isApplicant(partner('INDIRECT_RESELLER').enrolledOn(DAY))).toBe(false);
    expect(isApplicant(partner('INDIRECT_RESELLER').enrolledOn('2021-03-02'))).toBe(true);
    expect(isApplicant(partner('INDIRECT_RESELLER'))).toBe(true);
  });

  it('judges a model that the tenant does not hold', () => {
    const result = eligibility(reseller().goodEvidence().enrolled('2019-01-01').build(), 'INDIRECT_PROVIDER', DAY);
    expect(result).toMatchObject({ model: 'INDIRECT_PROVIDER', verdict: 'ELIGIBLE' });
  });
});

describe('a finding', () => {
  const find = (facts: PartnerBuilder, code: string, day = DAY) => judged(facts, day).findings.find((finding) => finding.code === code)!;

  it('carries the code of Partner Center where it would refuse, and only there', () => {
    expect(find(partner('INDIRECT_RESELLER'), 'MPA_ACCEPTED_PER_REGION').partnerCenterCode).toBe('2203');
    expect(find(reseller(), 'MPA_ACCEPTED_PER_REGION').partnerCenterCode).toBeNull();
    const own = (model: 'DIRECT_BILL' | 'INDIRECT_PROVIDER') =>
      eligibility(partner(model).build(), model, DAY).findings.find(({ code }) => code === 'MPA_ACCEPTED_PER_REGION')!.partnerCenterCode;
    expect([own('DIRECT_BILL'), own('INDIRECT_PROVIDER')]).toEqual(['900124', '900124']);
  });

  it('says how sure its source is', () => {
    expect(find(partner('INDIRECT_RESELLER'), 'MPA_ACCEPTED_PER_REGION').source.certainty).toBe('DOCUMENTED');
    expect(find(partner('INDIRECT_RESELLER'), 'MPA_ACCEPTED_PER_TENANT', '2025-10-01').source.certainty).toBe('REPORTED');
    const provider = eligibility(partner('INDIRECT_PROVIDER').build(), 'INDIRECT_PROVIDER', '2025-10-01').findings;
    expect(provider.filter(({ source }) => source.certainty === 'REPORTED').map(({ code }) => code)).toEqual(['TTM_REVENUE_30M_PER_REGION']);
  });

  it('has a remedy unless it is met or not asked', () => {
    for (const facts of [partner('INDIRECT_RESELLER').enrolled('2019-01-01'), reseller().goodEvidence()]) {
      for (const { outcome, remedy, message } of judged(facts).findings) {
        expect(remedy === null).toBe(outcome === 'MET' || outcome === 'NOT_APPLICABLE');
        expect(message).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('belongs to the company where the company is measured', () => {
    const { findings } = eligibility(partner('DIRECT_BILL').build(), 'DIRECT_BILL', '2025-10-01');
    const ofCompany = findings.filter(({ subject }) => subject?.type === 'COMPANY').map(({ code }) => code);
    expect(ofCompany).toEqual(['TTM_REVENUE_1M', 'SOLUTIONS_PARTNER_DESIGNATION']);
    expect(findings[0].subject).toEqual({ type: 'PARTNER', id: 'tenant-Contoso:DIRECT_BILL' });
  });
});

describe('the next due date', () => {
  it('is the earliest of what is not yet due and of the next yearly checks, recommendations apart', () => {
    const facts = partner('DIRECT_BILL').goodEvidence().enrolled('2016-11-20').acceptedMpa().designation('Security').nextEnrollment('2018-12-01')
      .revenue('0', '2024-01', 36);
    expect(eligibility(facts.build(), 'DIRECT_BILL', '2025-10-01').nextDueOn).toBe('2025-11-01');
    expect(eligibility(facts.build(), 'DIRECT_BILL', '2025-11-01')).toMatchObject({ verdict: 'INELIGIBLE', nextDueOn: '2026-11-01' });
    expect(eligibility(partner('DIRECT_BILL').goodEvidence().enrolled('2019-01-01').acceptedMpa().build(), 'DIRECT_BILL', '2020-02-01').nextDueOn).toBeNull();
  });
});
