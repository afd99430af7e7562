/** Every way in which single rows and rows together can be wrong: each is named with its place, and nothing is changed. */
import type { NetworkArray, NetworkDocument } from '../../../src/store/import/networkDocument';
import { ImportedDatabase } from './importedDatabase';
import { ADATUM, CONTOSO, EMPTY, FABRIKAM, NORTHWIND, smallNetwork, TAILSPIN } from './network';

const STRANGER = '99999999-0000-4000-8000-000000000009';

let network: ImportedDatabase;
beforeAll(async () => {
  network = await ImportedDatabase.create();
  await network.import(smallNetwork());
});
afterAll(() => network.close());

type LooseRow = Record<string, unknown>;
type Case = readonly [what: string, array: NetworkArray, rows: LooseRow | LooseRow[], field: string | null, reason: string];

const company = { globalPartnerId: 'G-9', name: 'Litware', country: 'DE' };
const partner = { tenantId: STRANGER, model: 'DIRECT_BILL', name: 'Litware', company: 'G-1', country: 'DE' };
const customer = { tenantId: STRANGER, name: 'Lucerne', country: 'DE' };
const offer = { sku: 'NEW', name: 'New', family: 'LICENSE_BASED', generation: 'LEGACY', segment: 'COMMERCIAL' };
const status = { tenantId: CONTOSO, model: 'DIRECT_BILL', status: 'ACTIVE', from: '2020-01-01', to: '2020-02-01' };
const subscription = { id: 'S-9', customer: TAILSPIN, sku: 'E3', partner: NORTHWIND, model: 'INDIRECT_PROVIDER', status: 'ACTIVE', from: '2022-01-01' };
const evidence = { tenantId: CONTOSO, kind: 'MFA', value: '50', from: '2022-01-01' };
const relationship = { customer: ADATUM, partner: FABRIKAM, model: 'INDIRECT_RESELLER', from: '2021-01-01' };
const revenue = { tenantId: CONTOSO, model: 'DIRECT_BILL', month: '2024-01', kind: 'CLOUD', amountUsd: '1' };
const mca = { kind: 'MCA', party: ADATUM, form: 'SIGNED', acceptedOn: '2021-01-01' };

