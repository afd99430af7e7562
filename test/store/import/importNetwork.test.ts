import { NETWORK_ARRAYS } from '../../../src/store/import/networkDocument';
import { ImportedDatabase } from './importedDatabase';
import { fingerprint, NORTHWIND, smallNetwork } from './network';

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
});
