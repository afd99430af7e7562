/**
 * What may be told on a date. Facts are gathered with their whole history; a counterpart's are told only while the partnership with it is ACTIVE,
 * a customer's only while the viewer is related to it. On any other date they are taken away before anything is judged.
 */
import { holdsOn, type Day } from '../rulebook/calendar';
import { activePartnerships } from '../rulebook/conditions/activePartnerships';
import type { AccountFacts, CustomerFacts, SellerFacts } from '../rulebook/facts';
import { partnerIdOf } from '../store/scope/partnerId';
import type { Answers } from './answers';

/** A partner's facts for sales, as far as they may be told on the date; the partner is one that the viewer has been shown. */
export async function sellerOn(answers: Answers, partnerId: string, asOf: Day): Promise<SellerFacts> {
  const facts = await answers.loaders.sellerById.load(partnerId);
  if (!facts) throw new Error('A partner that was listed has no facts in the same snapshot.');
  if (await isSeenOn(answers, facts, asOf)) return facts;
  const isWorkedWith = await answers.loaders.isProviderWorkedWith.load(facts.id);
  return withoutDatedFacts(facts, !isWorkedWith);
}

/** Whether the partner's dated facts may be told on the date: the viewer's own always, a reseller's as its facts say, anybody else's as the database says. */
export async function isSeenOn(answers: Answers, facts: SellerFacts, asOf: Day): Promise<boolean> {
  const { scope } = answers.snapshot;
  if (scope.seesEverything || scope.owns(facts.id)) return true;
  if (facts.model !== 'INDIRECT_RESELLER') return answers.loaders.isPartnerSeenOn(asOf).load(facts.id);
  return activePartnerships(facts, asOf).some(({ provider }) => scope.owns(provider.id));
}

/** A customer's facts, as far as they may be told on the date; null where there is none for this viewer. */
export async function customerOn(answers: Answers, tenantId: string, asOf: Day): Promise<CustomerFacts | null> {
  const facts = await answers.loaders.customerFactsById.load(tenantId);
  const { tenantId: viewer } = answers.snapshot.scope;
  if (!facts || viewer === null) return facts;
  const isOwn = (tenant: string | null): boolean => tenant === viewer;
  const isRelated = facts.relationships.some((relationship) => isOwn(relationship.tenantId) && holdsOn(relationship, asOf));
  const isSeen = answers.loaders.isPartnerSeenOn(asOf);
  const agreements = await kept(facts.agreements, async ({ attestedBy }) =>
    isOwn(attestedBy) || (isRelated && (attestedBy === null || isSeen.load(partnerIdOf(attestedBy, 'INDIRECT_PROVIDER')))));
  const relationships = await kept(facts.relationships, async ({ tenantId: tenant, model }) => isOwn(tenant) || (isRelated && isSeen.load(partnerIdOf(tenant, model))));
  return { ...facts, qualifications: isRelated ? facts.qualifications : [], agreements, relationships };
}

async function kept<Fact>(facts: readonly Fact[], mayBeTold: (fact: Fact) => Promise<boolean>): Promise<Fact[]> {
  const told = await Promise.all(facts.map(mayBeTold));
  return facts.filter((_, index) => told[index]);
}

/** What is left of a partner on a day that is not for the viewer: who and where it is, and the edges with the viewer. */
function withoutDatedFacts(facts: SellerFacts, hasHiddenReservations: boolean): SellerFacts {
  const account: AccountFacts = {
    ...facts.account, evidence: [], partnerAgreements: null, ...(hasHiddenReservations && { hasHiddenReservations }),
    enrollments: facts.account.enrollments.map((enrollment) => ({ ...enrollment, statuses: [] })),
  };
  const enrollment = { ...facts.enrollment, statuses: [] };
  return { ...facts, account, enrollment, company: { ...facts.company, accounts: [account], designations: [] } };
}