const CASES: readonly Case[] = [
  ['a missing field', 'companies', { globalPartnerId: 'G-9', country: 'DE' }, 'name', 'missing: expected a text'],
  ['a null where a value is needed', 'companies', { ...company, name: null }, 'name', 'expected a text'],
  ['an unknown field', 'companies', { ...company, nmae: 'x' }, 'nmae', 'unknown field: companies have globalPartnerId, name'],
  ['a row that is no object', 'companies', 5 as unknown as LooseRow, null, 'expected an object'],
  ['an empty text', 'companies', { ...company, name: '' }, 'name', '1 to 400 printable'],
  ['blanks only', 'companies', { ...company, name: '  ' }, 'name', 'printable'],
  ['a NUL character', 'companies', { ...company, name: 'a\u0000b' }, 'name', 'printable'],
  ['a line break', 'companies', { ...company, name: 'a\nb' }, 'name', 'printable'],
  ['a lone surrogate', 'companies', { ...company, name: 'a\ud800' }, 'name', 'printable'],
  ['a change of direction', 'companies', { ...company, name: 'a\u202eb' }, 'name', 'printable'],
  ['a text that is too long', 'companies', { ...company, name: 'a'.repeat(401) }, 'name', '400'],
  ['a list separator in an identifier', 'companies', { ...company, globalPartnerId: 'a|b' }, 'globalPartnerId', 'without |'],
  ['a number for a text', 'companies', { ...company, name: 5 }, 'name', 'expected a text'],
  ['an unknown market', 'companies', { ...company, country: 'QQ' }, 'country', 'known market'],
  ['a market in lower case', 'companies', { ...company, country: 'de' }, 'country', 'known market'],
  ['a tenant that is no UUID', 'partners', { ...partner, tenantId: 'abc' }, 'tenantId', 'UUID'],
  ['an unknown model', 'partners', { ...partner, model: 'RESELLER' }, 'model', 'one of DIRECT_BILL, INDIRECT_PROVIDER, INDIRECT_RESELLER'],
  ['a day that does not exist', 'partners', { ...partner, enrolledOn: '2023-02-29' }, 'enrolledOn', 'existing date'],
  ['a day in words', 'partners', { ...partner, enrolledOn: 'infinity' }, 'enrolledOn', 'existing date'],
  ['a day too far', 'partners', { ...partner, enrolledOn: '2101-01-01' }, 'enrolledOn', '2100-12-31'],
  ['a day too long ago', 'partners', { ...partner, enrolledOn: '1899-12-31' }, 'enrolledOn', '1900-01-01'],
  ['a time of day', 'partners', { ...partner, enrolledOn: '2023-01-01T00:00:00Z' }, 'enrolledOn', 'YYYY-MM-DD'],
  ['an unknown company', 'partners', { ...partner, company: 'G-404' }, 'company', 'globalPartnerId of a company'],
  ['a tenant in two countries', 'partners', [partner, { ...partner, model: 'INDIRECT_RESELLER', country: 'FR' }], 'country', 'row 1 of the same tenant says DE'],
  ['a tenant of two companies', 'partners', [partner, { ...partner, model: 'INDIRECT_RESELLER', company: 'G-2' }], 'company', 'says G-1'],
  ['a tenant in two clouds', 'partners', [partner, { ...partner, model: 'INDIRECT_RESELLER', cloud: 'GERMANY' }], 'cloud', 'says PUBLIC'],
  ['a tenant with and without a location', 'partners', [partner, { ...partner, model: 'INDIRECT_RESELLER', locationId: 'L-9' }], 'locationId', 'says nothing'],
  ['an enrollment twice', 'partners', [partner, partner], 'tenantId', 'duplicate: row 1 has the same key'],
  ['a period that ends as it begins', 'statuses', { ...status, to: '2020-01-01' }, 'to', 'after 2020-01-01'],
  ['a period that ends before it begins', 'statuses', { ...status, to: '2019-01-01' }, 'to', 'after 2020-01-01'],
  ['a status of an enrollment that is not there', 'statuses', { ...status, model: 'INDIRECT_PROVIDER' }, 'tenantId', 'enrolled in the model of the row'],
  ['a computed state', 'partnerships', { provider: NORTHWIND, reseller: CONTOSO, from: '2020-01-01', state: 'ENDED' }, 'state', 'one of PENDING, ACTIVE, DECLINED, CANCELLED'],
  ['a provider that is none', 'partnerships', { provider: FABRIKAM, reseller: CONTOSO, from: '2020-01-01', state: 'ACTIVE' }, 'provider', 'INDIRECT_PROVIDER'],
  ['a reseller that is none', 'partnerships', { provider: NORTHWIND, reseller: NORTHWIND, from: '2020-01-01', state: 'ACTIVE' }, 'reseller', 'INDIRECT_RESELLER'],
  ['a period twice', 'partnerships', twice({ provider: NORTHWIND, reseller: CONTOSO, from: '2020-01-01', state: 'ACTIVE' }), 'from', 'duplicate: row 1'],
  ['overlapping periods in the document', 'partnerships', [
    { provider: NORTHWIND, reseller: CONTOSO, from: '2020-01-01', to: '2020-03-01', state: 'PENDING' },
    { provider: NORTHWIND, reseller: CONTOSO, from: '2020-02-29', state: 'ACTIVE' },
  ], 'from', 'ends on 2020-03-01 only'],
  ['a period within an endless one', 'partnerships', [
    { provider: NORTHWIND, reseller: CONTOSO, from: '2020-01-01', state: 'PENDING' },
    { provider: NORTHWIND, reseller: CONTOSO, from: '2020-02-29', to: '2020-03-01', state: 'ACTIVE' },
  ], 'from', 'has no end'],
  ['a period that overlaps one in the network', 'partnerships', { provider: NORTHWIND, reseller: FABRIKAM, from: '2021-01-01', state: 'CANCELLED' }, 'from', 'from 2020-02-01 on without an end'],
  ['an affiliate of nobody known', 'customers', { ...customer, affiliateOf: 'G-404' }, 'affiliateOf', 'globalPartnerId of a company'],
  ['a text for a boolean', 'customers', { ...customer, isPartnerTenant: 'yes' }, 'isPartnerTenant', 'true or false'],
  ['a qualification of a stranger', 'qualifications', { customer: STRANGER, kind: 'EDUCATION', vetting: 'APPROVED', from: '2020-01-01' }, 'customer', 'tenant of a customer'],
  ['a relationship with a stranger', 'relationships', { ...relationship, customer: STRANGER }, 'customer', 'tenant of a customer'],
  ['a relationship in a model not held', 'relationships', { ...relationship, model: 'DIRECT_BILL' }, 'partner', 'enrolled in the model'],
  ['a customer acquired through a reseller', 'relationships', { ...relationship, acquiredThrough: CONTOSO }, 'acquiredThrough', 'INDIRECT_PROVIDER'],
  ['a partner agreement of a customer', 'agreements', { kind: 'MPA', party: TAILSPIN, form: 'DIRECT_BILL', acceptedOn: '2021-01-01' }, 'party', 'partners accept the MPA'],
  ['a customer agreement of a partner', 'agreements', { ...mca, party: NORTHWIND }, 'party', 'customers accept the MCA'],
  ['a form of the other agreement', 'agreements', { ...mca, form: 'DIRECT_BILL' }, 'form', 'ATTESTED, SIGNED for the MCA'],
  ['an attested form of the MPA', 'agreements', { kind: 'MPA', party: CONTOSO, form: 'SIGNED', acceptedOn: '2021-01-01' }, 'form', 'for the MPA'],
  ['an attestation by nobody', 'agreements', { ...mca, form: 'ATTESTED' }, 'attestedBy', 'names the partner'],
  ['an attestation by a stranger', 'agreements', { ...mca, form: 'ATTESTED', attestedBy: STRANGER }, 'attestedBy', 'tenant of a partner'],
  ['a signature attested', 'agreements', { ...mca, attestedBy: NORTHWIND }, 'attestedBy', 'only an ATTESTED acceptance'],
  ['an acceptance in the future', 'agreements', { ...mca, acceptedOn: '2026-11-23' }, 'acceptedOn', 'in the future: expected 2026-11-22 or earlier'],
  ['an agreement twice', 'agreements', twice(mca), 'kind', 'duplicate: row 1'],
  ['a base SKU that is not there', 'offers', { ...offer, isAddOn: true, baseSkus: ['E3', 'E404'] }, 'baseSkus', 'SKUs of offers'],
  ['a base SKU twice', 'offers', { ...offer, baseSkus: ['E3', 'E3'] }, 'baseSkus', 'different identifiers'],
  ['an offer for a stranger only', 'offers', { ...offer, exclusiveTo: [STRANGER] }, 'exclusiveTo', 'tenants of partners'],
  ['a tenant twice in other letters', 'offers', { ...offer, exclusiveTo: ['aaaaaaaa-0000-4000-8000-000000000001', 'AAAAAAAA-0000-4000-8000-000000000001'] }, 'exclusiveTo', 'different tenant IDs'],
  ['a scope without a limit', 'offers', { ...offer, limitScope: 'LIFETIME' }, 'limit', 'needs a limit'],
  ['a limit without a scope', 'offers', { ...offer, limit: 3 }, 'limit', 'a limit needs a limitScope'],
  ['a limit of nothing', 'offers', { ...offer, limitScope: 'LIFETIME', limit: 0 }, 'limit', 'from 1 to'],
  ['a limit of a half', 'offers', { ...offer, limitScope: 'LIFETIME', limit: 1.5 }, 'limit', 'whole number'],
  ['an availability of nothing', 'availabilities', { sku: 'E404', market: 'DE', from: '2020-01-01' }, 'sku', 'SKU of an offer'],
  ['an availability nowhere', 'availabilities', { sku: 'E3', market: 'EU', from: '2020-01-01' }, 'market', 'known market'],
  ['a subscription to nothing', 'subscriptions', { ...subscription, sku: 'E404' }, 'sku', 'SKU of an offer'],
  ['a subscription of nobody', 'subscriptions', { ...subscription, customer: STRANGER }, 'customer', 'tenant of a customer'],
  ['a subscription from nobody', 'subscriptions', { ...subscription, model: 'DIRECT_BILL' }, 'partner', 'enrolled in the model'],
  ['seats below zero', 'subscriptions', { ...subscription, quantity: -1 }, 'quantity', 'from 0 to'],
  ['too many seats', 'subscriptions', { ...subscription, quantity: 2147483648 }, 'quantity', '2147483647'],
  ['a subscription that changes its customer', 'subscriptions', [
    { ...subscription, to: '2022-02-01' }, { ...subscription, from: '2022-02-01', customer: ADATUM },
  ], 'customer', `row 1 of the same subscription says ${TAILSPIN}`],
  ['a subscription that contradicts the network', 'subscriptions', { ...subscription, id: 'S-1', sku: 'ADDON', from: '2019-01-01', to: '2019-02-01' }, 'sku', 'in the network says E3'],
  ['a month that is none', 'revenue', { ...revenue, month: '2024-13' }, 'month', 'YYYY-MM'],
  ['an amount as a number', 'revenue', { ...revenue, amountUsd: 1 }, 'amountUsd', 'decimal as text'],
  ['an amount with an exponent', 'revenue', { ...revenue, amountUsd: '1e30' }, 'amountUsd', 'decimal as text'],
  ['no amount at all', 'revenue', { ...revenue, amountUsd: 'NaN' }, 'amountUsd', 'decimal as text'],
  ['fractions of cents of cents', 'revenue', { ...revenue, amountUsd: '0.00001' }, 'amountUsd', '4 decimals'],
  ['a month twice', 'revenue', twice(revenue), 'tenantId', 'duplicate: row 1'],
  ['more than all', 'evidence', { ...evidence, value: '100.1' }, 'value', 'percentage'],
  ['a percentage with a sign', 'evidence', { ...evidence, value: '50%' }, 'value', 'percentage'],
  ['a word of another kind', 'evidence', { ...evidence, kind: 'VETTING', value: 'YES' }, 'value', 'AUTHORIZED, PENDING, REJECTED'],
  ['neither yes nor no', 'evidence', { ...evidence, kind: 'MAICPP_MEMBERSHIP', value: 'MAYBE' }, 'value', 'YES, NO'],
  ['a plan that is none', 'evidence', { ...evidence, kind: 'SUPPORT_PLAN', value: 'GOLD' }, 'value', 'ASFP, PSFP'],
  ['hours below zero', 'evidence', { ...evidence, kind: 'ALERT_RESPONSE_HOURS', value: '-1' }, 'value', 'hours'],
  ['credit that is no amount', 'evidence', { ...evidence, kind: 'CREDIT_AVAILABLE_USD', value: 'Infinity' }, 'value', 'amount'],
  ['evidence about nobody', 'evidence', { kind: 'MFA', value: '50', from: '2022-01-01' }, 'tenantId', 'about a tenant'],
  ['evidence about two', 'evidence', { ...evidence, company: 'G-1' }, 'company', 'about a tenant'],
  ['a designation of nobody', 'evidence', { kind: 'DESIGNATION', value: 'Security', from: '2022-01-01' }, 'company', 'missing: expected a value: a DESIGNATION is about a company'],
  ['a designation of a tenant', 'evidence', { tenantId: CONTOSO, company: 'G-3', kind: 'DESIGNATION', value: 'Data', from: '2022-01-01' }, 'tenantId', 'nothing: a DESIGNATION is about a company'],
  ['evidence about a stranger', 'evidence', { ...evidence, tenantId: STRANGER }, 'tenantId', 'tenant of a partner'],
  ['a designation of a stranger', 'evidence', { company: 'G-404', kind: 'DESIGNATION', value: 'Security', from: '2022-01-01' }, 'company', 'globalPartnerId'],
  ['a designation twice at a time', 'evidence', { company: 'G-3', kind: 'DESIGNATION', value: 'Security', from: '2024-01-01' }, 'from', 'from 2023-01-01 on without an end'],
];

