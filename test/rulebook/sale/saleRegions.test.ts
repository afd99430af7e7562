/** Where partners and companies may sell. */
import { companySaleRegions, saleRegions } from '../../../src/rulebook/saleRegions';
import type { PartnerModel } from '../../../src/rulebook/terms';
import { always, cast, member, ORDER_DAY, type PartnerChange } from '../../support/saleFacts';

const NEW_ZEALAND = ['AS', 'NZ', 'VU', 'WS'];

/** A reseller in New Zealand with a provider for each change. */
function reseller(seller: PartnerChange, providers: Record<string, PartnerChange>) {
  const builder = member('INDIRECT_RESELLER', 'Kea', 'NZ', seller);
  for (const [name, change] of Object.entries(providers)) builder.partnership(member('INDIRECT_PROVIDER', name, 'NZ', change));
  return builder.build();
}

const summary = (entries: ReturnType<typeof saleRegions>) => entries.map(({ region, verdict, open, via }) => [region, verdict, open, via.map(({ name }) => name)]);
const codes = (entries: ReturnType<typeof saleRegions>) => entries.flatMap(({ findings }) => findings.map(({ code, outcome }) => `${code} ${outcome}`));

test.each<PartnerModel>(['DIRECT_BILL', 'INDIRECT_PROVIDER'])('a %s opens its region itself', (model) => {
  const [entry, ...others] = saleRegions(member(model, 'Moa', 'NZ').build(), ORDER_DAY);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ region: 'NEW_ZEALAND', verdict: 'ALLOWED', open: true, markets: NEW_ZEALAND, via: [], asOf: ORDER_DAY });
  expect(codes([entry])).toEqual(['TENANT_COUNTRY_IN_REGION MET', 'ENROLLMENT_STATUS_ALLOWS_ACTION MET', 'MPA_ACCEPTED MET', 'CLOUD_OPEN MET']);
});

test.each<[string, PartnerChange, string, string]>([
  ['restricted', { statuses: [always('RESTRICTED')] }, 'DENIED', 'ENROLLMENT_STATUS_ALLOWS_ACTION UNMET'],
  ['of unknown status', { statuses: [] }, 'INDETERMINATE', 'ENROLLMENT_STATUS_ALLOWS_ACTION UNKNOWN'],
  ['without partner agreement', { mpa: 'MISSING' }, 'DENIED', 'MPA_ACCEPTED UNMET'],
  ['in the cloud of 21Vianet', { cloud: 'CHINA_21VIANET' }, 'DENIED', 'CLOUD_OPEN UNMET'],
  ['in Microsoft Cloud Germany, which is closed to new customers only', { cloud: 'GERMANY' }, 'ALLOWED', 'CLOUD_OPEN MET'],
  ['with a location ID elsewhere, which an order would ask about', { locationCountry: 'AU' }, 'ALLOWED', 'MPA_ACCEPTED MET'],
])('a direct bill partner %s', (_what, change, verdict, finding) => {
  const entries = saleRegions(member('DIRECT_BILL', 'Moa', 'NZ', change).build(), ORDER_DAY);
  expect(entries).toMatchObject([{ verdict, open: verdict === 'ALLOWED', markets: NEW_ZEALAND }]);
  expect(codes(entries)).toContain(finding);
});

