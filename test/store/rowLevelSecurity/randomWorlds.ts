/** Small crowded networks in which everybody has to do with everybody at some time: five tenants in three companies, a handful of days. */
import fc from 'fast-check';

import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { completed } from '../../support/api';
import { tenant } from '../../support/exampleNetwork';
import type { Enrollment, Model, Period } from './recordedRows';

const DAYS = ['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01', '2025-01-01'];
const PARTNERS = [1, 2, 3, 4, 5].map((number) => tenant('b', number));
const CUSTOMERS = [1, 2, 3, 4].map((number) => tenant('c', number));
const SKUS = ['E3', 'E5', 'ADDON'];
const MODELS: readonly Model[] = ['INDIRECT_PROVIDER', 'INDIRECT_RESELLER', 'DIRECT_BILL'];

/** Some of the years; years in a row are sometimes one period. */
const periods: fc.Arbitrary<Period[]> = fc.tuple(...DAYS.map(() => fc.constantFrom('OUT', 'OUT', 'OUT', 'IN', 'GOES ON'))).map((years) => {
  const found: { from: string; to?: string }[] = [];
  years.forEach((year, index) => {
    if (year === 'OUT') return;
    const to = DAYS[index + 1] ? { to: DAYS[index + 1] } : {};
    const last = year === 'GOES ON' && years[index - 1] !== 'OUT' ? found.pop() : undefined;
    found.push({ from: last?.from ?? DAYS[index], ...to });
  });
  return found;
});

/** Rows of edges, each edge in periods of its own, which may be none. */
function dated<Edge extends object, Rest extends object>(edges: readonly Edge[], rest: fc.Arbitrary<Rest>): fc.Arbitrary<(Edge & Period & Rest)[]> {
  return fc.tuple(...edges.map((edge) => periods.chain((list) => (
    fc.tuple(...list.map((period) => rest.map((fields) => ({ ...edge, ...period, ...fields }))))
  )))).map((rows) => rows.flat());
}

function pairs<One, Other, Pair>(some: readonly One[], others: readonly Other[], make: (one: One, other: Other) => Pair): Pair[] {
  return some.flatMap((one) => others.map((other) => make(one, other)));
}

const isFilled = fc.constantFrom(true, true, false);
const accounts = fc.tuple(...PARTNERS.map((tenantId) => fc.record({
  tenantId: fc.constant(tenantId), company: fc.constantFrom('G-1', 'G-2', 'G-3'), models: fc.subarray([...MODELS], { minLength: 1 }), locationId: fc.option(fc.constant(`L-${tenantId}`), { nil: undefined }),
})));

/** Worlds to draw from. */
export const crowdedWorld: fc.Arbitrary<NetworkDocument> = accounts.chain((held) => {
  const enrollments: Enrollment[] = held.flatMap(({ tenantId, models }) => models.map((model) => ({ tenantId, model })));
  const holding = (model: Model): string[] => enrollments.filter((one) => one.model === model).map(({ tenantId }) => tenantId);
  const edges = pairs(holding('INDIRECT_PROVIDER'), holding('INDIRECT_RESELLER'), (provider, reseller) => ({ provider, reseller })).filter((edge) => edge.provider !== edge.reseller);
  const orders = CUSTOMERS.map((customer, index) => ({ id: `S-${index}`, customer }));
  return fc.record({
    companies: fc.constant(['G-1', 'G-2', 'G-3'].map((globalPartnerId) => ({ globalPartnerId, name: globalPartnerId, country: 'NO' }))),
    partners: fc.constant(held.flatMap(({ models, ...account }) => models.map((model) => ({ ...account, model, name: `${model} ${account.tenantId}`, country: 'NO' })))),
    statuses: dated(enrollments, fc.record({ status: fc.constantFrom('ACTIVE' as const, 'SUSPENDED' as const) })),
    partnerships: dated(edges, fc.record({ state: fc.constantFrom('ACTIVE' as const, 'ACTIVE' as const, 'PENDING' as const, 'DECLINED' as const, 'CANCELLED' as const) })),
    customers: fc.constant(CUSTOMERS.map((tenantId) => ({ tenantId, name: tenantId, country: 'NO' }))),
    qualifications: dated(CUSTOMERS.map((customer) => ({ customer, kind: 'EDUCATION' as const })), fc.constant({ vetting: 'APPROVED' as const })),
    relationships: dated(pairs(CUSTOMERS, enrollments, (customer, { tenantId, model }) => ({ customer, partner: tenantId, model })), fc.constant({})),
    agreements: agreementsOf(held.map(({ tenantId }) => tenantId), enrollments),
    offers: fc.tuple(...SKUS.map((sku) => fc.subarray(PARTNERS, { maxLength: 2 }).map((exclusiveTo) => ({
      sku, name: sku, family: 'LICENSE_BASED' as const, generation: 'NEW_COMMERCE' as const, segment: 'COMMERCIAL' as const, exclusiveTo, ...(sku === 'ADDON' ? { isAddOn: true, baseSkus: ['E3'] } : {}),
    })))),
    availabilities: dated(SKUS.map((sku) => ({ sku, market: 'NO' })), fc.constant({})),
    subscriptions: fc.tuple(...orders.map((order) => fc.record({ seller: fc.constantFrom(...enrollments), partnerOfRecord: fc.constantFrom(...PARTNERS.map((one) => `L-${one}`), undefined) })
      .map(({ seller, partnerOfRecord }) => ({ ...order, sku: 'E3', partner: seller.tenantId, model: seller.model, status: 'ACTIVE' as const, from: DAYS[2], partnerOfRecord })))),
    revenue: fc.subarray(enrollments).map((chosen) => chosen.map((one) => ({ ...one, month: '2026-01', kind: 'CLOUD' as const, amountUsd: '1' }))),
    evidence: fc.tuple(
      dated(PARTNERS.map((tenantId) => ({ tenantId, kind: 'MFA' as const })), fc.constant({ value: '100' })),
      dated(['G-1', 'G-2', 'G-3'].map((company) => ({ company, kind: 'DESIGNATION' as const, value: 'Security' })), fc.constant({})),
    ).map((lists) => lists.flat()),
  }, { noNullPrototype: true }).map(completed);
});

function agreementsOf(tenants: readonly string[], enrollments: readonly Enrollment[]): fc.Arbitrary<NetworkDocument['agreements']> {
  const accepted = fc.record({ isThere: isFilled, first: fc.constantFrom(...DAYS), to: fc.constantFrom('2025-06-01', undefined) })
    .map(({ isThere, first, to }) => (isThere ? [{ acceptedOn: first, ...(to ? { to } : {}) }] : []));
  const form = (tenantId: string): Model => enrollments.find((one) => one.tenantId === tenantId)?.model ?? 'DIRECT_BILL';
  const ofPartners = tenants.map((party) => accepted.map((dates) => dates.map((period) => ({ kind: 'MPA' as const, party, form: form(party), ...period }))));
  const signed = CUSTOMERS.map((party) => accepted.map((dates) => dates.map((period) => ({ kind: 'MCA' as const, party, form: 'SIGNED' as const, ...period }))));
  const attested = pairs(CUSTOMERS, tenants, (party, attestedBy) => accepted.map((dates) => dates.map((period) => ({ kind: 'MCA' as const, party, form: 'ATTESTED' as const, attestedBy, ...period }))));
  return fc.tuple(...ofPartners, ...signed, ...attested).map((lists) => lists.flat());
}

/** Who looks at a world: every partner of it, and a stranger. */
export const WORLD_VIEWERS: readonly string[] = [...PARTNERS, tenant('b', 9)];
