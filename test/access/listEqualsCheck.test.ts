/**
 * List equals check: what stands in a list exists for the viewer, and what exists for it and belongs there stands in the list exactly once, in the same
 * order whatever the size of the pages, forward and backward. What belongs where is worked out by test/access/table/sight.ts.
 */
import { getNamedType, isObjectType } from 'graphql';
import { createSchema } from '../../src/graph/schema';
import { Api } from '../support/api';
import { castNetwork, TODAY } from './cast';
import { SKU } from './castTenants';
import { checkList } from './table/checkList';
import { listsOf } from './table/lists';
import { forward } from './table/pages';
import { Sight } from './table/sight';
import { VIEWER_OF_KIND, viewerNamed, VIEWERS, type Viewer } from './table/viewers';

const network = castNetwork();
const DAYS = ['2022-05-15', TODAY];
const SIZES = [1, 7, 100];
const SUBJECTS = { markets: ['NO', 'US'], sku: SKU.seats };

let api: Api;
beforeAll(async () => {
  api = await Api.over(network);
});
afterAll(() => api.close());

async function check(viewer: Viewer, day: string): Promise<number> {
  const lists = listsOf(new Sight(network, viewer.tenantId), day, SUBJECTS);
  for (const list of lists) await checkList(api, viewer, list, SIZES);
  return lists.length;
}

it('knows every list of the schema that comes in pages', () => {
  const fields = Object.values(createSchema().getTypeMap()).filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields()).filter((field) => getNamedType(field.type).name.endsWith('Connection')).map((field) => `${type.name}.${field.name}`));
  const asked = DAYS.flatMap((day) => listsOf(new Sight(network, null), day, SUBJECTS)).map(({ field }) => field);
  expect([...new Set(asked)].sort()).toEqual(fields.sort());
});

describe.each(DAYS)('on %s', (day) => {
  it.each(VIEWERS.filter(({ name }) => !['AUDITOR', 'cancelled', 'invited', 'reopened', 'pacific'].includes(name)))('$name finds in every list what exists for it, once', async (viewer) => {
    expect(await check(viewer, day)).toBeGreaterThan(8);
  }, 60_000);
});

it('fails for a partner with the scope of an operator, in every list of partners and customers', async () => {
  const northwind = viewerNamed('northwind');
  const failed = new Set<string>();
  for (const list of listsOf(new Sight(network, northwind.tenantId), TODAY, SUBJECTS)) {
    const { ids } = await forward(api, VIEWER_OF_KIND.OPERATOR, list, 100);
    if (String([...ids].sort()) !== String([...list.expected()].sort())) failed.add(list.field);
  }
  expect([...failed].sort()).toEqual([
    'Customer.partners', 'Customer.sellers', 'IndirectReseller.customers', 'IndirectReseller.providers', 'Market.providers', 'Query.customers',
    'Query.directBillPartners', 'Query.indirectProviders', 'Query.indirectResellers', 'Query.sellers',
  ]);
});
