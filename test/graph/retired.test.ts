import { toGlobalId } from 'graphql-relay';

import { importNetwork } from '../../src/store/import/importNetwork';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { rowsOfDocument } from '../../src/store/import/rowsOfDocument';
import { Api } from '../support/api';
import { exampleNetwork, OFFER, tenant } from '../support/exampleNetwork';

const GONE = tenant('b', 4);
const RETIRED_ON = '2026-11-01';
const OFFER_ID = toGlobalId('Offer', OFFER);

/** A reseller of which no status is recorded, and a second offer: both go when the network is replaced. */
function before(): NetworkDocument {
  const network = exampleNetwork(6, 1);
  network.statuses = network.statuses.filter(({ tenantId }) => tenantId !== GONE);
  network.offers.push({ sku: 'GONE-1', name: 'Gone', family: 'LICENSE_BASED', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' });
  network.availabilities.push({ sku: 'GONE-1', market: 'NO', from: '2020-01-01' });
  return network;
}

function after(): NetworkDocument {
  const network = before();
  const customersGone = network.relationships.filter(({ partner }) => partner === GONE).map(({ customer }) => customer);
  return Object.fromEntries(Object.entries(network).map(([array, rows]) => [array, Array.isArray(rows) ? rows.filter((row: object) => {
    const values: unknown[] = Object.values(row);
    return ![GONE, 'GONE-1', ...customersGone].some((gone) => values.includes(gone));
  }) : rows])) as unknown as NetworkDocument;
}

let api: Api;
beforeAll(async () => {
  api = await Api.over(before());
  await importNetwork(api.commands, rowsOfDocument(after()), { replaceOn: RETIRED_ON });
}, 30_000);
afterAll(() => api.close());

it.each([['2026-10-31', true], [RETIRED_ON, false]])('on %s what was retired is listed: %s', async (asOf, isListed) => {
  const data = await api.data<{ sellers: { nodes: { tenantId: string }[] }; customers: { totalCount: number }; offers: { nodes: { sku: string }[] }; month: { offers: { nodes: { sku: string }[] } } }>(
    `query ($asOf: Date, $month: String) {
      sellers(first: 100, offerId: "${OFFER_ID}", market: "NO", asOf: $asOf) { nodes { tenantId } }
      customers(asOf: $asOf) { totalCount }
      offers(asOf: $asOf) { nodes { sku } }
      month: market(code: "NO") { offers(month: $month) { nodes { sku } } }
    }`, { asOf, month: asOf.slice(0, 7) },
  );
  expect(data.sellers.nodes.map(({ tenantId }) => tenantId).includes(GONE)).toBe(isListed);
  expect(data.sellers.nodes.length).toBe(isListed ? 6 : 5);
  expect(data.customers.totalCount).toBe(isListed ? 5 : 4);
  expect(data.offers.nodes.map(({ sku }) => sku)).toEqual(isListed ? ['GONE-1', OFFER] : [OFFER]);
  expect(data.month.offers.nodes.map(({ sku }) => sku)).toEqual(isListed ? ['GONE-1', OFFER] : [OFFER]);
});

it.each([['2026-10-31', 1], [RETIRED_ON, 0]])('on %s its company sells in %d regions', async (asOf, regions) => {
  const { company } = await api.data<{ company: { saleRegions: unknown[]; partners: unknown[] } }>(
    'query ($asOf: Date) { company(globalPartnerId: "9100004") { saleRegions(asOf: $asOf) { verdict } partners { id } } }', { asOf },
  );
  expect([company.saleRegions.length, company.partners]).toEqual([regions, []]);
});

it('is still found by its id', async () => {
  const ids = [toGlobalId('IndirectReseller', GONE), toGlobalId('Offer', 'GONE-1')];
  expect(await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({ nodes: ids.map((id) => ({ id })) });
});
