import type { ImportReport } from '../../../src/store/import/importReport';
import { retractRows } from '../../../src/store/import/retractRows';
import { rowsOfDocument } from '../../../src/store/import/rowsOfDocument';
import { ImportedDatabase, TODAY } from './importedDatabase';
import { ADATUM, CONTOSO, EMPTY, FABRIKAM, fingerprint, NORTHWIND, smallNetwork, TAILSPIN } from './network';

let network: ImportedDatabase;
beforeAll(async () => {
  network = await ImportedDatabase.create();
});
afterAll(() => network.close());
beforeEach(async () => {
  await network.clear();
  await network.import(smallNetwork());
});

const retract = (rows: object, dryRun = false): Promise<ImportReport> => (
  retractRows(network.database, rowsOfDocument({ ...EMPTY, ...rows }), { today: TODAY, dryRun })
);
const history = (): Promise<object[]> => network.query('SELECT operation, entity, row FROM core.change_history ORDER BY id');

describe('taking rows back', () => {
  it('removes exactly the row of the key and keeps it in the history', async () => {
    const report = await retract({ partnerships: [{ provider: NORTHWIND, reseller: FABRIKAM, from: '2020-01-20' }] });
    expect(report.changes.partnerships.retracted).toBe(1);
    expect(JSON.parse(await network.json()).partnerships).toEqual([smallNetwork().partnerships[1]]);
    expect(await history()).toEqual([{ operation: 'RETRACTED', entity: 'partnerships', row: smallNetwork().partnerships[0] }]);
    expect(await network.query('SELECT data_version FROM core.network_state')).toEqual([{ data_version: '2' }]);
  });

  it('tells apart what shares part of a key', async () => {
    await retract({
      agreements: [{ kind: 'MCA', party: TAILSPIN, form: 'SIGNED', acceptedOn: '2020-03-01' }],
      evidence: [{ company: 'G-3', kind: 'DESIGNATION', value: 'Security', from: '2023-01-01' }],
    });
    const left = JSON.parse(await network.json());
    expect(left.agreements).toEqual(expect.arrayContaining(smallNetwork().agreements.slice(0, 2)));
    expect(left.agreements).toHaveLength(2);
    expect(left.evidence).not.toContainEqual(expect.objectContaining({ value: 'Security' }));
    expect(left.evidence).toHaveLength(3);
  });

  it('removes one enrollment of a tenant and keeps the other', async () => {
    await retract({ partners: [{ tenantId: CONTOSO, model: 'INDIRECT_RESELLER' }] });
    expect(JSON.parse(await network.json()).partners).toHaveLength(3);
  });

  it('removes a whole network given back whole', async () => {
    await retract(smallNetwork());
    expect(JSON.parse(await network.json())).toEqual(EMPTY);
    expect(await network.query('SELECT FROM core.account')).toEqual([]);
  });

  it('does nothing in a dry run', async () => {
    const before = await fingerprint(network.database.pool);
    const report = await retract({ revenue: [{ tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', month: '2024-01', kind: 'CLOUD' }] }, true);
    expect(report.changes.revenue.retracted).toBe(1);
    expect(await fingerprint(network.database.pool)).toBe(before);
  });

  const REFUSED: readonly (readonly [string, object, object])[] = [
    ['a row that is not there', { partnerships: [{ provider: NORTHWIND, reseller: FABRIKAM, from: '2020-01-21' }] }, { array: 'partnerships', field: 'provider', reason: 'the network has no row with this key' }],
    ['a row twice', { partnerships: Array(2).fill({ provider: NORTHWIND, reseller: FABRIKAM, from: '2020-01-20' }) }, { array: 'partnerships', reason: 'duplicate: row 1 has the same key' }],
    ['a key that is not whole', { partnerships: [{ provider: NORTHWIND, reseller: FABRIKAM }] }, { field: 'from', reason: expect.stringContaining('missing') }],
    ['a company with partners', { companies: [{ globalPartnerId: 'G-1' }] }, { field: 'globalPartnerId', value: 'G-1', reason: expect.stringContaining('partners in the network refer to it') }],
    ['a customer with relationships', { customers: [{ tenantId: ADATUM }, { tenantId: TAILSPIN }] }, { row: 2, value: TAILSPIN }],
    ['a provider with partnerships', { partners: [{ tenantId: NORTHWIND, model: 'INDIRECT_PROVIDER' }] }, { value: NORTHWIND }],
    ['an offer that others build on', { offers: [{ sku: 'E3' }] }, { value: 'E3' }],
    ['the last enrollment of a tenant with an offer of its own', { partners: smallNetwork().partners.slice(2), statuses: smallNetwork().statuses.slice(3) }, { row: 1, reason: expect.stringContaining('offers in the network refer to it') }],
  ];
  it.each(REFUSED)('is refused for %s', async (_what, rows, expected) => {
    const { badRows } = await network.refusal(() => retract(rows));
    expect(badRows[0]).toMatchObject(expected);
  });
});
