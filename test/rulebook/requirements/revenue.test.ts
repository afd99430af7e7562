import { partner, type PartnerBuilder } from '../../support/facts';
import { assessed } from './judged';

describe('300,000 USD of cloud revenue as an indirect reseller', () => {
  const assess = (facts: PartnerBuilder, day = '2020-10-28') => assessed('DIRECT_BILL', 'TTM_CLOUD_REVENUE_300K', facts, day);
  const reseller = () => partner('INDIRECT_RESELLER').enrolled('2018-01-01');

  it('is reached at exactly the threshold, missed by a cent', () => {
    expect(assess(reseller().revenue('25000.00', '2019-10', 12))).toMatchObject({ outcome: 'MET', actual: '300000' });
    expect(assess(reseller().revenue('25000.00', '2019-10', 11).revenue('24999.99', '2020-09'))).toMatchObject({ outcome: 'UNMET', actual: '299999.99' });
  });

  it('covers the twelve complete months before the month, whatever the day of it', () => {
    const outside = reseller().revenue('0', '2019-10', 12).revenue('900000', '2019-09').revenue('900000', '2020-10');
    expect(assess(outside, '2020-10-27')).toMatchObject({ outcome: 'UNMET', actual: '0' });
    expect(assess(outside, '2020-10-31')).toMatchObject({ outcome: 'UNMET', actual: '0' });
    expect(assess(outside, '2020-11-01')).toMatchObject({ outcome: 'MET', actual: '900000' });
  });

  it('leaves perpetual software, other roles and other tenants of the company out', () => {
    const elsewhere = reseller().revenue('1000', '2019-10', 12).revenue('90000', '2019-10', 12, 'PERPETUAL_SOFTWARE')
      .enrolled('2018-01-01', 'INDIRECT_PROVIDER').revenue('90000', '2019-10', 12, 'CLOUD', 'INDIRECT_PROVIDER')
      .sibling(partner('INDIRECT_RESELLER', 'Sister').enrolled('2018-01-01').revenue('90000', '2019-10', 12));
    expect(assess(elsewhere)).toMatchObject({ outcome: 'UNMET', actual: '12000' });
  });

  it('subtracts credit notes', () => {
    expect(assess(reseller().revenue('26000', '2019-10', 12).revenue('-12000.01', '2020-09'))).toMatchObject({ outcome: 'UNMET', actual: '299999.99' });
  });

  it('names the months that are missing, unless the rest is enough already', () => {
    const gap = reseller().revenue('20000', '2019-10', 5).revenue('20000', '2020-04', 6);
    const found = assess(gap);
    expect(found).toMatchObject({ outcome: 'UNKNOWN', actual: '220000', remedy: 'Record the revenue of 2020-03.' });
    expect(found.parameters).toContainEqual({ name: 'missingMonths', value: '2020-03' });
    expect(found.message).toContain('2020-03');
    expect(assess(gap.revenue('80000', '2020-09')).outcome).toBe('MET');
  });

  it('takes a month with perpetual software alone for missing', () => {
    const onlySoftware = reseller().revenue('1000', '2019-10', 11).revenue('1000', '2020-09', 1, 'PERPETUAL_SOFTWARE');
    expect(assess(onlySoftware).parameters).toContainEqual({ name: 'missingMonths', value: '2020-09' });
  });

  it('takes months that ended before the enrollment for zero', () => {
    expect(assess(partner('INDIRECT_RESELLER').enrolled('2020-08-31').revenue('1000', '2020-08', 2)).outcome).toBe('UNMET');
    expect(assess(partner('INDIRECT_RESELLER').enrolled('2020-07-31').revenue('1000', '2020-08', 2)).parameters)
      .toContainEqual({ name: 'missingMonths', value: '2020-07' });
    expect(assess(partner('INDIRECT_RESELLER').enrolled('2020-10-05')).outcome).toBe('UNMET');
  });

  it('misses every month without a row while the enrollment date is not recorded', () => {
    const undated = partner('INDIRECT_RESELLER').status('ACTIVE', '2018-01-01').revenue('1000', '2019-11', 11);
    expect(assess(undated).parameters).toContainEqual({ name: 'missingMonths', value: '2019-10' });
  });

  it('is zero for a tenant that never was a reseller', () => {
    expect(assess(partner('INDIRECT_PROVIDER').enrolled('2018-01-01').revenue('900000', '2019-10', 12))).toMatchObject({ outcome: 'UNMET', actual: '0' });
  });

  it('says the figures as people write them', () => {
    const found = assess(reseller().revenue('22500.50', '2019-10', 12));
    expect(found.message).toContain('270,006 USD from 2019-10 to 2020-09; 300,000 USD are required');
    expect(found.parameters).toContainEqual({ name: 'actualUsd', value: '270006' });
  });
});