describe('a reseller', () => {
  const REVOKED = { statuses: [always('REVOKED' as const)] };

  test('sells where an active provider of its region opens it', () => {
    const entries = saleRegions(reseller({}, { Weka: {}, Tui: {}, Kiwi: REVOKED }), ORDER_DAY);
    expect(summary(entries)).toEqual([['NEW_ZEALAND', 'ALLOWED', true, ['Tui', 'Weka']]]);
    expect(codes(entries)).toEqual([
      'TENANT_COUNTRY_IN_REGION MET', 'ENROLLMENT_STATUS_ALLOWS_ACTION MET', 'MPA_ACCEPTED MET', 'CLOUD_OPEN MET', 'NO_ACTIVE_PROVIDER MET',
    ]);
  });

  test('without a provider sells nowhere, but has its region and markets', () => {
    const entries = saleRegions(reseller({}, {}), ORDER_DAY);
    expect(summary(entries)).toEqual([['NEW_ZEALAND', 'DENIED', false, []]]);
    expect(entries[0].markets).toEqual(NEW_ZEALAND);
    expect(codes(entries)).toContain('NO_ACTIVE_PROVIDER UNMET');
  });

  test('sees why none of its providers opens it', () => {
    const entries = saleRegions(reseller({}, { Tui: REVOKED, Weka: { country: 'AU', mpa: 'MISSING' } }), ORDER_DAY);
    expect(summary(entries)).toEqual([['NEW_ZEALAND', 'DENIED', false, []]]);
    expect(codes(entries).slice(5)).toEqual(['PROVIDER_STATUS_ALLOWS_ACTION UNMET', 'PROVIDER_MPA_ACCEPTED UNMET', 'PARTNERSHIP_SAME_REGION UNMET']);
  });

  test('where one provider is of unknown status, sees that and not the denied ones', () => {
    const entries = saleRegions(reseller({}, { Tui: REVOKED, Weka: { statuses: [] } }), ORDER_DAY);
    expect(summary(entries)).toEqual([['NEW_ZEALAND', 'INDETERMINATE', false, []]]);
    expect(codes(entries).slice(5)).toEqual(['PROVIDER_STATUS_ALLOWS_ACTION UNKNOWN']);
  });

  test('that may not sell itself is opened by nobody, and its providers are not to blame', () => {
    const entries = saleRegions(reseller({ mpa: 'MISSING' }, { Tui: {} }), ORDER_DAY);
    expect(summary(entries)).toEqual([['NEW_ZEALAND', 'DENIED', false, []]]);
    expect(codes(entries).filter((code) => !code.endsWith(' MET'))).toEqual(['MPA_ACCEPTED UNMET']);
  });

  test('follows its partnerships over time', () => {
    const seller = member('INDIRECT_RESELLER', 'Kea', 'NZ')
      .partnership(member('INDIRECT_PROVIDER', 'Tui', 'NZ'), '2022-01-01', '2022-02-01', 'PENDING')
      .partnership(member('INDIRECT_PROVIDER', 'Tui', 'NZ'), '2022-02-01', '2023-01-01')
      .build();
    const open = (day: string) => saleRegions(seller, day)[0].open;
    expect(['2022-01-31', '2022-02-01', '2022-12-31', '2023-01-01'].map(open)).toEqual([false, true, true, false]);
  });
});

test('an account outside every region has no entry; China opens on 2021-08-12', () => {
  const account = member('DIRECT_BILL', 'Panda', 'CN').build();
  expect(saleRegions(account, '2021-08-11')).toEqual([]);
  expect(saleRegions(account, '2021-08-12')).toMatchObject([{ region: 'CHINA', markets: ['CN'], open: true }]);
});

test('the list of regions of 2020-06 serves earlier dates as an assumption', () => {
  const certainty = (day: string) => saleRegions(cast('DIRECT_BILL').build(), day)[0].findings[0].source.certainty;
  expect([certainty('2000-01-01'), certainty('2020-06-04'), certainty('2020-06-05')]).toEqual(['ASSUMED', 'ASSUMED', 'DOCUMENTED']);
});

describe('a company', () => {
  const moa = (change: PartnerChange = {}, name = 'Moa') => member('DIRECT_BILL', name, 'NZ', change).build();

  test('sells where any of its accounts does, one entry a region by its code', () => {
    const entries = companySaleRegions([moa(), member('DIRECT_BILL', 'Emu', 'AU').build(), reseller({}, {})], ORDER_DAY);
    expect(summary(entries)).toEqual([['AUSTRALIA', 'ALLOWED', true, []], ['NEW_ZEALAND', 'ALLOWED', true, []]]);
    expect(codes(entries)).not.toContain('NO_ACTIVE_PROVIDER UNMET');
  });

  test('puts together what the accounts with the best verdict say', () => {
    const first = reseller({}, { Tui: {}, Weka: {} });
    const second = reseller({}, { Weka: {}, Kiwi: {} });
    const entries = companySaleRegions([reseller({}, {}), first, second], ORDER_DAY);
    expect(summary(entries)).toEqual([['NEW_ZEALAND', 'ALLOWED', true, ['Tui', 'Weka', 'Kiwi']]]);
    expect(entries[0].findings).toEqual([...saleRegions(first, ORDER_DAY)[0].findings, ...saleRegions(second, ORDER_DAY)[0].findings]);
  });

  test('is not known to be shut where one account is of unknown status', () => {
    const entries = companySaleRegions([moa({ mpa: 'MISSING' }), moa({ statuses: [] }, 'Takahe')], ORDER_DAY);
    expect(summary(entries)).toEqual([['NEW_ZEALAND', 'INDETERMINATE', false, []]]);
    expect(codes(entries)).not.toContain('MPA_ACCEPTED UNMET');
  });

  test('without accounts sells nowhere', () => {
    expect(companySaleRegions([], ORDER_DAY)).toEqual([]);
  });
});
