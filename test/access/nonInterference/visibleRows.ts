/** The rows that a tenant may see and what it may see of them: docs/access.md as plain scans, written apart from src/store/scope. */
import type { AgreementRow, NetworkDocument, RelationshipRow } from '../../../src/store/import/networkDocument';
import { Standing } from './standing';
import { holds } from './timeline';

/** What a viewer is shown of a document that it asks about on these days, as texts: equal for two documents if their visible rows are. */
export function visibleRows(network: NetworkDocument, viewer: string, days: readonly string[]): string[] {
  const standing = new Standing(network, viewer);
  return [
    ...companies(network, standing), ...partners(network, standing), ...statuses(network, standing, days), ...partnerships(network, standing),
    ...customers(network, standing), ...qualifications(network, standing, days), ...relationships(network, standing, days), ...agreements(network, standing, days),
    ...offers(network, standing), ...subscriptions(network, standing), ...earnings(network, standing),
  ].sort();
}

/** Companies of the partners that the viewer knows. */
export function knownCompanies(network: NetworkDocument, standing: Standing): Set<string> {
  return new Set(network.partners.filter((row) => standing.isKnown(row)).map((row) => row.company));
}

function text(kind: string, ...values: unknown[]): string {
  return JSON.stringify([kind, ...values.map((value) => value ?? null)]);
}

function companies(network: NetworkDocument, standing: Standing): string[] {
  const known = knownCompanies(network, standing);
  return network.companies.filter((row) => known.has(row.globalPartnerId)).map((row) => text('company', row.globalPartnerId, row.name));
}

function partners(network: NetworkDocument, standing: Standing): string[] {
  return network.partners.filter((row) => standing.isKnown(row)).map((row) => {
    const { tenantId, model, name, company, country, cloud, retiredOn } = row;
    const location = standing.isEverActive(row) ? [row.locationId, row.locationCountry] : [];
    const dates = standing.isOwn(row) ? [row.enrolledOn, row.nextEnrollmentOn, row.supportPlanRenewsOn] : [];
    return text('partner', tenantId, model, name, company, country, cloud ?? 'PUBLIC', retiredOn, location, dates);
  });
}

function statuses(network: NetworkDocument, standing: Standing, days: readonly string[]): string[] {
  const own = network.statuses.filter((row) => standing.isOwn(row)).map((row) => text('status', row.tenantId, row.model, row.status, row.from, row.to));
  const told = network.statuses.filter((row) => !standing.isOwn(row)).flatMap((row) => days
    .filter((day) => holds(row, day) && standing.isActiveOn(row, day))
    .map((day) => text('status on', row.tenantId, row.model, row.status, day)));
  return [...own, ...told];
}

function partnerships(network: NetworkDocument, { viewer }: Standing): string[] {
  return network.partnerships
    .filter((row) => row.provider === viewer || row.reseller === viewer)
    .map((row) => text('partnership', row.provider, row.reseller, row.state, row.from, row.to));
}

function customers(network: NetworkDocument, standing: Standing): string[] {
  const known = knownCompanies(network, standing);
  return network.customers.filter((row) => standing.isCustomer(row.tenantId)).map((row) => {
    const affiliateOf = row.affiliateOf && known.has(row.affiliateOf) ? row.affiliateOf : null;
    return text('customer', row.tenantId, row.name, row.domain, row.country, row.cloud ?? 'PUBLIC', row.registrationNumber, row.reviewStatus ?? 'PASSED', affiliateOf,
      row.isPartnerTenant ?? false, row.retiredOn);
  });
}

function qualifications(network: NetworkDocument, standing: Standing, days: readonly string[]): string[] {
  return network.qualifications.flatMap((row) => days
    .filter((day) => holds(row, day) && standing.isCustomerOn(row.customer, day))
    .map((day) => text('qualification on', row.customer, row.kind, row.vetting, row.from, row.to, day)));
}

function relationships(network: NetworkDocument, standing: Standing, days: readonly string[]): string[] {
  return network.relationships.flatMap((row) => {
    const { customer, partner, model, from, to } = row;
    const through = shownProvider(row, standing);
    if (partner === standing.viewer) return [text('relationship', customer, partner, model, from, to, through)];
    return days
      .filter((day) => holds(row, day) && standing.isActiveOn({ tenantId: partner, model }, day) && standing.isCustomerOn(customer, day))
      .map((day) => text('relationship on', customer, partner, model, from, to, through, day));
  });
}

/** The provider through which the customer came: told of the viewer's own relationships, and where it is the viewer itself. */
function shownProvider({ partner, acquiredThrough }: RelationshipRow, standing: Standing): string | null {
  if (!acquiredThrough || (partner !== standing.viewer && acquiredThrough !== standing.viewer)) return null;
  return standing.isKnown({ tenantId: acquiredThrough, model: 'INDIRECT_PROVIDER' }) ? acquiredThrough : null;
}

function agreements(network: NetworkDocument, standing: Standing, days: readonly string[]): string[] {
  return network.agreements.flatMap((row) => {
    const { party, form, attestedBy, acceptedOn, to } = row;
    if (row.kind === 'MPA') return party === standing.viewer ? [text('partner agreement', party, form, acceptedOn, to)] : [];
    if (attestedBy === standing.viewer) return [text('agreement', party, form, attestedBy, acceptedOn, to)];
    return days.filter((day) => isAgreementSeen(row, standing, day)).map((day) => text('agreement on', party, form, attestedBy, acceptedOn, to, day));
  });
}

function isAgreementSeen({ party, attestedBy, acceptedOn, to }: AgreementRow, standing: Standing, day: string): boolean {
  if (!holds({ from: acceptedOn, to }, day) || !standing.isCustomerOn(party, day)) return false;
  return !attestedBy || standing.isActiveOn({ tenantId: attestedBy, model: 'INDIRECT_PROVIDER' }, day);
}

function offers(network: NetworkDocument, standing: Standing): string[] {
  const isTold = (tenantId: string): boolean => standing.isEverActive({ tenantId, model: 'INDIRECT_PROVIDER' });
  const rows = network.offers.map(({ exclusiveTo = [], ...row }) => text('offer', row, exclusiveTo.length > 0, exclusiveTo.filter(isTold).sort()));
  return [...rows, ...network.availabilities.map((row) => text('availability', row))];
}

function subscriptions(network: NetworkDocument, standing: Standing): string[] {
  const location = network.partners.find((row) => standing.isOwn(row))?.locationId;
  return network.subscriptions
    .filter((row) => row.partner === standing.viewer
      || (location && row.partnerOfRecord === location && standing.edgesWith({ tenantId: row.partner, model: row.model }).some((edge) => edge.state === 'ACTIVE')))
    .map((row) => text('subscription', row.id, row.customer, row.sku, row.partner, row.model, row.partnerOfRecord, row.status, row.from, row.to));
}

/** What the viewer's own tenant earned and proved; what its company did counts in its eligibility, see disclosedFacts. */
function earnings(network: NetworkDocument, standing: Standing): string[] {
  return [
    ...network.revenue.filter((row) => standing.isOwn(row)).map((row) => text('revenue', row)),
    ...network.evidence.filter((row) => row.tenantId === standing.viewer).map((row) => text('evidence', row)),
  ];
}
