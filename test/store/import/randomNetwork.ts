/** Random networks that can be stored: every field, absent ones included, with the odd texts that files must survive. */
import fc from 'fast-check';

import { addDays } from '../../../src/rulebook/calendar';
import {
  CLOUD_INSTANCES, COMMERCE_GENERATIONS, CUSTOMER_SEGMENTS, ENROLLMENT_STATUSES, OFFER_FAMILIES, PARTNER_MODELS, QUALIFICATION_KINDS,
  RECORDED_PARTNERSHIP_STATES, REVENUE_KINDS, REVIEW_STATUSES, SUBSCRIPTION_STATUSES, VETTING_STATES,
} from '../../../src/rulebook/terms';
import type { NetworkDocument, PartnerRow } from '../../../src/store/import/networkDocument';

const MARKETS = ['DE', 'FR', 'NO', 'US', 'BR', 'KE', 'CN', 'JP'] as const;
const ODD_TEXTS = ['=1+1', '+4711', '-1', '@x', 'a,b', 'a;b', '"quoted"', 'say "hi"', "it's", '\\', '\\N', '\\.', 'a\\nb', ' lead', 'trail ', 'é', 'e\u0301', 'Ω', '日本', '😀', 'null', 'true', '#', 'a|b', '{', '\u{1F468}\u200D\u{1F469}'];

const text = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isPrintable));
const identifier = text.filter((value) => !value.includes('|'));
const market = fc.constantFrom(...MARKETS);
const day = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2000-01-01', count));
const amount = fc.tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.constantFrom('', '.5', '.25', '.0001')).map(([whole, rest]) => `${whole}${rest}`);
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
const word = <Word extends string>(words: readonly Word[]): fc.Arbitrary<Word> => fc.constantFrom(...words);

function isPrintable(value: string): boolean {
  return /\S/.test(value) && !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(value);
}

