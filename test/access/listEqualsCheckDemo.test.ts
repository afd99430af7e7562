/** List equals check over the demo network: lists that are longer than any page, of viewers with hundreds of counterparts and customers. */
import { CAST_PARTNERS } from '../../src/store/demo/cast';
import { Scope } from '../../src/store/scope/scope';
import { demoDocument } from '../store/demo/demoDocument';
import { Api } from '../support/api';
import { TODAY } from './cast';
import { checkList } from './table/checkList';
import { listsOf, type ListAsked } from './table/lists';
import { Sight } from './table/sight';
import type { Viewer } from './table/viewers';

const network = demoDocument('demo');
const SUBJECTS = { markets: ['NO'], sku: network.offers[0].sku };
/** Sellers are judged anew for every page, and pages of one are many. */
const FEW = 40;

/** The provider with the second most resellers, the reseller with the most providers, and a direct bill partner. */
const VIEWERS: readonly Viewer[] = [
  viewer('PROVIDER', most(network.partnerships.map(({ provider }) => provider), 1)),
  viewer('RESELLER', most(network.partnerships.map(({ reseller }) => reseller), 0)),
  viewer('DIRECT_BILL', network.partners.filter(({ model }) => model === 'DIRECT_BILL')[0].tenantId),
];

function viewer(role: 'PROVIDER' | 'RESELLER' | 'DIRECT_BILL', tenantId: string): Viewer {
  return { name: role, scope: Scope.partner(role, tenantId), tenantId };
}

function most(tenants: string[], place: number): string {
  const counts = new Map<string, number>();
  for (const tenant of tenants) counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
  return [...counts].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))[place][0];
}

let api: Api;
beforeAll(async () => {
  api = await Api.over(network);
}, 60_000);
afterAll(() => api.close());

/** All lists of the query and of the viewer itself, and those of some of its counterparts and customers. */
function some(lists: readonly ListAsked[]): ListAsked[] {
  const seen = new Map<string, number>();
  return lists.filter(({ field }) => {
    const times = seen.get(field) ?? 0;
    seen.set(field, times + 1);
    return times < 5;
  });
}

it.each(VIEWERS)('$name finds in every list what exists for it, once', async (one) => {
  const lists = some(listsOf(new Sight(network, one.tenantId), TODAY, SUBJECTS));
  for (const list of lists) {
    const length = list.expected().length;
    await checkList(api, one, list, length <= FEW ? [1, 7, 100] : [7, 100]);
  }
  expect(lists.length).toBeGreaterThan(8);
}, 120_000);

it('the provider at the top of the network has more resellers than a page', async () => {
  const fjordlys = viewer('PROVIDER', CAST_PARTNERS.fjordlys.tenantId);
  const lists = listsOf(new Sight(network, fjordlys.tenantId), TODAY, SUBJECTS).filter(({ field, parent }) => field === 'IndirectProvider.resellers' || (field === 'Query.customers' && parent === null));
  const lengths: number[] = [];
  for (const list of lists) {
    await checkList(api, fjordlys, list, [7, 100]);
    lengths.push(list.expected().length);
  }
  expect(Math.min(...lengths)).toBeGreaterThan(100);
}, 120_000);
