import { Api } from '../support/api';
import { exampleNetwork, tenant } from '../support/exampleNetwork';

let api: Api;
beforeAll(async () => {
  api = await Api.over(exampleNetwork(12, 1));
}, 30_000);
afterAll(() => api.close());

it('narrows findings to the outcomes asked for', async () => {
  const { partner } = await api.data<{ partner: { eligibility: Record<'all' | 'open' | 'none', { outcome: string }[]> } }>(
    `{ partner(tenantId: "${tenant('b', 9)}", model: INDIRECT_RESELLER) { eligibility {
      all: findings { outcome } open: findings(outcomes: [UNMET, UNKNOWN]) { outcome } none: findings(outcomes: []) { outcome } } } }`,
  );
  const { all, open, none } = partner.eligibility;
  expect(open).toEqual(all.filter(({ outcome }) => ['UNMET', 'UNKNOWN'].includes(outcome)));
  expect([open.length > 0, open.length < all.length, none]).toEqual([true, true, []]);
});
