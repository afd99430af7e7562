/** A tenant that is a provider and another provider's reseller: its own eligibility is read through a lens, its provider's must not come along. */
import { Api } from '../../support/api';
import { Scope } from '../../../src/store/scope/scope';
import { castNetwork } from '../cast';
import { PARTNER } from '../castTenants';

const OPERATOR = Scope.overseer('OPERATOR');
const BOTH_ENDS = Scope.partner('PROVIDER', PARTNER.bothEnds);
const VERDICTS = ['ELIGIBLE', 'INELIGIBLE', 'INDETERMINATE'];
const DAYS = ['2025-10-05', '2026-06-01', '2026-11-22'];

let api: Api;
beforeAll(async () => {
  api = await Api.over(castNetwork());
});
afterAll(() => api.close());

interface Providers {
  indirectProviders: { nodes: { tenantId: string }[] };
}

async function providers(scope: Scope, list: string): Promise<string[]> {
  const { indirectProviders } = await api.data<Providers>(`{ indirectProviders(${list}) { nodes { tenantId } } }`, {}, undefined, scope);
  return indirectProviders.nodes.map(({ tenantId }) => tenantId);
}

describe.each(DAYS)('on %s', (asOf) => {
  test.each(VERDICTS)('a filter by %s never matches the provider', async (verdict) => {
    expect(await providers(BOTH_ENDS, `asOf: "${asOf}", filter: { verdict: ${verdict} }`)).not.toContain(PARTNER.contoso);
  });

  test('it sorts by due date as if there were none', async () => {
    expect((await providers(BOTH_ENDS, `asOf: "${asOf}", orderBy: { field: NEXT_DUE_ON }`)).at(-1)).toBe(PARTNER.contoso);
    expect(await providers(BOTH_ENDS, `asOf: "${asOf}", filter: { dueBefore: "2100-01-01" }`)).not.toContain(PARTNER.contoso);
  });

  test('for the operator some verdict matches it', async () => {
    const matched = await Promise.all(VERDICTS.map((verdict) => providers(OPERATOR, `first: 100, asOf: "${asOf}", filter: { verdict: ${verdict} }`)));
    expect(matched.flat()).toContain(PARTNER.contoso);
  });
});
