/** The eligibility rows of the decision examples, by their numbers; what a row leaves open is recorded and good. */
import { eligibility } from '../../../src/rulebook/eligibility';
import type { Finding } from '../../../src/rulebook/finding';
import type { PartnerModel } from '../../../src/rulebook/terms';
import { partner, type PartnerBuilder } from '../../support/facts';

const contoso = (model: PartnerModel) => partner(model, 'Contoso').location('5000001', 'US').acceptedMpa().designation('Modern Work');

function open(findings: readonly Finding[]): string[] {
  return findings.filter(({ outcome }) => outcome !== 'MET' && outcome !== 'NOT_APPLICABLE').map(({ code, outcome }) => `${code} ${outcome}`);
}

function answer(facts: PartnerBuilder, model: PartnerModel, day: string) {
  const { verdict, findings, nextDueOn } = eligibility(facts.build(), model, day);
  return { verdict, open: open(findings), nextDueOn };
}

describe('decision examples', () => {
  it('34: of 310,000 USD as a reseller 40,000 are perpetual software, so direct bill is out of reach', () => {
    const applicant = contoso('INDIRECT_RESELLER').goodEvidence().enrolled('2018-05-01')
      .revenue('22500', '2019-10', 12).revenue('40000', '2020-09', 1, 'PERPETUAL_SOFTWARE');
    expect(answer(applicant, 'DIRECT_BILL', '2020-10-28')).toEqual({ verdict: 'INELIGIBLE', open: ['TTM_CLOUD_REVENUE_300K UNMET'], nextDueOn: null });
    const finding = eligibility(applicant.build(), 'DIRECT_BILL', '2020-10-28').findings.find(({ code }) => code === 'TTM_CLOUD_REVENUE_300K');
    expect(finding).toMatchObject({ actual: '270000', expected: 'at least 300000 USD in twelve months', level: 'REQUIRED' });
  });

  const enrolled2019 = () => contoso('DIRECT_BILL').goodEvidence().enrolled('2019-05-01').nextEnrollment('2021-05-01')
    .supportPlanRenews('2021-06-15').revenue('0', '2019-10', 24).revenue('200000', '2020-09').revenue('200000', '2021-04');

  it('35: an enrolled direct bill partner with 200,000 USD has grace until its support plan renews', () => {
    expect(answer(enrolled2019(), 'DIRECT_BILL', '2020-10-28')).toEqual({
      verdict: 'ELIGIBLE', open: ['TTM_REVENUE_300K_COMPANY NOT_YET_DUE'], nextDueOn: '2021-06-15',
    });
    const lapsed = contoso('DIRECT_BILL').goodEvidence('SUPPORT_PLAN').enrolled('2019-05-01').supportPlanRenews('2021-06-15');
    expect(answer(lapsed, 'DIRECT_BILL', '2020-10-28').verdict).toBe('INDETERMINATE');
  });

  it('36: the day after that it is not met', () => {
    const later = contoso('DIRECT_BILL').goodEvidence().enrolled('2019-05-01').supportPlanRenews('2021-06-15')
      .revenue('0', '2020-06', 12).revenue('200000', '2021-04');
    expect(answer(later, 'DIRECT_BILL', '2021-06-16')).toEqual({ verdict: 'INELIGIBLE', open: ['TTM_REVENUE_300K_COMPANY UNMET'], nextDueOn: null });
    expect(answer(later, 'DIRECT_BILL', '2021-06-15').verdict).toBe('INELIGIBLE');
    expect(answer(later, 'DIRECT_BILL', '2021-06-14').verdict).toBe('ELIGIBLE');
  });

  const withoutService = () => contoso('INDIRECT_RESELLER').goodEvidence('MANAGED_SERVICE').evidence('MANAGED_SERVICE', 'NO')
    .enrolled('2018-05-01').revenue('400000', '2020-10').revenue('0', '2019-10', 12);

  it('38: no managed service is a recommendation that stays open', () => {
    expect(answer(withoutService(), 'DIRECT_BILL', '2020-11-05')).toEqual({
      verdict: 'ELIGIBLE', open: ['MANAGED_SERVICE_RECOMMENDED UNMET'], nextDueOn: null,
    });
  });

  it('38, before the change: it was a requirement', () => {
    expect(answer(withoutService(), 'DIRECT_BILL', '2020-10-26')).toMatchObject({ verdict: 'INELIGIBLE', open: ['MANAGED_SERVICE UNMET'] });
  });

  it('40: a reseller with 800 USD at its anniversary falls short of 1,000', () => {
    const provider = partner('INDIRECT_PROVIDER', 'Fabrikam').in('US').enrolled('2018-01-01');
    const reseller = contoso('INDIRECT_RESELLER').goodEvidence().partnership(provider).enrolled('2021-05-10').revenue('66.66', '2023-05', 11).revenue('66.74', '2024-04');
    expect(answer(reseller, 'INDIRECT_RESELLER', '2024-05-01')).toEqual({ verdict: 'INELIGIBLE', open: ['TTM_REVENUE_1K UNMET'], nextDueOn: null });
    expect(answer(reseller, 'INDIRECT_RESELLER', '2024-04-30')).toMatchObject({ verdict: 'ELIGIBLE', nextDueOn: '2024-05-01' });
  });

  it('42: a direct bill partner with 600,000 USD is checked in its anniversary month', () => {
    const facts = contoso('DIRECT_BILL').goodEvidence().enrolled('2019-03-10').revenue('50000', '2024-11', 12);
    expect(answer(facts, 'DIRECT_BILL', '2025-11-10')).toEqual({ verdict: 'ELIGIBLE', open: ['TTM_REVENUE_1M NOT_YET_DUE'], nextDueOn: '2026-03-01' });
  });
});
