import type * as activeModule from '../../../src/rulebook/conditions/activePartnerships';
import type * as calendarModule from '../../../src/rulebook/calendar';
import type { CustomerFacts, SellerFacts } from '../../../src/rulebook/facts';
import type * as partnerIdModule from '../../../src/store/scope/partnerId';
import type { Scope } from '../../../src/store/scope/scope';
import { fromProduct } from '../../product';

const { activePartnerships } = fromProduct<typeof activeModule>('rulebook/conditions/activePartnerships');
const { holdsOn } = fromProduct<typeof calendarModule>('rulebook/calendar');
const { partnerIdOf } = fromProduct<typeof partnerIdModule>('store/scope/partnerId');

/** Whether what is dated of a reseller, or of one of the asker's own partners, may be told on the day. */
export function isSeenOn(scope: Scope, facts: SellerFacts, day: string): boolean {
  return scope.seesEverything || scope.owns(facts.id) || activePartnerships(facts, day).some(({ provider }) => scope.owns(provider.id));
}

/** What is left of a reseller on a day that is not for the asker. */
export function withoutDatedFacts(facts: SellerFacts): SellerFacts {
  const account = { ...facts.account, evidence: [], partnerAgreements: null, enrollments: facts.account.enrollments.map((enrollment) => ({ ...enrollment, statuses: [] })) };
  return { ...facts, account, enrollment: { ...facts.enrollment, statuses: [] }, company: { ...facts.company, accounts: [account], designations: [] } };
}

/** What may be told of a customer on the day to a reseller that sells to it: its own, and what its active providers did. */
export function customerFor(scope: Scope, seller: SellerFacts, customer: CustomerFacts, day: string): CustomerFacts {
  if (scope.seesEverything) return customer;
  const seen = new Set(activePartnerships(seller, day).map(({ provider }) => provider.id));
  const isOwn = (tenant: string | null): boolean => tenant === scope.tenantId;
  const isRelated = customer.relationships.some((relationship) => isOwn(relationship.tenantId) && holdsOn(relationship, day));
  return {
    ...customer,
    qualifications: isRelated ? customer.qualifications : [],
    agreements: customer.agreements.filter(({ attestedBy }) => isOwn(attestedBy) || (isRelated && (attestedBy === null || seen.has(partnerIdOf(attestedBy, 'INDIRECT_PROVIDER'))))),
    relationships: customer.relationships.filter(({ tenantId, model }) => isOwn(tenantId) || (isRelated && seen.has(partnerIdOf(tenantId, model)))),
  };
}
