/** How a verdict is composed of the seller's findings and its routes. */
import type { SaleFacts } from '../../../src/rulebook/facts';
import { sellDecision } from '../../../src/rulebook/sellDecision';
import type { SaleVerdict } from '../../../src/rulebook/terms';
import { always, cast, member, ORDER_DAY, related, saleFacts, TAILSPIN, withPartnerships, type PartnerChange } from '../../support/saleFacts';

const PROVIDERS: Record<SaleVerdict, PartnerChange> = {
  ALLOWED: {},
  INDETERMINATE: { statuses: [] },
  DENIED: { statuses: [always('SUSPENDED')] },
};
const SELLERS: Record<SaleVerdict, PartnerChange> = {
  ALLOWED: {},
  INDETERMINATE: { locationCountry: null },
  DENIED: { mpa: 'MISSING' },
};

/** A reseller's order through providers that are each good for a verdict. */
function order(seller: SaleVerdict, routes: readonly SaleVerdict[]): SaleFacts {
  const facts = saleFacts('INDIRECT_RESELLER', 'NEW_ORDER', { seller: SELLERS[seller] });
  const names = routes.map((_, index) => `Provider ${index}`);
  const providers = routes.map((verdict, index) => member('INDIRECT_PROVIDER', names[index], 'DE', PROVIDERS[verdict]).build());
  const relationships = [...TAILSPIN.relationships, ...names.map((name) => related(name, 'INDIRECT_PROVIDER'))];
  return {
    ...facts,
    seller: withPartnerships(facts.seller, providers),
    buyer: { ...TAILSPIN, relationships },
    offer: { ...facts.offer!, isReserved: false, exclusiveTo: [] },
  };
}

test.each<[SaleVerdict, SaleVerdict[], SaleVerdict]>([
  ['ALLOWED', ['ALLOWED'], 'ALLOWED'],
  ['ALLOWED', ['DENIED', 'ALLOWED'], 'ALLOWED'],
  ['ALLOWED', ['INDETERMINATE', 'ALLOWED'], 'ALLOWED'],
  ['ALLOWED', ['INDETERMINATE'], 'INDETERMINATE'],
  ['ALLOWED', ['DENIED', 'INDETERMINATE'], 'INDETERMINATE'],
  ['ALLOWED', ['DENIED', 'DENIED'], 'DENIED'],
  ['ALLOWED', [], 'DENIED'],
  ['INDETERMINATE', ['ALLOWED'], 'INDETERMINATE'],
  ['INDETERMINATE', ['INDETERMINATE'], 'INDETERMINATE'],
  ['INDETERMINATE', ['DENIED'], 'DENIED'],
  ['INDETERMINATE', [], 'DENIED'],
  ['DENIED', ['ALLOWED'], 'DENIED'],
  ['DENIED', ['INDETERMINATE'], 'DENIED'],
])('seller %s, routes %j: %s', (seller, routes, verdict) => {
  const decision = sellDecision(order(seller, routes), 'NEW_ORDER', ORDER_DAY);
  expect(decision.routes.map((route) => route.verdict)).toEqual(routes);
  expect(decision.verdict).toBe(verdict);
});

test('routes come by the name of the provider, then by its id', () => {
  const providers = ['Beta', 'alpha', 'Alpha', 'Beta'].map((name, index) => ({ ...cast('INDIRECT_PROVIDER').build(), name, id: String(9 - index) }));
  const facts = saleFacts('INDIRECT_RESELLER', 'NEW_ORDER');
  const { routes } = sellDecision({ ...facts, seller: withPartnerships(facts.seller, providers) }, 'NEW_ORDER', ORDER_DAY);
  expect(routes.map(({ provider }) => [provider.name, provider.id])).toEqual([['Alpha', '7'], ['Beta', '6'], ['Beta', '9'], ['alpha', '8']]);
});

test('the finding about providers counts the routes', () => {
  const providers = (routes: SaleVerdict[]) => sellDecision(order('ALLOWED', routes), 'NEW_ORDER', ORDER_DAY)
    .findings.find(({ code }) => code === 'NO_ACTIVE_PROVIDER');
  expect(providers(['ALLOWED'])).toMatchObject({ actual: '1', message: 'Contoso has an active partnership with one provider.' });
  expect(providers(['ALLOWED', 'DENIED'])).toMatchObject({ actual: '2', message: 'Contoso has an active partnership with 2 providers.' });
  expect(providers([])).toMatchObject({ actual: '0', outcome: 'UNMET' });
});

test('a named provider is the only route', () => {
  const facts = order('ALLOWED', ['ALLOWED', 'DENIED']);
  const [, denied] = facts.seller.partnerships.map(({ provider }) => provider);
  const decision = sellDecision({ ...facts, provider: denied }, 'NEW_ORDER', ORDER_DAY);
  expect(decision.routes.map(({ provider }) => provider.name)).toEqual(['Provider 1']);
  expect(decision.verdict).toBe('DENIED');
});

test('a named provider without partnership is judged, and refused for that alone', () => {
  const facts = saleFacts('INDIRECT_RESELLER', 'NEW_ORDER', { partnership: null, sale: { provider: cast('INDIRECT_PROVIDER').build() } });
  const { findings, routes } = sellDecision(facts, 'NEW_ORDER', ORDER_DAY);
  expect(findings.find(({ code }) => code === 'NO_ACTIVE_PROVIDER')?.outcome).toBe('MET');
  expect(routes.flatMap((route) => route.findings).filter(({ outcome }) => outcome !== 'MET').map(({ code }) => code)).toEqual(['PARTNERSHIP_ACTIVE']);
});

test('a customer related to one of two providers can buy through that one', () => {
  const facts = order('ALLOWED', ['ALLOWED', 'ALLOWED']);
  const buyer = { ...TAILSPIN, relationships: [...TAILSPIN.relationships, related('Provider 0', 'INDIRECT_PROVIDER')] };
  const { verdict, routes } = sellDecision({ ...facts, buyer }, 'NEW_ORDER', ORDER_DAY);
  expect([verdict, ...routes.map((route) => route.verdict)]).toEqual(['ALLOWED', 'ALLOWED', 'DENIED']);
});

test('partnerships of a tenant that also bills directly are no routes of its direct sales', () => {
  const facts = saleFacts('DIRECT_BILL', 'NEW_ORDER');
  const seller = withPartnerships(facts.seller, [cast('INDIRECT_PROVIDER', { statuses: [always('REVOKED')] }).build()]);
  expect(sellDecision({ ...facts, seller }, 'NEW_ORDER', ORDER_DAY)).toMatchObject({ verdict: 'ALLOWED', routes: [] });
});

test('an attestation counts on the route of the provider that attested', () => {
  const facts = order('ALLOWED', ['ALLOWED', 'ALLOWED']);
  const attested = { form: 'ATTESTED' as const, attestedBy: 'tenant-Provider 1', from: '2020-02-01', to: null };
  const relationships = [...TAILSPIN.relationships, related('Provider 0', 'INDIRECT_PROVIDER'), related('Provider 1', 'INDIRECT_PROVIDER')];
  const { verdict, routes } = sellDecision({ ...facts, buyer: { ...TAILSPIN, relationships, agreements: [attested] } }, 'NEW_ORDER', ORDER_DAY);
  expect([verdict, ...routes.map((route) => route.verdict)]).toEqual(['ALLOWED', 'DENIED', 'ALLOWED']);
});
