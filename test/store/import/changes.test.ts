/** What an import does to a network that is there already: changes, --replace, --dry-run, the demo's mark. */
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { RefusedImport } from '../../../src/store/import/refusedImport';
import { ImportedDatabase } from './importedDatabase';
import { CONTOSO, EMPTY, FABRIKAM, fingerprint, NORTHWIND, smallNetwork, TAILSPIN } from './network';

let network: ImportedDatabase;
beforeAll(async () => {
  network = await ImportedDatabase.create();
});
afterAll(() => network.close());
beforeEach(async () => {
  await network.clear();
  await network.import(smallNetwork());
});

/** The small network with some arrays replaced. */
function changed(change: (network: NetworkDocument) => Partial<NetworkDocument>): NetworkDocument {
  const whole = smallNetwork();
  return { ...whole, ...change(whole) };
}

const dataVersion = async (): Promise<string> => (await network.query<{ data_version: string }>('SELECT data_version FROM core.network_state'))[0].data_version;
const stored = async (array: keyof NetworkDocument): Promise<unknown> => JSON.parse(await network.json())[array];

describe('importing over a network', () => {
  it('ends a period by its "from" and begins the next', async () => {
    const report = await network.import({ ...EMPTY, partnerships: [
      { provider: NORTHWIND, reseller: FABRIKAM, from: '2020-02-01', to: '2024-05-01', state: 'ACTIVE' },
      { provider: NORTHWIND, reseller: FABRIKAM, from: '2024-05-01', state: 'CANCELLED' },
    ] });
    expect(report.changes.partnerships).toMatchObject({ added: 1, changed: 1, unchanged: 0 });
    expect(await stored('partnerships')).toHaveLength(3);
    expect(await dataVersion()).toBe('2');
  });

  it('moves the border between two periods, both ways', async () => {
    const moved = (border: string): NetworkDocument => ({ ...EMPTY, statuses: [
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', status: 'PENDING', from: '2020-01-01', to: border },
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', status: 'ACTIVE', from: '2020-01-15', to: '2020-06-01' },
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', status: 'SUSPENDED', from: '2020-06-01' },
    ] });
    expect((await network.import(moved('2020-01-10'))).changes.statuses).toMatchObject({ added: 1, changed: 2 });
    expect((await network.import(moved('2020-01-15'))).changes.statuses).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
  });

  it('changes objects in place, lists and shared account data included', async () => {
    const whole = smallNetwork();
    const report = await network.import({ ...EMPTY,
      companies: [{ ...whole.companies[0], name: 'Northwind Group' }],
      partners: whole.partners.filter(({ tenantId }) => tenantId === CONTOSO).map((row) => ({ ...row, country: 'SE' })),
      offers: [{ ...whole.offers[1], baseSkus: ['TRIAL'], exclusiveTo: [NORTHWIND] }],
    });
    expect([report.changes.companies.changed, report.changes.partners.changed, report.changes.offers.changed]).toEqual([1, 2, 1]);
    expect(await stored('offers')).toContainEqual({ ...whole.offers[1], baseSkus: ['TRIAL'], exclusiveTo: [NORTHWIND] });
    expect(await stored('partners')).toContainEqual({ ...whole.partners[3], country: 'SE' });
  });

  it('has a customer found by its new name wherever lists go by name', async () => {
    const names = () => network.query<{ name: string; listed: string[] }>(`SELECT customer.name, array_agg(DISTINCT customer_name) AS listed FROM core.customer
      JOIN core.customer_relationship ON customer_id = tenant_id GROUP BY 1 ORDER BY 1`);
    const [customer] = smallNetwork().customers;
    await network.import({ ...EMPTY, customers: [{ ...customer, name: 'Zenith' }] });
    const listed = await names();
    expect(listed).toContainEqual({ name: 'Zenith', listed: ['Zenith'] });
    expect(listed).toEqual(listed.map(({ name }) => ({ name, listed: [name] })));
  });

  it('takes texts that look different but are the same for the same', async () => {
    await network.import({ ...EMPTY, companies: [{ globalPartnerId: 'G-1', name: 'Am\u00e9lie', country: 'DE' }] });
    const report = await network.import({ ...EMPTY, companies: [{ globalPartnerId: 'G-1', name: 'Ame\u0301lie', country: 'DE' }] });
    expect(report.changes.companies).toMatchObject({ changed: 0, unchanged: 1 });
    const tenants = await network.import({ ...EMPTY, statuses: [{ tenantId: NORTHWIND.toUpperCase(), model: 'INDIRECT_PROVIDER', status: 'ACTIVE', from: '2019-08-01' }] });
    expect(tenants.changes.statuses).toMatchObject({ unchanged: 1 });
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const before = await fingerprint(network.database.pool);
    const document = changed(({ companies }) => ({ companies: [{ ...companies[0], name: 'Other' }, ...companies.slice(1), { globalPartnerId: 'G-9', name: 'New', country: 'DE' }], relationships: [] }));
    const report = await network.import(document, { dryRun: true, replaceOn: '2024-01-01' });
    expect(report).toMatchObject({ isDryRun: true, changes: { companies: { added: 1, changed: 1 }, relationships: { ended: 2 } } });
    expect(await fingerprint(network.database.pool)).toBe(before);
  });

  it('counts verdicts around the writing, where somebody counts', async () => {
    const document = { ...EMPTY, companies: [{ globalPartnerId: 'G-9', name: 'New', country: 'DE' }] };
    const seen: string[] = [];
    const report = await network.import(document, { countFlips: async (client, write) => {
      const count = async (): Promise<void> => void seen.push((await client.query<{ count: string }>('SELECT count(*) FROM core.company')).rows[0].count);
      await count();
      await write();
      await count();
      return { eligibility: 3, saleRegions: 1 };
    } });
    expect(seen).toEqual(['3', '4']);
    expect(report.flips).toEqual({ eligibility: 3, saleRegions: 1 });
  });

  it('warns of facts that break a rule, and stores them', async () => {
    const report = await network.import({ ...EMPTY,
      partners: [{ tenantId: CONTOSO, model: 'INDIRECT_RESELLER', name: 'Contoso', company: 'G-2', country: 'BR', locationCountry: 'US' }],
      partnerships: [{ provider: NORTHWIND, reseller: CONTOSO, from: '2020-01-01', state: 'ACTIVE' }],
      customers: [{ ...smallNetwork().customers[0], affiliateOf: 'G-2' }],
      relationships: [{ customer: TAILSPIN, partner: CONTOSO, model: 'INDIRECT_RESELLER', from: '2021-01-01' }],
    });
    expect(report.warnings.map(({ code, count }) => [code, count])).toEqual([
      ['PARTNERSHIP_ACROSS_REGIONS', 1], ['LOCATION_IN_OTHER_COUNTRY', 1], ['CUSTOMER_IS_OWN_AFFILIATE', 1],
    ]);
    expect(report.warnings[0].examples).toEqual([`provider ${NORTHWIND} (DE), reseller ${CONTOSO} (BR)`]);
  });

  it('has no warnings where nothing is odd', async () => {
    expect((await network.import(smallNetwork())).warnings).toEqual([]);
  });
});