function tenant(space: number, index: number): string {
  return `${String(space).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** Up to three periods one after the other, for one edge. */
const periods = fc.tuple(fc.uniqueArray(day, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([days, isOpen]) => {
  const sorted = [...days].sort();
  return sorted.map((from, index) => {
    const to = sorted[index + 1] ?? (isOpen ? undefined : addDays(from, 10));
    return to === undefined ? { from } : { from, to };
  });
});

/** Rows on edges between things of two lists, in periods. */
function dated<Edge extends object, Rest extends object>(edges: readonly Edge[], rest: fc.Arbitrary<Rest>): fc.Arbitrary<(Edge & { from: string; to?: string } & Rest)[]> {
  return fc.subarray([...edges], { maxLength: Math.min(4, edges.length) }).chain((chosen) => fc.tuple(...chosen.map((edge) => (
    periods.chain((list) => fc.tuple(...list.map((period) => rest.map((fields) => ({ ...edge, ...period, ...fields })))))
  )))).map((rows) => rows.flat());
}

function pairs<Left, Right, Pair>(left: readonly Left[], right: readonly Right[], make: (left: Left, right: Right) => Pair): Pair[] {
  return left.flatMap((one) => right.map((other) => make(one, other)));
}

interface Objects {
  readonly companies: NetworkDocument['companies'];
  readonly partners: NetworkDocument['partners'];
  readonly customers: NetworkDocument['customers'];
  readonly offers: NetworkDocument['offers'];
}

const companies = fc.uniqueArray(identifier, { minLength: 1, maxLength: 3, selector: (id) => id.normalize('NFC') })
  .chain((ids) => fc.tuple(...ids.map((globalPartnerId) => fc.record({ globalPartnerId: fc.constant(globalPartnerId), name: text, country: market, retiredOn: optional(day) }))));

const objects: fc.Arbitrary<Objects> = companies.chain((companyRows) => {
  const companyId = fc.constantFrom(...companyRows.map(({ globalPartnerId }) => globalPartnerId));
  const account = fc.record({ company: companyId, country: market, cloud: optional(word(CLOUD_INSTANCES)), locationId: optional(identifier), locationCountry: optional(market) });
  const enrollment = fc.record({ name: text, enrolledOn: optional(day), nextEnrollmentOn: optional(day), supportPlanRenewsOn: optional(day), retiredOn: optional(day) });
  const partnersOf = (index: number): fc.Arbitrary<PartnerRow[]> => fc.tuple(account, fc.subarray([...PARTNER_MODELS], { minLength: 1 })).chain(([shared, models]) => (
    fc.tuple(...models.map((model) => enrollment.map((own) => ({ tenantId: tenant(1, index), model, ...shared, ...own }))))
  ));
  const customerOf = (index: number): fc.Arbitrary<NetworkDocument['customers'][number]> => fc.record({
    tenantId: fc.constant(tenant(2, index)), name: text, domain: optional(text), country: market, cloud: optional(word(CLOUD_INSTANCES)),
    registrationNumber: optional(text), reviewStatus: optional(word(REVIEW_STATUSES)), affiliateOf: optional(companyId), isPartnerTenant: optional(fc.boolean()), retiredOn: optional(day),
  });
  const skus = ['E3', 'E,5', 'ADD "ON"'];
  const offerOf = (sku: string): fc.Arbitrary<NetworkDocument['offers'][number]> => fc.record({
    sku: fc.constant(sku), name: text, family: word(OFFER_FAMILIES), generation: word(COMMERCE_GENERATIONS), segment: word(CUSTOMER_SEGMENTS),
    cloud: optional(word(CLOUD_INSTANCES)), isAddOn: optional(fc.boolean()), baseSkus: optional(fc.shuffledSubarray(skus)),
    exclusiveTo: optional(fc.shuffledSubarray([tenant(1, 0), tenant(1, 1)])), retiredOn: optional(day),
    scope: fc.constantFrom({}, { limitScope: 'NONE' as const }, { limitScope: 'LIFETIME' as const, limit: 1 }, { limitScope: 'CONCURRENT' as const, limit: 2_147_483_647 }),
  }).map(({ scope, ...offer }) => ({ ...offer, ...scope }));
  return fc.record({
    companies: fc.constant([...companyRows]),
    partners: fc.tuple(partnersOf(0), partnersOf(1), partnersOf(2)).map((rows) => rows.flat()),
    customers: fc.tuple(customerOf(0), customerOf(1)).map((rows) => [...rows]),
    offers: fc.tuple(...skus.map(offerOf)).map((rows) => [...rows]),
  });
});

/** Whole networks of a few rows an array. */
export const randomNetwork: fc.Arbitrary<NetworkDocument> = objects.chain(({ companies: companyRows, partners, customers, offers }) => {
  const enrollments = partners.map(({ tenantId, model }) => ({ tenantId, model }));
  const tenants = [...new Set(partners.map(({ tenantId }) => tenantId))];
  const holding = (wanted: string): string[] => enrollments.filter(({ model }) => model === wanted).map(({ tenantId }) => tenantId);
  const buyers = customers.map(({ tenantId }) => tenantId);
  const provider = holding('INDIRECT_PROVIDER');
  const subscription = fc.record({
    customer: fc.constantFrom(...buyers), sku: fc.constantFrom(...offers.map(({ sku }) => sku)),
    buyer: fc.constantFrom(...enrollments).map(({ tenantId, model }) => ({ partner: tenantId, model })),
  }).map(({ buyer, ...rest }) => ({ ...rest, ...buyer }));
  const subscriptions = fc.uniqueArray(identifier, { maxLength: 3, selector: (id) => id.normalize('NFC') }).chain((ids) => fc.tuple(...ids.map((id) => (
    subscription.chain((fixed) => dated([{ id, ...fixed }], fc.record({ status: word(SUBSCRIPTION_STATUSES), quantity: optional(fc.nat()), partnerOfRecord: optional(identifier) })))
  )))).map((rows) => rows.flat());
  const month = fc.integer({ min: 2010, max: 2026 }).chain((year) => fc.integer({ min: 1, max: 12 }).map((number) => `${year}-${String(number).padStart(2, '0')}`));
  const accepted = periods.map(([first]) => ({ acceptedOn: first.from, ...('to' in first && { to: first.to }) }));
  const agreements = fc.tuple(
    fc.tuple(...tenants.map((party) => fc.tuple(accepted, word(PARTNER_MODELS)).map(([dates, form]) => ({ kind: 'MPA' as const, party, form, ...dates })))),
    fc.tuple(...buyers.map((party) => accepted.map((dates) => ({ kind: 'MCA' as const, party, form: 'SIGNED' as const, ...dates })))),
    fc.tuple(...buyers.map((party) => fc.tuple(accepted, fc.constantFrom(...tenants)).map(([dates, attestedBy]) => ({ kind: 'MCA' as const, party, form: 'ATTESTED' as const, attestedBy, ...dates })))),
  ).map((lists) => lists.flat());
  return fc.record({
    formatVersion: fc.constant(1 as const),
    companies: fc.constant(companyRows), partners: fc.constant(partners), customers: fc.constant(customers), offers: fc.constant(offers),
    statuses: dated(enrollments, fc.record({ status: word(ENROLLMENT_STATUSES), reason: optional(text) })),
    partnerships: dated(pairs(provider, holding('INDIRECT_RESELLER'), (from, to) => ({ provider: from, reseller: to })), fc.record({ state: word(RECORDED_PARTNERSHIP_STATES) })),
    qualifications: dated(pairs(buyers, QUALIFICATION_KINDS, (customer, kind) => ({ customer, kind })), fc.record({ vetting: word(VETTING_STATES) })),
    relationships: dated(
      pairs(buyers, enrollments, (customer, { tenantId, model }) => ({ customer, partner: tenantId, model })),
      fc.record({ acquiredThrough: provider.length > 0 ? optional(fc.constantFrom(...provider)) : fc.constant(undefined), delegatedAdmin: optional(fc.boolean()) }),
    ),
    agreements,
    availabilities: dated(pairs(offers, MARKETS, ({ sku }, code) => ({ sku, market: code })), fc.constant({})),
    subscriptions,
    revenue: fc.uniqueArray(fc.record({ month, kind: word(REVENUE_KINDS), amountUsd: amount }), { maxLength: 4, selector: ({ month: when, kind }) => when + kind })
      .map((rows) => rows.map((row) => ({ ...enrollments[0], ...row }))),
    evidence: fc.tuple(
      dated(tenants.map((tenantId) => ({ tenantId, kind: 'MFA' as const })), fc.record({ value: fc.constantFrom('0', '99.5', '100') })),
      dated(tenants.map((tenantId) => ({ tenantId, kind: 'REGISTRATION_NUMBER' as const })), fc.record({ value: text })),
      dated(companyRows.map(({ globalPartnerId }) => ({ company: globalPartnerId, kind: 'DESIGNATION' as const, value: 'Modern Work, "2024"' })), fc.constant({})),
    ).map((lists) => lists.flat()),
  }, { noNullPrototype: true });
});