describe.each([
  ['TTM_REVENUE_300K_COMPANY', '2021-06-15', '300000'],
  ['TTM_REVENUE_1M', '2025-11-10', '1000000'],
])('%s, the revenue of the whole company', (code, day, threshold) => {
  const assess = (facts: PartnerBuilder) => assessed('DIRECT_BILL', code, facts, day);
  const start = day === '2021-06-15' ? '2020-06' : '2024-11';
  const contoso = () => partner('DIRECT_BILL').enrolled('2018-01-01');
  const sister = () => partner('INDIRECT_PROVIDER', 'Sister').enrolled('2018-01-01');

  it('adds all tenants, roles and kinds', () => {
    const half = String(Number(threshold) / 2);
    const both = contoso().revenue('0', start, 12).revenue(half, start, 1, 'PERPETUAL_SOFTWARE').sibling(sister().revenue('0', start, 12).revenue(half, start));
    expect(assess(both)).toMatchObject({ outcome: 'MET', actual: threshold });
    const without = contoso().revenue('0', start, 12).revenue(half, start, 1, 'PERPETUAL_SOFTWARE').sibling(sister().revenue('0', start, 12));
    expect(assess(without).outcome).toBe('UNMET');
  });

  it('misses a month that one of the enrollments has not reported', () => {
    const gap = contoso().revenue('1', start, 12).sibling(sister().revenue('1', start, 11));
    expect(assess(gap).outcome).toBe('UNKNOWN');
    expect(assess(gap).parameters.filter(({ name }) => name === 'missingMonths')).toHaveLength(1);
  });
});

describe('1,000 USD of a reseller', () => {
  const assess = (facts: PartnerBuilder) => assessed('INDIRECT_RESELLER', 'TTM_REVENUE_1K', facts, '2024-05-01');

  it('counts perpetual software, not other roles', () => {
    const software = partner('INDIRECT_RESELLER').enrolled('2020-05-01').revenue('0', '2023-05', 12).revenue('1000', '2024-04', 1, 'PERPETUAL_SOFTWARE');
    expect(assess(software)).toMatchObject({ outcome: 'MET', actual: '1000' });
    const direct = partner('INDIRECT_RESELLER').enrolled('2020-05-01').revenue('0', '2023-05', 12)
      .enrolled('2020-05-01', 'DIRECT_BILL').revenue('1000', '2024-04', 1, 'CLOUD', 'DIRECT_BILL');
    expect(assess(direct)).toMatchObject({ outcome: 'UNMET', actual: '0' });
  });
});

describe('30 million USD of a provider in its region', () => {
  const assess = (facts: PartnerBuilder, day = '2025-10-01') => assessed('INDIRECT_PROVIDER', 'TTM_REVENUE_30M_PER_REGION', facts, day);
  const berlin = () => partner('INDIRECT_PROVIDER', 'Fabrikam Germany').in('DE').enrolled('2018-01-01').revenue('1250000', '2024-10', 12);
  const fabrikam = (country: string) => partner('INDIRECT_PROVIDER', `Fabrikam ${country}`).in(country).enrolled('2018-01-01').revenue('1250000', '2024-10', 12);

  it('adds the tenants of the company in the region, as provider only', () => {
    expect(assess(berlin().sibling(fabrikam('IT')))).toMatchObject({ outcome: 'MET', actual: '30000000' });
    expect(assess(berlin().sibling(fabrikam('US')))).toMatchObject({ outcome: 'UNMET', actual: '15000000' });
    const asReseller = partner('INDIRECT_RESELLER', 'Fabrikam Italy').in('IT').enrolled('2018-01-01').revenue('1250000', '2024-10', 12);
    expect(assess(berlin().sibling(asReseller))).toMatchObject({ outcome: 'UNMET', actual: '15000000' });
  });

  it('is nothing for a country that is no market', () => {
    expect(assess(partner('INDIRECT_PROVIDER').in('KP').enrolled('2018-01-01').revenue('9000000', '2024-10', 12))).toMatchObject({ outcome: 'UNMET', actual: '0' });
  });
});