describe('--replace', () => {
  const document = changed((whole) => ({
    partners: whole.partners.slice(0, 2), statuses: whole.statuses.slice(0, 3), offers: whole.offers.slice(0, 1), availabilities: [], revenue: [],
    evidence: whole.evidence.filter(({ tenantId }) => tenantId), agreements: whole.agreements.slice(0, 1),
  }));

  it('ends, retires or takes back what the document no longer has', async () => {
    const { changes } = await network.import(document, { replaceOn: '2022-01-01' });
    expect(changes.partners).toMatchObject({ unchanged: 2, retired: 2 });
    expect(changes.statuses).toMatchObject({ unchanged: 3, ended: 1 });
    expect(changes.offers).toMatchObject({ unchanged: 1, retired: 2 });
    expect(changes.availabilities).toMatchObject({ ended: 2 });
    expect(changes.agreements).toMatchObject({ unchanged: 1, ended: 2 });
    expect(changes.evidence).toMatchObject({ unchanged: 2, retracted: 2 });
    expect(changes.revenue).toMatchObject({ ended: 0, retracted: 0 });
    expect(await stored('availabilities')).toEqual([
      { sku: 'E3', market: 'IT', from: '2020-01-01', to: '2022-01-01' }, { sku: 'E3', market: 'NO', from: '2020-01-01', to: '2022-01-01' },
    ]);
    expect(await stored('offers')).toContainEqual({ ...smallNetwork().offers[2], retiredOn: '2022-01-01' });
    expect(await stored('revenue')).toHaveLength(2);
  });

  it('leaves an entry in the history for each', async () => {
    await network.import(document, { replaceOn: '2022-01-01' });
    expect(await network.query('SELECT operation, entity, count(*)::int FROM core.change_history GROUP BY 1, 2 ORDER BY 2, 1')).toEqual([
      { operation: 'ENDED', entity: 'agreements', count: 2 }, { operation: 'ENDED', entity: 'availabilities', count: 2 },
      { operation: 'RETRACTED', entity: 'evidence', count: 2 }, { operation: 'RETIRED', entity: 'offers', count: 2 },
      { operation: 'RETIRED', entity: 'partners', count: 2 }, { operation: 'ENDED', entity: 'statuses', count: 1 },
    ]);
    expect(await network.query('SELECT row FROM core.change_history WHERE entity = \'statuses\'')).toEqual([
      { row: { ...smallNetwork().statuses[3], endedOn: '2022-01-01' } },
    ]);
  });

  it('does nothing more the second time, and nothing with an export of the result', async () => {
    await network.import(document, { replaceOn: '2022-01-01' });
    const before = await fingerprint(network.database.pool);
    await network.import(document, { replaceOn: '2022-01-01' });
    expect(await fingerprint(network.database.pool)).toBe(before);
    const report = await network.import(JSON.parse(await network.json()) as NetworkDocument, { replaceOn: '2023-01-01' });
    expect(report.changes.partners).toMatchObject({ unchanged: 4, retired: 0 });
    expect(await fingerprint(network.database.pool)).toBe(before);
  });

  it('brings back what the document has again', async () => {
    await network.import(document, { replaceOn: '2022-01-01' });
    const { changes } = await network.import(smallNetwork(), { replaceOn: '2022-01-01' });
    expect(changes.partners).toMatchObject({ changed: 2, unchanged: 2 });
    expect(JSON.parse(await network.json())).toEqual(JSON.parse(await exportOf(smallNetwork())));
  });

  it('refuses a document that names what it does not hold', async () => {
    const { badRows } = await network.refusal(() => network.import(changed((whole) => ({ companies: whole.companies.slice(1) })), { replaceOn: '2022-01-01' }));
    expect(badRows).toMatchObject([{ array: 'partners', field: 'company', value: 'G-1', reason: expect.stringContaining('in the document, which replaces the network') }]);
  });

  it('lets a new period begin where the missing one ends', async () => {
    const from = (begin: string): NetworkDocument => changed(() => ({ partnerships: [{ provider: NORTHWIND, reseller: FABRIKAM, from: begin, state: 'CANCELLED' }] }));
    await network.refusal(() => network.import(from('2021-12-31'), { replaceOn: '2022-01-01' }));
    const { changes } = await network.import(from('2022-01-01'), { replaceOn: '2022-01-01' });
    expect(changes.partnerships).toMatchObject({ added: 1, ended: 1 });
  });
});

