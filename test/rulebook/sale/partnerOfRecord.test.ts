/** PARTNER_OF_RECORD_VALID, checked in the order own ID 2072, invalid 2200, not active 2204, other region 2201. */
import type { SellerFacts, SubscriptionFact } from '../../../src/rulebook/facts';
import { sellDecision } from '../../../src/rulebook/sellDecision';
import type { PartnerModel, SaleAction } from '../../../src/rulebook/terms';
import {
  always, cast, member, ORDER_DAY, PROVIDER_ID, related, RESELLER_ID, saleFacts, subscription, TAILSPIN, type PartnerChange, type SaleChange,
} from '../../support/saleFacts';

function judge(model: PartnerModel, change: SaleChange, action: SaleAction = 'NEW_ORDER') {
  const { findings, routes } = sellDecision(saleFacts(model, action, change), action, ORDER_DAY);
  const [finding] = [...findings, ...routes.flatMap((route) => route.findings)].filter(({ code }) => code === 'PARTNER_OF_RECORD_VALID');
  return [finding.outcome, finding.partnerCenterCode];
}

/** A reseller of Fabrikam with the given ID. */
function reseller(name: string, change: PartnerChange = {}): SellerFacts {
  return member('INDIRECT_RESELLER', name, 'FR', { locationId: RESELLER_ID, ...change }).partnership(cast('INDIRECT_PROVIDER')).build();
}

describe('on the route of a reseller', () => {
  const onRoute = (change: SaleChange) => judge('INDIRECT_RESELLER', change);

  test('its own location ID stands unless another is named', () => {
    expect(onRoute({})).toEqual(['MET', null]);
    expect(onRoute({ sale: { partnerOfRecord: RESELLER_ID } })).toEqual(['MET', null]);
  });

  test.each<[string, SaleChange, string, string]>([
    ['no ID at all', { seller: { locationId: null } }, 'UNMET', '2200'],
    ['another ID', { sale: { partnerOfRecord: 'LOC-Other' } }, 'UNMET', '2200'],
    ["the provider's own ID", { sale: { partnerOfRecord: PROVIDER_ID } }, 'UNMET', '2072'],
    ['one ID for both', { seller: { locationId: PROVIDER_ID } }, 'UNMET', '2072'],
    ['a reseller that is restricted', { seller: { statuses: [always('RESTRICTED')] } }, 'UNMET', '2204'],
    ['a reseller of unknown status', { seller: { statuses: [] } }, 'UNKNOWN', '2204'],
    ['a provider in another region', { provider: { country: 'US' } }, 'UNMET', '2201'],
    ['own ID before status', { seller: { statuses: [always('REVOKED')], locationId: PROVIDER_ID } }, 'UNMET', '2072'],
    ['invalid before status', { seller: { statuses: [always('REVOKED')] }, sale: { partnerOfRecord: 'LOC-Other' } }, 'UNMET', '2200'],
    ['status before region', { seller: { statuses: [always('REVOKED')] }, provider: { country: 'US' } }, 'UNMET', '2204'],
  ])('%s', (_what, change, outcome, code) => {
    expect(onRoute(change)).toEqual([outcome, code]);
  });
});

