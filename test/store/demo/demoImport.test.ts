/** The demo network goes through the import whole, and a second time without a change. */
import { demoDocument } from './demoDocument';
import { ImportedDatabase } from '../import/importedDatabase';

test('size demo is imported without a refusal; again, it changes nothing', async () => {
  const imported = await ImportedDatabase.create();
  try {
    const network = demoDocument('demo');
    const rows = Object.values(network).flatMap((array) => (Array.isArray(array) ? array : [])).length;
    const first = await imported.import(network);
    expect(first).toMatchObject({ rows });
    expect(first.warnings.map(({ code }) => code).sort()).toEqual([
      'CUSTOMER_IS_OWN_AFFILIATE', 'LOCATION_IN_OTHER_COUNTRY', 'PARTNERSHIP_ACROSS_REGIONS',
    ]);
    const before = await imported.json();
    await imported.import(network);
    expect(await imported.json()).toBe(before);
  } finally {
    await imported.close();
  }
}, 120_000);
