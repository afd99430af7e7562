/** The customers beside the cast. */
import type { Day } from '../../rulebook/calendar';
import { registrationNumberRequiredFrom } from '../../rulebook/reference/marketDuties';
import type { ReviewStatus } from '../../rulebook/terms';
import type { AgreementRow, CustomerRow, QualificationRow, RelationshipRow } from '../import/networkDocument';
import { SellerBook, type CustomerSeller } from './customerSeller';
import { generatedSubscriptions } from './customerSubscriptions';
import { dayBetween, daysAfter, later } from './demoDays';
import { customerName } from './demoNames';
import { generatedCustomer, type GeneratedCustomer } from './generatedCustomer';
import type { NetworkLayout } from './networkLayout';
import type { Population } from './population';
import { draw, drawBelow, happens, STREAMS } from './seededDraw';

const { customer: STREAM } = STREAMS;
const PURPOSE = {
  name: 17, registration: 21, review: 22, rare: 23, vetting: 25, agreement: 26, accepted: 27, delegated: 29, second: 30, secondSince: 31,
} as const;

/** The customers beside the cast in a network of that layout with so many generated offers. */
export function generatedCustomers(layout: NetworkLayout, offers: number): Population {
  const sellers = new SellerBook(layout);
  const customer = (member: number): GeneratedCustomer => generatedCustomer(layout, sellers, member);
  return {
    count: layout.customers,
    rows: {
      customers: (member) => [customerRow(customer(member))],
      qualifications: (member) => qualificationRows(customer(member)),
      relationships: (member) => relationshipRows(layout, sellers, customer(member)),
      agreements: (member) => agreementRows(customer(member)),
      subscriptions: (member) => generatedSubscriptions(customer(member), offers),
    },
  };
}

function customerRow({ member, tenantId, country, seller }: GeneratedCustomer): CustomerRow {
  const { name, domain } = customerName(country, STREAM, member, PURPOSE.name);
  const hasNumber = registrationNumberRequiredFrom(country) !== null && happens(930, STREAM, member, PURPOSE.registration);
  return {
    tenantId, name, domain, country, ...(hasNumber && { registrationNumber: `${country}-${10_000_000 + member}` }),
    ...reviewOf(member), ...(seller.model === 'INDIRECT_RESELLER' && happens(3, STREAM, member, PURPOSE.rare) && { isPartnerTenant: true }),
  };
}

function reviewOf(member: number): { reviewStatus?: ReviewStatus } {
  const part = drawBelow(1000, STREAM, member, PURPOSE.review);
  if (part < 15) return { reviewStatus: 'IN_REVIEW' };
  return part < 20 ? { reviewStatus: 'REJECTED' } : {};
}

function qualificationRows({ member, tenantId, qualification, since }: GeneratedCustomer): QualificationRow[] {
  if (qualification === null) return [];
  const part = drawBelow(100, STREAM, member, PURPOSE.vetting);
  return [{ customer: tenantId, kind: qualification, vetting: part < 88 ? 'APPROVED' : part < 96 ? 'IN_REVIEW' : 'DENIED', from: since }];
}

function relationshipRows(layout: NetworkLayout, sellers: SellerBook, customer: GeneratedCustomer): RelationshipRow[] {
  const { member, tenantId, seller, since } = customer;
  const delegatedAdmin = happens(620, STREAM, member, PURPOSE.delegated);
  const own = relationship(customer, seller, since, delegatedAdmin);
  const bought = seller.model === 'DIRECT_BILL' ? [] : seller.buyers.slice(0, customer.buyers).map((buyer, order): RelationshipRow => (
    { customer: tenantId, partner: buyer.tenantId, model: buyer.model, from: order === 0 ? since : daysAfter(since, 60), delegatedAdmin }
  ));
  if (member >= layout.customersOfLargest || !happens(50, STREAM, member, PURPOSE.second)) return [own, ...bought];
  const second = sellers.secondSellerOf(member);
  const from = later(second.since, dayBetween(since, '2026-10-26', draw(STREAM, member, PURPOSE.secondSince)));
  return [own, ...bought, relationship(customer, second, from, false)];
}

function relationship(customer: GeneratedCustomer, seller: CustomerSeller, from: Day, delegatedAdmin: boolean): RelationshipRow {
  const through = seller.model === 'INDIRECT_RESELLER' && customer.buyers > 0 && { acquiredThrough: seller.buyers[0].tenantId };
  return { customer: customer.tenantId, partner: seller.tenantId, model: seller.model, from, ...through, delegatedAdmin };
}

/** Three in 100 have accepted nothing, 15 signed themselves, for the others each account that buys attested. */
function agreementRows({ member, tenantId, seller, buyers, since }: GeneratedCustomer): AgreementRow[] {
  const part = drawBelow(100, STREAM, member, PURPOSE.agreement);
  const acceptedOn = later(since, dayBetween('2020-02-01', '2020-06-30', draw(STREAM, member, PURPOSE.accepted)));
  if (part < 3) return [];
  if (part < 18) return [{ kind: 'MCA', party: tenantId, form: 'SIGNED', acceptedOn }];
  return seller.buyers.slice(0, buyers).map((buyer): AgreementRow => (
    { kind: 'MCA', party: tenantId, form: 'ATTESTED', attestedBy: buyer.tenantId, acceptedOn }
  ));
}
