/** The demo network by size: how large, the same every time, in the order in which it can be stored. */
import { createHash } from 'node:crypto';
import { CAST_CUSTOMERS, CAST_OFFERS, CAST_PARTNERS } from '../../../src/store/demo/cast';
import { castRows } from '../../../src/store/demo/castRows';
import { demoNetwork } from '../../../src/store/demo/demoNetwork';
import { DEMO_COUNTS, type DemoSize } from '../../../src/store/demo/demoSize';
import { NETWORK_ARRAYS, type NetworkArray } from '../../../src/store/import/networkDocument';
import { demoDocument } from './demoDocument';

const CAST_AVAILABILITIES = castRows('availabilities').length;
const CAST_OFFER_COUNT = castRows('offers').length;
const FJORDLYS = CAST_PARTNERS.fjordlys.tenantId;

/** What a size is made of, counted from its stream. */
interface Census {
  rows: number;
  arrays: NetworkArray[];
  models: Record<string, number>;
  customers: number;
  offers: number;
  availabilities: number;
  activeProviders: Map<string, number>;
  resellersOfLargest: Set<string>;
  customersOfLargest: Set<string>;
}

function census(size: DemoSize): Census {
  const counted: Census = {
    rows: 0, arrays: [], models: {}, customers: 0, offers: 0, availabilities: 0, activeProviders: new Map(), resellersOfLargest: new Set(),
    customersOfLargest: new Set(),
  };
  for (const entry of demoNetwork(size)) {
    counted.rows += 1;
    if (counted.arrays.at(-1) !== entry.array) counted.arrays.push(entry.array);
    count(counted, entry);
  }
  return counted;
}

function count(counted: Census, { array, row }: ReturnType<typeof demoNetwork> extends Generator<infer Row> ? Row : never): void {
  switch (array) {
    case 'partners': counted.models[row.model] = (counted.models[row.model] ?? 0) + 1; break;
    case 'customers': counted.customers += 1; break;
    case 'offers': counted.offers += 1; break;
    case 'availabilities': counted.availabilities += 1; break;
    case 'partnerships':
      if (row.state !== 'ACTIVE' || row.to) break;
      counted.activeProviders.set(row.reseller, (counted.activeProviders.get(row.reseller) ?? 0) + 1);
      if (row.provider === FJORDLYS) counted.resellersOfLargest.add(row.reseller);
      break;
    case 'relationships':
      if (row.partner === FJORDLYS && !row.to) counted.customersOfLargest.add(row.customer);
      break;
    default:
  }
}

function hashOf(size: DemoSize): string {
  const hash = createHash('sha256');
  for (const row of demoNetwork(size)) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

const CENSUSES = { demo: census('demo'), s: census('s'), l: census('l') };

describe.each(['demo', 's', 'l'] as const)('size %s', (size) => {
  const counted = CENSUSES[size];
  const expected = DEMO_COUNTS[size];

  test('has the pinned numbers, the cast included', () => {
    expect(counted.models).toEqual({
      INDIRECT_PROVIDER: expected.providers, INDIRECT_RESELLER: expected.resellers, DIRECT_BILL: expected.directBillPartners,
    });
    expect(counted.customers).toBe(expected.customers);
    expect(counted.offers).toBe(expected.offers);
  });

  test('tells its arrays one after the other, in the order of the format', () => {
    expect(counted.arrays).toEqual([...NETWORK_ARRAYS]);
  });

  test('gives the largest provider half of the resellers and a quarter of the customers', () => {
    expect(counted.resellersOfLargest.size).toBe(expected.resellers / 2);
    expect(counted.customersOfLargest.size).toBe(expected.customers / 4);
  });

  test('gives a reseller one to three providers', () => {
    expect(Math.max(...counted.activeProviders.values())).toBe(size === 'demo' ? 2 : 3);
  });

  test('sells an offer in about 60 markets', () => {
    const perOffer = (counted.availabilities - CAST_AVAILABILITIES) / (expected.offers - CAST_OFFER_COUNT);
    expect(perOffer).toBeGreaterThan(50);
    expect(perOffer).toBeLessThan(70);
  });
});

test('the sizes are those of the design', () => {
  expect(DEMO_COUNTS).toEqual({
    demo: { providers: 6, directBillPartners: 12, resellers: 240, customers: 2_000, offers: 60, revenueMonths: 26 },
    s: { providers: 20, directBillPartners: 50, resellers: 1_000, customers: 20_000, offers: 200, revenueMonths: 26 },
    m: { providers: 60, directBillPartners: 250, resellers: 5_000, customers: 100_000, offers: 800, revenueMonths: 26 },
    l: { providers: 200, directBillPartners: 1_000, resellers: 20_000, customers: 400_000, offers: 2_000, revenueMonths: 12 },
    xl: { providers: 2_000, directBillPartners: 10_000, resellers: 200_000, customers: 4_000_000, offers: 2_000, revenueMonths: 12 },
  });
});

test('the same size gives the same bytes, here and everywhere', () => {
  expect(hashOf('demo')).toBe(hashOf('demo'));
  expect(hashOf('demo')).toBe('ae24b56cf0f03194b296d36e864b7e5dc63c52c4ce297a3c43e36e8f2f449401');
});

test('nothing depends on what was generated before', () => {
  const alone = demoDocument('demo').customers.slice(-5);
  for (const { array } of demoNetwork('s')) if (array === 'customers') break;
  expect(demoDocument('demo').customers.slice(-5)).toEqual(alone);
});

test('the cast is part of the network', () => {
  const stream = demoNetwork('demo');
  const found = new Set<string>();
  for (const { array, row } of stream) {
    if (array === 'partners' || array === 'customers') found.add(row.tenantId);
    if (array === 'offers') found.add(row.sku);
  }
  const cast = [...Object.values(CAST_PARTNERS), ...Object.values(CAST_CUSTOMERS)].map(({ tenantId }) => tenantId as string);
  expect([...cast, ...Object.values(CAST_OFFERS).map(({ sku }) => sku)].filter((key) => !found.has(key))).toEqual([]);
});
