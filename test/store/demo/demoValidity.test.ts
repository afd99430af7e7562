/** The demo network is a valid network document: checked row by row with the importer's own check, and as a whole by plain scans. */
import { REFERENCE_DAY } from '../../../src/store/demo/demoDays';
import { NETWORK_ARRAYS, type NetworkArray, type NetworkDocument } from '../../../src/store/import/networkDocument';
import { RowCheck } from '../../../src/store/import/rowCheck';
import { demoDocument } from './demoDocument';

/** The fields that identify an edge; its periods may not overlap. */
const EDGE_FIELDS: Partial<Record<NetworkArray, readonly string[]>> = {
  statuses: ['tenantId', 'model'],
  partnerships: ['provider', 'reseller'],
  qualifications: ['customer', 'kind'],
  relationships: ['customer', 'partner', 'model'],
  availabilities: ['sku', 'market'],
  subscriptions: ['id'],
  evidence: ['tenantId', 'company', 'kind'],
};
const KEY_FIELDS: Partial<Record<NetworkArray, readonly string[]>> = {
  companies: ['globalPartnerId'],
  partners: ['tenantId', 'model'],
  customers: ['tenantId'],
  agreements: ['kind', 'party', 'attestedBy', 'acceptedOn'],
  offers: ['sku'],
  revenue: ['tenantId', 'model', 'month', 'kind'],
};

type PlainRow = Readonly<Record<string, unknown>>;

function plainRows(network: NetworkDocument, array: NetworkArray): readonly PlainRow[] {
  return network[array] as unknown as readonly PlainRow[];
}

function keyOf(row: PlainRow, fields: readonly string[]): string {
  const designation = row.kind === 'DESIGNATION' ? `${row.value}` : '';
  return [...fields.map((field) => row[field] ?? ''), designation].join(' ');
}

function groups(rows: readonly PlainRow[], fields: readonly string[]): Map<string, PlainRow[]> {
  const byKey = new Map<string, PlainRow[]>();
  for (const row of rows) {
    const key = keyOf(row, fields);
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}

function overlaps(rows: readonly PlainRow[]): boolean {
  const sorted = [...rows].sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1));
  return sorted.some((row, index) => index > 0 && !(sorted[index - 1].to && String(sorted[index - 1].to) <= String(row.from)));
}

/** Values of the fields that no row of the other array has. */
function dangling(network: NetworkDocument, array: NetworkArray, fields: readonly string[], into: NetworkArray, keys: readonly string[]): string[] {
  const known = new Set(plainRows(network, into).map((row) => keys.map((key) => row[key]).join(' ')));
  const named = plainRows(network, array).filter((row) => row[fields[0]] !== undefined && row[fields[0]] !== null).map((row) => fields.map((field) => row[field]).join(' '));
  return named.filter((name) => !known.has(name));
}