describe('the demo network', () => {
  const demo = async (document: NetworkDocument): Promise<void> => void (await network.import(document, { asDemo: true }));
  const isDemo = async (): Promise<boolean> => (await network.query<{ is_demo: boolean }>('SELECT is_demo FROM core.network_state'))[0].is_demo;

  it('is not loaded over a network of one\'s own', async () => {
    const before = await fingerprint(network.database.pool);
    await expect(demo(smallNetwork())).rejects.toThrow(RefusedImport);
    expect(await fingerprint(network.database.pool)).toBe(before);
  });

  it('is marked, replaced by another demo, and refused as ground for an import', async () => {
    await network.clear();
    await demo(smallNetwork());
    expect(await isDemo()).toBe(true);
    await demo({ ...EMPTY, companies: [{ globalPartnerId: 'G-7', name: 'Demo', country: 'DE' }] });
    expect(await stored('companies')).toHaveLength(1);
    await expect(network.import(smallNetwork())).rejects.toThrow('--replace-demo');
    expect(await isDemo()).toBe(true);
  });

  it('gives way whole, with its mark, when told to', async () => {
    await network.clear();
    await demo({ ...EMPTY, companies: [{ globalPartnerId: 'G-7', name: 'Demo', country: 'DE' }] });
    await network.import(smallNetwork(), { replaceDemo: true });
    expect(await isDemo()).toBe(false);
    expect(await network.json()).toBe(await exportOf(smallNetwork()));
  });

  it('stays whole when its successor is refused', async () => {
    await network.clear();
    await demo(smallNetwork());
    await network.refusal(() => network.import(changed(() => ({ companies: [] })), { replaceDemo: true }));
    expect(await isDemo()).toBe(true);
  });
});

describe('two imports at a time', () => {
  it('do not mix: the second waits for the first', async () => {
    const named = (name: string): NetworkDocument => changed(({ companies }) => ({ companies: companies.map((row) => ({ ...row, name })) }));
    await Promise.all([network.import(named('One')), network.import(named('Two'))]);
    const names = (await stored('companies') as { name: string }[]).map(({ name }) => name);
    expect(new Set(names).size).toBe(1);
    expect(await dataVersion()).toBe('3');
  });
});

/** What the export of a database with only this document says. */
async function exportOf(document: NetworkDocument): Promise<string> {
  await network.clear();
  await network.import(document);
  return network.json();
}
