import { NETWORK_ARRAYS } from '../../../src/store/import/networkDocument';
import { ImportedDatabase } from './importedDatabase';
import { EMPTY, FABRIKAM, fingerprint, NORTHWIND, smallNetwork } from './network';

let network: ImportedDatabase;
beforeAll(async () => {
  network = await ImportedDatabase.create();
});
afterAll(() => network.close());
beforeEach(() => network.clear());

describe('importing a network', () => {
  it('stores every row of every array', async () => {
    const document = smallNetwork();
    const report = await network.import(document);
    for (const array of NETWORK_ARRAYS) {
      expect([array, report.changes[array]]).toEqual([array, { added: document[array].length, changed: 0, unchanged: 0, ended: 0, retired: 0, retracted: 0 }]);
    }
    expect(await network.query('SELECT is_demo, data_version FROM core.network_state')).toEqual([{ is_demo: false, data_version: '1' }]);
  });

  it('changes nothing the second time', async () => {
    await network.import(smallNetwork());
    const before = await fingerprint(network.database.pool);
    const report = await network.import(smallNetwork());
    expect(report.changes.partners).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    expect(await fingerprint(network.database.pool)).toBe(before);
  });

  it('gives back what came in', async () => {
    await network.import(smallNetwork());
    const text = await network.json();
    const out = JSON.parse(text);
    for (const array of NETWORK_ARRAYS) expect(out[array]).toHaveLength(smallNetwork()[array].length);
    expect(out.partners).toContainEqual(smallNetwork().partners[2]);
    expect(out.revenue).toEqual(smallNetwork().revenue);
    expect(out.offers).toContainEqual({ ...smallNetwork().offers[1], exclusiveTo: [NORTHWIND, smallNetwork().offers[1].exclusiveTo![0]] });
  });

  it('finds in an empty network what is wrong within the document', async () => {
    const { companies, partners, statuses, subscriptions, ...whole } = smallNetwork();
    const { badRows } = await network.refusal(() => network.import({
      ...whole, companies: [...companies, companies[0]], partners, subscriptions: [subscriptions[0], { ...subscriptions[1], quantity: 1, sku: 'ADDON' }],
      statuses: [...statuses, { ...statuses[2], from: '2021-01-01' }], revenue: [{ ...whole.revenue[0], model: 'DIRECT_BILL' }],
    }));
    expect(badRows.map(({ array, row, field, reason }) => [array, row, field, reason])).toEqual([
      ['companies', 4, 'globalPartnerId', 'duplicate: row 1 has the same key'],
      ['statuses', 5, 'from', 'overlapping periods: an earlier period of the same edge in the document has no end'],
      ['subscriptions', 2, 'sku', 'contradiction: row 1 of the same subscription says E3'],
      ['revenue', 1, 'tenantId', 'unknown: expected the tenant of a partner enrolled in the model of the row in the document or the network'],
    ]);
  });

  it('takes nothing of a demo that goes for what a document names', async () => {
    await network.import(smallNetwork(), { asDemo: true });
    const statuses = [{ tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', status: 'ACTIVE', from: '2026-01-01' }] as const;
    const { badRows } = await network.refusal(() => network.import({ ...EMPTY, statuses: [...statuses] }, { replaceDemo: true }));
    expect(badRows).toMatchObject([{ array: 'statuses', field: 'tenantId', reason: expect.stringContaining('in the document or the network') }]);
  });
});