describe('as asked of a provider', () => {
  const ofProvider = (sale: SaleChange['sale'], change: SaleChange = {}) => judge('INDIRECT_PROVIDER', { ...change, sale });
  const contoso = reseller('Contoso');

  test.each<[string, SaleChange['sale'], string, string | null]>([
    ['a reseller of its own', {}, 'MET', null],
    ['nobody named', { partnerOfRecord: null }, 'UNMET', null],
    ['its own ID', { partnerOfRecord: PROVIDER_ID }, 'UNMET', '2072'],
    ['an ID that nobody has', { partnerOfRecord: 'LOC-Nobody' }, 'UNMET', '2200'],
    ['nobody known under the ID', { resellersOfRecord: [] }, 'UNMET', '2200'],
    ['a stranger', { resellersOfRecord: [{ ...contoso, partnerships: [] }] }, 'UNMET', '2200'],
    ['a reseller whose partnership is pending', { resellersOfRecord: [{ ...contoso, partnerships: [{ ...contoso.partnerships[0], state: 'PENDING' }] }] }, 'UNMET', '2200'],
    ['a reseller without relationship', { buyer: { ...TAILSPIN, relationships: [related('Fabrikam', 'INDIRECT_PROVIDER')] } }, 'UNMET', '2200'],
    ['a reseller related in another role', { buyer: { ...TAILSPIN, relationships: [related('Contoso', 'DIRECT_BILL')] } }, 'UNMET', '2200'],
    ['a suspended reseller', { resellersOfRecord: [reseller('Contoso', { statuses: [always('SUSPENDED')] })] }, 'UNMET', '2204'],
    ['a reseller of unknown status', { resellersOfRecord: [reseller('Contoso', { statuses: [] })] }, 'UNKNOWN', '2204'],
    ['a reseller in another region', { resellersOfRecord: [reseller('Contoso', { country: 'US' })] }, 'UNMET', '2201'],
    ['own ID before stranger', { partnerOfRecord: PROVIDER_ID, resellersOfRecord: [] }, 'UNMET', '2072'],
    ['stranger before status', { resellersOfRecord: [{ ...reseller('Contoso', { statuses: [always('REVOKED')] }), partnerships: [] }] }, 'UNMET', '2200'],
    ['status before region', { resellersOfRecord: [reseller('Contoso', { statuses: [always('REVOKED')], country: 'US' })] }, 'UNMET', '2204'],
  ])('%s', (_what, sale, outcome, code) => {
    expect(ofProvider(sale)).toEqual([outcome, code]);
  });

  test('an unknown ID and a stranger get the same message', () => {
    const message = (sale: SaleChange['sale']) => sellDecision(saleFacts('INDIRECT_PROVIDER', 'NEW_ORDER', { sale }), 'NEW_ORDER', ORDER_DAY)
      .findings.find(({ code }) => code === 'PARTNER_OF_RECORD_VALID')?.message;
    expect(message({ resellersOfRecord: [] })).toBe(message({ resellersOfRecord: [{ ...contoso, partnerships: [] }] }));
  });

  test('of several resellers with the ID one in good order is enough', () => {
    const abroad = reseller('Contoso', { country: 'US' });
    const revoked = reseller('Contoso', { statuses: [always('REVOKED')] });
    const unknown = reseller('Contoso', { statuses: [] });
    expect(ofProvider({ resellersOfRecord: [abroad, revoked, unknown, contoso] })).toEqual(['MET', null]);
    expect(ofProvider({ resellersOfRecord: [abroad, revoked, unknown] })).toEqual(['UNMET', '2201']);
    expect(ofProvider({ resellersOfRecord: [revoked, unknown] })).toEqual(['UNKNOWN', '2204']);
  });

  test('for a prospect the reseller needs no relationship', () => {
    expect(ofProvider({}, { prospect: {} })).toEqual(['MET', null]);
    expect(ofProvider({ resellersOfRecord: [reseller('Stranger')] }, { prospect: {} })).toEqual(['MET', null]);
    expect(ofProvider({ resellersOfRecord: [reseller('Stranger')] })).toEqual(['UNMET', '2200']);
  });

  describe('when seats are added', () => {
    const placed = (id: string, partnerOfRecord: string | null, change: Partial<SubscriptionFact> = {}) =>
      subscription(id, { tenantId: 'tenant-Fabrikam', model: 'INDIRECT_PROVIDER', partnerOfRecord, ...change });
    const seats = (subscriptions: SubscriptionFact[], partnerOfRecord: string | null = null) =>
      judge('INDIRECT_PROVIDER', { customer: { subscriptions }, sale: { partnerOfRecord } }, 'ADD_SEATS');

    test('the ID on the held subscription stands unless another is named', () => {
      expect(seats([placed('S-1', RESELLER_ID)])).toEqual(['MET', null]);
      expect(seats([placed('S-1', RESELLER_ID)], 'LOC-Other')).toEqual(['UNMET', '2200']);
      expect(seats([placed('S-1', null)], RESELLER_ID)).toEqual(['MET', null]);
      expect(seats([placed('S-1', PROVIDER_ID)])).toEqual(['UNMET', '2072']);
    });

    test('of several held subscriptions the one with the lowest id counts', () => {
      expect(seats([placed('S-2', 'LOC-Other'), placed('S-1', RESELLER_ID)])).toEqual(['MET', null]);
      expect(seats([placed('S-2', RESELLER_ID), placed('S-1', 'LOC-Other')])).toEqual(['UNMET', '2200']);
    });

    test('what is not held names nobody', () => {
      expect(seats([])).toEqual(['UNMET', null]);
      expect(seats([placed('S-1', null)])).toEqual(['UNMET', null]);
      expect(seats([placed('S-1', RESELLER_ID, { status: 'SUSPENDED' })])).toEqual(['UNMET', null]);
      expect(seats([placed('S-1', RESELLER_ID, { sku: 'OTHER' })])).toEqual(['UNMET', null]);
      expect(seats([placed('S-1', RESELLER_ID, { tenantId: 'tenant-Wingtip' })])).toEqual(['UNMET', null]);
    });

    test('a new order does not look at subscriptions', () => {
      expect(judge('INDIRECT_PROVIDER', { sale: { partnerOfRecord: null } })).toEqual(['UNMET', null]);
    });
  });
});

test('a direct bill partner is not asked, whatever is named', () => {
  const facts = saleFacts('DIRECT_BILL', 'NEW_ORDER', { sale: { partnerOfRecord: 'LOC-Other' } });
  const decision = sellDecision(facts, 'NEW_ORDER', ORDER_DAY);
  expect(decision.verdict).toBe('ALLOWED');
  expect(decision.findings.map(({ code }) => code)).not.toContain('PARTNER_OF_RECORD_VALID');
});