describe.each(['demo', 's'] as const)('size %s', (size) => {
  const network = demoDocument(size);

  test('every row passes the check of the importer', () => {
    const check = new RowCheck(REFERENCE_DAY);
    const faults = NETWORK_ARRAYS.flatMap((array) => plainRows(network, array).flatMap((row) => (
      check.check(array, row).errors.map(({ field, reason }) => `${array}.${field}: ${reason}`)
    )));
    expect(faults).toEqual([]);
  });

  test.each(Object.entries(KEY_FIELDS))('keys of %s are unique', (array, fields) => {
    const repeated = [...groups(plainRows(network, array as NetworkArray), fields)].filter(([, rows]) => rows.length > 1).map(([key]) => key);
    expect(repeated).toEqual([]);
  });

  test.each(Object.entries(EDGE_FIELDS))('periods of one edge in %s never overlap', (array, fields) => {
    const overlapping = [...groups(plainRows(network, array as NetworkArray), fields)].filter(([, rows]) => overlaps(rows)).map(([key]) => key);
    expect(overlapping).toEqual([]);
  });

  test('what a row refers to exists', () => {
    const partner = ['tenantId', 'model'];
    expect([
      ...dangling(network, 'partners', ['company'], 'companies', ['globalPartnerId']),
      ...dangling(network, 'statuses', partner, 'partners', partner),
      ...dangling(network, 'partnerships', ['provider'], 'partners', ['tenantId']),
      ...dangling(network, 'partnerships', ['reseller'], 'partners', ['tenantId']),
      ...dangling(network, 'customers', ['affiliateOf'], 'companies', ['globalPartnerId']),
      ...dangling(network, 'qualifications', ['customer'], 'customers', ['tenantId']),
      ...dangling(network, 'relationships', ['customer'], 'customers', ['tenantId']),
      ...dangling(network, 'relationships', ['partner', 'model'], 'partners', partner),
      ...dangling(network, 'relationships', ['acquiredThrough'], 'partners', ['tenantId']),
      ...dangling(network, 'agreements', ['attestedBy'], 'partners', ['tenantId']),
      ...dangling(network, 'availabilities', ['sku'], 'offers', ['sku']),
      ...dangling(network, 'subscriptions', ['customer'], 'customers', ['tenantId']),
      ...dangling(network, 'subscriptions', ['sku'], 'offers', ['sku']),
      ...dangling(network, 'subscriptions', ['partner', 'model'], 'partners', partner),
      ...dangling(network, 'subscriptions', ['partnerOfRecord'], 'partners', ['locationId']),
      ...dangling(network, 'revenue', partner, 'partners', partner),
      ...dangling(network, 'evidence', ['tenantId'], 'partners', ['tenantId']),
      ...dangling(network, 'evidence', ['company'], 'companies', ['globalPartnerId']),
    ]).toEqual([]);
  });

  test('agreements are of partners (MPA) and customers (MCA), offers name bases and partners that exist', () => {
    const partners = new Set(network.partners.map((row) => row.tenantId));
    const customers = new Set(network.customers.map((row) => row.tenantId));
    const skus = new Set(network.offers.map((row) => row.sku));
    expect(network.agreements.filter((row) => !(row.kind === 'MPA' ? partners : customers).has(row.party))).toEqual([]);
    expect(network.offers.flatMap((row) => row.baseSkus ?? []).filter((sku) => !skus.has(sku))).toEqual([]);
    expect(network.offers.flatMap((row) => row.exclusiveTo ?? []).filter((tenant) => !partners.has(tenant))).toEqual([]);
  });

  test('rows of one tenant agree, and no two tenants share a location', () => {
    const byTenant = groups(network.partners as unknown as PlainRow[], ['tenantId']);
    const shared = ['company', 'country', 'cloud', 'locationId', 'locationCountry'];
    expect([...byTenant.values()].filter((rows) => new Set(rows.map((row) => keyOf(row, shared))).size > 1)).toEqual([]);
    const locations = [...byTenant.values()].map(([row]) => row.locationId).filter((locationId) => locationId !== undefined);
    expect(new Set(locations).size).toBe(locations.length);
  });

  test('tenants are version 4 UUIDs, numbers have 7 or 8 digits, domains end in .example', () => {
    const tenants = [...new Set(network.partners.map((row) => row.tenantId)), ...network.customers.map((row) => row.tenantId)];
    expect(tenants.filter((tenant) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(tenant))).toEqual([]);
    expect(new Set(tenants).size).toBe(tenants.length);
    expect(network.companies.filter((row) => !/^\d{7,8}$/.test(row.globalPartnerId))).toEqual([]);
    expect(network.partners.filter((row) => row.locationId && !/^\d{7}$/.test(row.locationId))).toEqual([]);
    expect(network.customers.filter((row) => !/^[a-z0-9-]+\.example$/.test(row.domain ?? ''))).toEqual([]);
  });

  test('nothing begins after the reference day, and revenue ends the month before', () => {
    const begins = NETWORK_ARRAYS.flatMap((array) => plainRows(network, array).map((row) => String(row.from ?? row.acceptedOn ?? row.enrolledOn ?? '')));
    expect(begins.filter((day) => day > REFERENCE_DAY)).toEqual([]);
    expect(network.revenue.filter((row) => row.month >= REFERENCE_DAY.slice(0, 7))).toEqual([]);
  });
});
