import { partner } from '../../support/facts';
import { assessed } from './judged';

describe('the partner agreement in the region', () => {
  const outcome = (facts: ReturnType<typeof partner>, day = '2021-03-01', model: 'DIRECT_BILL' | 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER' = 'INDIRECT_RESELLER') =>
    assessed(model, 'MPA_ACCEPTED_PER_REGION', facts, day).outcome;
  const paris = () => partner('INDIRECT_RESELLER', 'Contoso France').in('FR');

  it('counts when any account of the company in the region accepted it, in whatever form', () => {
    expect(outcome(paris().acceptedMpa())).toBe('MET');
    expect(outcome(paris().sibling(partner('DIRECT_BILL', 'Contoso Italy').in('IT').acceptedMpa()))).toBe('MET');
  });

  it('does not count from another region', () => {
    expect(outcome(paris().sibling(partner('DIRECT_BILL', 'Contoso US').in('US').acceptedMpa()))).toBe('UNMET');
  });

  it('counts from the day of acceptance until the day it ends', () => {
    expect(outcome(paris().acceptedMpa('2021-03-01'))).toBe('MET');
    expect(outcome(paris().acceptedMpa('2021-03-02'))).toBe('UNMET');
    expect(outcome(paris().acceptedMpa('2020-03-01', '2021-03-01'))).toBe('UNMET');
  });

  it('is not there for a country that is no market yet, not even the own acceptance', () => {
    const shanghai = partner('INDIRECT_RESELLER', 'Contoso China').in('CN').acceptedMpa();
    expect(outcome(shanghai, '2021-08-11')).toBe('UNMET');
    expect(outcome(shanghai, '2021-08-12')).toBe('MET');
  });

  it('stays a matter of the region for direct bill partners and providers', () => {
    const sister = () => partner('INDIRECT_PROVIDER', 'Contoso Italy').in('IT').acceptedMpa();
    expect(outcome(partner('DIRECT_BILL').in('FR').sibling(sister()), '2026-01-01', 'DIRECT_BILL')).toBe('MET');
    expect(outcome(partner('INDIRECT_PROVIDER').in('FR').sibling(sister()), '2026-01-01', 'INDIRECT_PROVIDER')).toBe('MET');
  });
});

describe('the partner agreement of the tenant', () => {
  const outcome = (facts: ReturnType<typeof partner>) => assessed('INDIRECT_RESELLER', 'MPA_ACCEPTED_PER_TENANT', facts, '2025-10-01').outcome;

  it('is the own acceptance, in whatever form, not that of a sister', () => {
    expect(outcome(partner('INDIRECT_RESELLER').acceptedMpa('2020-01-01', null, 'DIRECT_BILL'))).toBe('MET');
    expect(outcome(partner('INDIRECT_RESELLER').sibling(partner('INDIRECT_RESELLER', 'Sister').acceptedMpa()))).toBe('UNMET');
    expect(outcome(partner('INDIRECT_RESELLER').acceptedMpa('2020-01-01', '2025-10-01'))).toBe('UNMET');
  });
});

describe('an active provider in the region', () => {
  const day = '2021-03-01';
  const outcome = (facts: ReturnType<typeof partner>) => assessed('INDIRECT_RESELLER', 'PROVIDER_RELATIONSHIP', facts, day).outcome;
  const paris = () => partner('INDIRECT_RESELLER', 'Contoso France').in('FR');
  const berlin = () => partner('INDIRECT_PROVIDER', 'Fabrikam Germany').in('DE');

  it('is enough, in whatever country of the region', () => {
    expect(outcome(paris().partnership(berlin().enrolled('2018-01-01')))).toBe('MET');
    expect(outcome(paris().partnership(berlin().enrolled('2018-01-01'), day))).toBe('MET');
  });

  it.each(['PENDING', 'DECLINED', 'CANCELLED'] as const)('is not there while the partnership is %s', (state) => {
    expect(outcome(paris().partnership(berlin().enrolled('2018-01-01'), '2020-01-01', null, state))).toBe('UNMET');
  });

  it('is not there once the partnership has ended, or before it begins', () => {
    expect(outcome(paris().partnership(berlin().enrolled('2018-01-01'), '2020-01-01', day))).toBe('UNMET');
    expect(outcome(paris().partnership(berlin().enrolled('2018-01-01'), '2021-03-02'))).toBe('UNMET');
    expect(outcome(paris())).toBe('UNMET');
  });

  it('is not there across regions', () => {
    expect(outcome(paris().partnership(partner('INDIRECT_PROVIDER', 'Fabrikam Turkey').in('TR').enrolled('2018-01-01')))).toBe('UNMET');
  });

  it('must be active itself; unknown where its status is', () => {
    const suspended = berlin().status('SUSPENDED', '2018-01-01');
    const unrecorded = partner('INDIRECT_PROVIDER', 'Fabrikam Spain').in('ES').enrolledOn('2018-01-01');
    expect(outcome(paris().partnership(suspended))).toBe('UNMET');
    expect(outcome(paris().partnership(suspended).partnership(unrecorded))).toBe('UNKNOWN');
    expect(outcome(paris().partnership(unrecorded).partnership(berlin().enrolled('2018-01-01')))).toBe('MET');
  });
});