/** The value that a refusal shows: of a list item that is unknown, the item. */
function shown(row: LooseRow, field: string | null): unknown {
  const value = field === null ? row : row[field];
  if (value === undefined || value === null) return null;
  if (field === 'name' && String(value).length > 120) return `${String(value).slice(0, 120)}...`;
  return typeof value === 'string' ? value : expect.any(String);
}

function twice(row: LooseRow): LooseRow[] {
  return [row, { ...row }];
}

describe('rows that cannot be stored', () => {
  it.each(CASES)('%s', async (_what, array, rows, field, reason) => {
    const list = Array.isArray(rows) ? rows : [rows];
    const document = { ...EMPTY, [array]: list };
    const { badRows, total } = await network.refusal(() => network.import(document));
    expect(total).toBe(1);
    expect(badRows).toEqual([{ file: 'document', row: list.length, array, field, value: shown(list[list.length - 1], field), reason: expect.stringContaining(reason) }]);
  });

  it('are all reported, and a row that fails does not drag the rows that name it along', async () => {
    const document = {
      ...EMPTY,
      companies: [{ ...company, country: 'QQ' }, { ...company, globalPartnerId: 'G-10', name: '' }],
      partners: [{ ...partner, company: 'G-9' }, { ...partner, tenantId: ADATUM, company: 'G-404' }],
    } as NetworkDocument;
    const { badRows, total } = await network.refusal(() => network.import(document));
    expect(total).toBe(3);
    expect(badRows.map(({ array, row, field }) => [array, row, field])).toEqual([['companies', 1, 'country'], ['companies', 2, 'name'], ['partners', 2, 'company']]);
  });

  it('are counted beyond those that are shown', async () => {
    const document = { ...EMPTY, companies: Array.from({ length: 30 }, () => ({ ...company, country: 'QQ' })), partners: Array.from({ length: 20 }, () => ({ ...partner, company: 'G-404' })) } as NetworkDocument;
    const { badRows, total } = await network.refusal(() => network.import(document, { maxErrors: 35 }));
    expect(badRows).toHaveLength(35);
    expect(total).toBe(30 + 29 + 20 + 19);
  });
});
