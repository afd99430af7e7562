import type { PartnerModel } from '../../../src/rulebook/terms';
import { partner, type PartnerBuilder } from '../../support/facts';
import { assessed } from './judged';

type State = 'good' | 'bad' | 'never';

function withStates(facts: PartnerBuilder, states: [Parameters<PartnerBuilder['evidence']>[0], State, string, string][]): PartnerBuilder {
  for (const [kind, state, goodValue, badValue] of states) {
    if (state !== 'never') facts.evidence(kind, state === 'good' ? goodValue : badValue);
  }
  return facts;
}

/** Any that is short decides, then any that is unknown. */
const PAIRS: [State, State, string][] = [
  ['good', 'good', 'MET'], ['good', 'bad', 'UNMET'], ['bad', 'good', 'UNMET'], ['bad', 'never', 'UNMET'], ['never', 'bad', 'UNMET'],
  ['good', 'never', 'UNKNOWN'], ['never', 'good', 'UNKNOWN'], ['never', 'never', 'UNKNOWN'],
];

describe.each([
  ['DIRECT_BILL', 'ACTIVE_LOCATION_MPN_ID', '2020-06-01'],
  ['INDIRECT_RESELLER', 'ACTIVE_LOCATION_MPN_ID', '2021-06-01'],
  ['DIRECT_BILL', 'ACTIVE_PLA_ID', '2026-01-01'],
  ['INDIRECT_PROVIDER', 'ACTIVE_PLA_ID', '2026-01-01'],
  ['INDIRECT_RESELLER', 'ACTIVE_PLA_ID', '2026-01-01'],
] as [PartnerModel, string, string][])('%s %s', (model, code, day) => {
  it.each(PAIRS)('with a location ID that is %s and a membership that is %s: %s', (locationId, membership, outcome) => {
    const facts = withStates(partner(model).location('5000001', 'FR'), [
      ['LOCATION_ID_ACTIVE', locationId, 'YES', 'NO'], ['MAICPP_MEMBERSHIP', membership, 'YES', 'NO'],
    ]);
    expect(assessed(model, code, facts, day).outcome).toBe(outcome);
  });
});

describe('the location ID of an indirect provider', () => {
  const active = (country: string | null) => partner('INDIRECT_PROVIDER').in('DE').location('5000001', country)
    .evidence('LOCATION_ID_ACTIVE', 'YES').evidence('MAICPP_MEMBERSHIP', 'YES');

  it.each([['DE', 'MET'], ['FR', 'UNMET'], [null, 'UNKNOWN']])('in %s for a tenant in DE: %s', (country, outcome) => {
    expect(assessed('INDIRECT_PROVIDER', 'ACTIVE_LOCATION_MPN_ID', active(country), '2020-06-17').outcome).toBe(outcome);
  });

  it('names what is short, and only that', () => {
    expect(assessed('INDIRECT_PROVIDER', 'ACTIVE_LOCATION_MPN_ID', active('FR'), '2020-06-17').parameters).toEqual([
      { name: 'items', value: 'the country of the location ID' },
    ]);
  });

  it('is no longer tied to the country as a PLA ID', () => {
    expect(assessed('INDIRECT_PROVIDER', 'ACTIVE_PLA_ID', active('FR'), '2025-10-01').outcome).toBe('MET');
  });
});

describe('the country of a reseller\'s location ID', () => {
  it.each([['KE', 'MET'], ['NG', 'UNMET'], [null, 'UNKNOWN']])('in %s for a tenant in KE: %s', (country, outcome) => {
    const facts = partner('INDIRECT_RESELLER').in('KE').location('5000001', country);
    expect(assessed('INDIRECT_RESELLER', 'MPN_COUNTRY_MATCHES_TENANT', facts, '2017-07-18').outcome).toBe(outcome);
  });
});

describe.each(['DIRECT_BILL', 'INDIRECT_PROVIDER'] as const)('the mandatory security items of %s', (model) => {
  const facts = (admins: string, contact: string, hours: string | null) => {
    const built = partner(model).evidence('MFA_ADMINS', admins).evidence('SECURITY_CONTACT', contact);
    return hours === null ? built : built.evidence('ALERT_RESPONSE_HOURS', hours);
  };

  it.each([
    ['100', 'YES', '24', 'MET'], ['100', 'YES', '24.01', 'UNMET'], ['99.9', 'YES', '1', 'UNMET'], ['100', 'NO', '1', 'UNMET'],
    ['100', 'YES', null, 'UNKNOWN'], ['100', 'NO', null, 'UNMET'],
  ])('%s percent of administrators, contact %s, %s hours: %s', (admins, contact, hours, outcome) => {
    expect(assessed(model, 'SECURITY_SCORE_MANDATORY', facts(admins, contact, hours), '2025-10-01').outcome).toBe(outcome);
  });
});

describe('the mandatory security items of a reseller', () => {
  it.each(PAIRS)('administrators %s, contact %s: %s, without a limit on alerts', (admins, contact, outcome) => {
    const facts = withStates(partner('INDIRECT_RESELLER').evidence('ALERT_RESPONSE_HOURS', '999'), [
      ['MFA_ADMINS', admins, '100', '99'], ['SECURITY_CONTACT', contact, 'YES', 'NO'],
    ]);
    expect(assessed('INDIRECT_RESELLER', 'SECURITY_SCORE_MANDATORY', facts, '2025-10-01').outcome).toBe(outcome);
  });
});
