import { capabilitiesOf } from '../../src/graph/policy/capabilities';
import { onlyFor, SCOPED } from '../../src/graph/policy/fieldPolicy';
import { Scope } from '../../src/store/scope/scope';
import { VIEWER_ROLES } from '../../src/store/scope/viewer';
import { Api } from '../support/api';
import { exampleNetwork, NORTH, tenant } from '../support/exampleNetwork';

const QUESTION = '{ viewer { role partner { __typename tenantId name model } capabilities } }';
const DIRECT = tenant('d', 1);

let api: Api;
beforeAll(async () => {
  const network = exampleNetwork(2, 1);
  const north = network.partners.find(({ tenantId }) => tenantId === NORTH)!;
  network.partners.push({ ...north, tenantId: DIRECT, model: 'DIRECT_BILL', name: 'Direct', company: '9000002', locationId: '7999999' });
  api = await Api.over(network);
}, 60_000);
afterAll(() => api.close());

async function viewer(scope: Scope) {
  return (await api.data<{ viewer: { role: string; partner: unknown; capabilities: string[] } }>(QUESTION, {}, undefined, scope)).viewer;
}

it.each([
  ['OPERATOR', Scope.overseer('OPERATOR'), null],
  ['AUDITOR', Scope.overseer('AUDITOR'), null],
  ['PROVIDER', Scope.partner('PROVIDER', NORTH), { __typename: 'IndirectProvider', tenantId: NORTH, name: 'North Distribution', model: 'INDIRECT_PROVIDER' }],
  ['RESELLER', Scope.partner('RESELLER', tenant('b', 1)), { __typename: 'IndirectReseller', tenantId: tenant('b', 1), name: 'Birk', model: 'INDIRECT_RESELLER' }],
  ['DIRECT_BILL', Scope.partner('DIRECT_BILL', DIRECT), { __typename: 'DirectBillPartner', tenantId: DIRECT, name: 'Direct', model: 'DIRECT_BILL' }],
  // enrolled, but in another model than the role's
  ['RESELLER', Scope.partner('RESELLER', NORTH), null],
  ['PROVIDER', Scope.partner('PROVIDER', tenant('d', 9)), null],
])('a viewer in the role %s is told its role and its own enrollment', async (role, scope, partner) => {
  expect(await viewer(scope)).toMatchObject({ role, partner });
});

it('is told what it may do: every query, for each role', async () => {
  const all = [
    'clouds', 'company', 'customer', 'customers', 'directBillPartners', 'indirectProviders', 'indirectResellers', 'market', 'markets', 'node', 'nodes', 'offer', 'offers',
    'partner', 'programRules', 'regions', 'sellDecision', 'sellers', 'viewer',
  ];
  for (const scope of [Scope.overseer('AUDITOR'), Scope.partner('PROVIDER', NORTH), Scope.partner('RESELLER', tenant('b', 1))]) expect((await viewer(scope)).capabilities).toEqual(all);
});

it('capabilities follow the policy by role', () => {
  const policy = { Query: { b: SCOPED, a: SCOPED }, Mutation: { c: onlyFor(['PROVIDER'], SCOPED) }, Partner: { d: SCOPED } };
  expect(VIEWER_ROLES.map((role) => [role, capabilitiesOf(role, policy).join(' ')])).toEqual([
    ['OPERATOR', 'a b'], ['PROVIDER', 'a b c'], ['RESELLER', 'a b'], ['DIRECT_BILL', 'a b'], ['AUDITOR', 'a b'],
  ]);
});

it('reads nothing for a role alone', async () => {
  const { statements, data } = await api.ask('{ viewer { role capabilities } }', {}, undefined, Scope.partner('PROVIDER', NORTH));
  expect([statements, data?.viewer]).toEqual([0, expect.objectContaining({ role: 'PROVIDER' })]);
});
