import type { AccountEvidenceKind, PartnerModel } from '../../../src/rulebook/terms';
import { partner } from '../../support/facts';
import { assessed } from './judged';

/** Model, requirement, a day on which it is in force, the evidence it asks for, values that satisfy it, values that do not. */
const CASES: [PartnerModel, string, string, AccountEvidenceKind, string[], string[]][] = [
  ['DIRECT_BILL', 'SUPPORT_PLAN', '2020-06-01', 'SUPPORT_PLAN', ['ASFP', 'PSFP'], ['NONE']],
  ['DIRECT_BILL', 'MANAGED_SERVICE', '2020-06-01', 'MANAGED_SERVICE', ['YES'], ['NO']],
  ['DIRECT_BILL', 'MANAGED_SERVICE_RECOMMENDED', '2021-06-01', 'MANAGED_SERVICE', ['YES'], ['NO']],
  ['DIRECT_BILL', 'BILLING_PROVISIONING_INFRASTRUCTURE', '2020-06-01', 'BILLING_PROVISIONING', ['YES'], ['NO']],
  ['DIRECT_BILL', 'LEGAL_SIGNING_AUTHORITY', '2020-06-01', 'LEGAL_SIGNING_AUTHORITY', ['YES'], ['NO']],
  ['INDIRECT_RESELLER', 'LEGAL_SIGNING_AUTHORITY', '2021-06-01', 'LEGAL_SIGNING_AUTHORITY', ['YES'], ['NO']],
  ['DIRECT_BILL', 'FIRST_LEVEL_SUPPORT', '2020-06-01', 'FIRST_LEVEL_SUPPORT', ['YES'], ['NO']],
  ['DIRECT_BILL', 'CREDIT_CHECK_PASSED', '2020-06-01', 'CREDIT_CHECK', ['YES'], ['NO']],
  ['DIRECT_BILL', 'BUSINESS_VETTING_AUTHORIZED', '2020-06-01', 'VETTING', ['AUTHORIZED'], ['PENDING', 'REJECTED']],
  ['DIRECT_BILL', 'MAICPP_AGREEMENT_SIGNED', '2026-01-01', 'MAICPP_AGREEMENT', ['YES'], ['NO']],
  ['DIRECT_BILL', 'ANNUAL_CAPABILITY_ASSESSMENT', '2026-01-01', 'CAPABILITY_ASSESSMENT', ['PASS'], ['FAIL']],
  ['INDIRECT_PROVIDER', 'MICROSOFT_APPOINTMENT', '2021-06-01', 'MICROSOFT_APPOINTMENT', ['YES'], ['NO']],
  ['DIRECT_BILL', 'MFA_ALL_USERS', '2020-06-01', 'MFA', ['100', '100.00'], ['99.99', '0']],
  ['INDIRECT_PROVIDER', 'MFA_ALL_USERS', '2020-06-01', 'MFA', ['100'], ['99']],
  ['INDIRECT_RESELLER', 'MFA_ALL_USERS', '2020-06-01', 'MFA', ['100'], ['99']],
  ['DIRECT_BILL', 'SECURE_APPLICATION_MODEL', '2020-06-01', 'SECURE_APPLICATION_MODEL', ['YES'], ['NO']],
  ['INDIRECT_PROVIDER', 'SECURE_APPLICATION_MODEL', '2020-06-01', 'SECURE_APPLICATION_MODEL', ['YES'], ['NO']],
];

describe.each(CASES)('%s %s on %s', (model, code, day, kind, goodValues, badValues) => {
  const contoso = () => partner(model, 'Contoso');

  it.each(goodValues)('is met by %s', (value) => {
    expect(assessed(model, code, contoso().evidence(kind, value), day)).toMatchObject({ outcome: 'MET', actual: value, remedy: null });
  });

  it.each(badValues)('is not met by %s', (value) => {
    expect(assessed(model, code, contoso().evidence(kind, value), day)).toMatchObject({ outcome: 'UNMET', actual: value, remedy: expect.any(String) });
  });

  it('is unknown while nothing was ever recorded', () => {
    const found = assessed(model, code, contoso(), day);
    expect(found).toMatchObject({ outcome: 'UNKNOWN', actual: null });
    expect(found.remedy).toMatch(/^Record /);
    expect(found.message).toContain(found.parameters[0].value);
  });

  it('is unknown while the evidence begins only later', () => {
    expect(assessed(model, code, contoso().evidence(kind, goodValues[0], '2099-01-01'), day).outcome).toBe('UNKNOWN');
  });

  it('is not met once the evidence has ended, on the very day', () => {
    expect(assessed(model, code, contoso().evidence(kind, goodValues[0], '2015-01-01', day), day)).toMatchObject({ outcome: 'UNMET', actual: 'ended' });
  });

  it('goes by the evidence of the day, whatever was before', () => {
    const turned = contoso().evidence(kind, badValues[0], '2015-01-01', day).evidence(kind, goodValues[0], day);
    expect(assessed(model, code, turned, day).outcome).toBe('MET');
  });
});

describe('multi-factor authentication of all users', () => {
  it.each(['US_GOVERNMENT', 'GERMANY', 'CHINA_21VIANET'] as const)('is only advised in the cloud %s', (cloud) => {
    const facts = partner('DIRECT_BILL').cloud(cloud).evidence('MFA', '0');
    expect(assessed('DIRECT_BILL', 'MFA_ALL_USERS', facts, '2020-06-01').outcome).toBe('NOT_APPLICABLE');
  });
});

describe('the Secure Application Model', () => {
  it('is not asked of who does not use the API', () => {
    const facts = partner('DIRECT_BILL').evidence('SECURE_APPLICATION_MODEL', 'NOT_USED');
    expect(assessed('DIRECT_BILL', 'SECURE_APPLICATION_MODEL', facts, '2020-06-01').outcome).toBe('NOT_APPLICABLE');
  });

  it('is asked again once that evidence has ended', () => {
    const facts = partner('DIRECT_BILL').evidence('SECURE_APPLICATION_MODEL', 'NOT_USED', '2019-01-01', '2020-06-01');
    expect(assessed('DIRECT_BILL', 'SECURE_APPLICATION_MODEL', facts, '2020-06-01').outcome).toBe('UNMET');
  });
});

describe.each(['DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER'] as const)('the company registration number of %s', (model) => {
  const inCountry = (country: string) => partner(model).in(country);
  const day = '2021-05-10';

  it('is asked for in a flagged country', () => {
    expect(assessed(model, 'REGISTRATION_NUMBER_24_COUNTRIES', inCountry('HU').evidence('REGISTRATION_NUMBER', '01-09'), day)).toMatchObject({
      outcome: 'MET', actual: '01-09',
    });
    expect(assessed(model, 'REGISTRATION_NUMBER_24_COUNTRIES', inCountry('HU'), day).outcome).toBe('UNKNOWN');
    const ended = inCountry('HU').evidence('REGISTRATION_NUMBER', '01-09', '2019-01-01', day);
    expect(assessed(model, 'REGISTRATION_NUMBER_24_COUNTRIES', ended, day).outcome).toBe('UNMET');
  });

  it('is not asked for elsewhere', () => {
    expect(assessed(model, 'REGISTRATION_NUMBER_24_COUNTRIES', inCountry('DE'), day).outcome).toBe('NOT_APPLICABLE');
  });
});
