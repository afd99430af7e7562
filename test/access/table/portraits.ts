/** What the portrait queries must give, from the rows that the viewer may see. */
import { toGlobalId } from 'graphql-relay';
import { PARTNER_TYPES } from '../../../src/graph/globalId';
import type { PartnershipRow, RelationshipRow } from '../../../src/store/import/networkDocument';
import { partnerRow, tenantRow } from '../../oracle/naiveRecords';
import { regionOf } from '../../oracle/naiveReference';
import type { Enrollment } from '../cast';
import { networkSummary } from './networkSummary';
import type { Sight } from './sight';

/** The global id of an enrollment. */
export function partnerId({ tenantId, model }: Enrollment): string {
  return toGlobalId(PARTNER_TYPES[model], tenantId);
}

/** The global id of a customer. */
export function customerId(tenantId: string): string {
  return toGlobalId('Customer', tenantId);
}

/** A list that fits on one page. */
export function connection<Edge extends { node: { id: string } }>(edges: Edge[]): object {
  const place = edges.length > 0 ? expect.any(String) : null;
  return {
    totalCount: edges.length, pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: place, endCursor: place },
    nodes: edges.map(({ node }) => node), edges: edges.map((edge) => ({ cursor: expect.any(String), ...edge })),
  };
}

function byName<Item extends { name: string }>(items: Item[]): Item[] {
  return items.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A partner on a date, or null where it does not exist for the viewer. */
export function partnerPortrait(sight: Sight, partner: Enrollment, day: string): object | null {
  const row = partnerRow(sight.network, partner.tenantId, partner.model);
  if (!row || !sight.knows(partner)) return null;
  const region = regionOf(row.country, day);
  return {
    __typename: PARTNER_TYPES[row.model], id: partnerId(partner), name: row.name, model: row.model, tenantId: row.tenantId,
    locationId: sight.locationId(partner), enrolledOn: sight.enrolledOn(partner), status: sight.status(partner, day),
    market: { code: row.country }, region: region === null ? null : { code: region }, company: companyOfPortrait(sight, row.company),
    customers: connection(customersOf(sight, partner, day).map((node) => ({ node }))),
    ...(row.model === 'INDIRECT_PROVIDER' ? { resellers: partnerships(sight, partner, day), network: networkSummary(sight, partner, day) } : {}),
    ...(row.model === 'INDIRECT_RESELLER' ? { providers: partnerships(sight, partner, day) } : {}),
  };
}

function companyOfPortrait(sight: Sight, globalPartnerId: string): object {
  const { name } = sight.network.companies.find((company) => company.globalPartnerId === globalPartnerId) ?? {};
  return { __typename: 'Company', id: toGlobalId('Company', globalPartnerId), globalPartnerId, name };
}

function customersOf(sight: Sight, partner: Enrollment, day: string): { id: string }[] {
  const served = new Set(sight.relationships(day).filter((row) => row.partner === partner.tenantId && row.model === partner.model).map(({ customer }) => customer));
  return byName(sight.network.customers.filter(({ tenantId }) => served.has(tenantId))).map(({ tenantId }) => ({ id: customerId(tenantId) }));
}

function partnerships(sight: Sight, { tenantId, model }: Enrollment, day: string): object {
  const otherEnd = ({ provider, reseller }: PartnershipRow): Enrollment =>
    model === 'INDIRECT_PROVIDER' ? { tenantId: reseller, model: 'INDIRECT_RESELLER' } : { tenantId: provider, model: 'INDIRECT_PROVIDER' };
  const rows = sight.edgesOf({ tenantId, model }, day).map((row) => ({ row, name: tenantRow(sight.network, otherEnd(row).tenantId).name }));
  return connection(byName(rows).map(({ row }) => (
    { node: { id: partnerId(otherEnd(row)) }, partnership: { since: row.from, state: row.state, until: row.to ?? null } })));
}

/** A customer on a date, or null where it does not exist for the viewer. */
export function customerPortrait(sight: Sight, tenantId: string, day: string): object | null {
  const row = sight.network.customers.find((customer) => customer.tenantId === tenantId);
  if (!row || !sight.knowsCustomer(tenantId)) return null;
  const [agreement] = sight.agreements(tenantId, day);
  return {
    __typename: 'Customer', id: customerId(tenantId), name: row.name, tenantId, domain: row.domain ?? null, market: { code: row.country },
    agreement: agreement
      ? { acceptedOn: agreement.acceptedOn, attestedBy: agreement.attestedBy ?? null, form: agreement.form, until: agreement.to ?? null }
      : null,
    qualifications: sight.qualifications(tenantId, day)
      .sort((one, other) => (one.kind < other.kind ? -1 : 1))
      .map(({ kind, from, to, vetting }) => ({ kind, since: from, until: to ?? null, vetting })),
    partners: connection(partnersOf(sight, tenantId, day)),
  };
}

function partnersOf(sight: Sight, customer: string, day: string) {
  const rows = sight.relationships(day).filter((row) => row.customer === customer);
  const named = rows.map((row) => ({ row, name: partnerRow(sight.network, row.partner, row.model)?.name ?? '' }));
  return byName(named).map(({ row }) => ({
    node: { id: partnerId({ tenantId: row.partner, model: row.model }) },
    relationship: { since: row.from, until: row.to ?? null, provider: providerOf(sight, row) },
  }));
}

function providerOf(sight: Sight, row: RelationshipRow): { id: string } | null {
  const provider = sight.acquiredThrough(row);
  return provider === null ? null : { id: partnerId({ tenantId: provider, model: 'INDIRECT_PROVIDER' }) };
}

/** A company, or null where no account of it exists for the viewer. */
export function companyPortrait(sight: Sight, globalPartnerId: string): object | null {
  const partners = sight.partners().filter(({ tenantId }) => tenantRow(sight.network, tenantId).company === globalPartnerId);
  if (partners.length === 0) return null;
  const inOrder = partners.sort((one, other) => (`${one.tenantId} ${one.model}` < `${other.tenantId} ${other.model}` ? -1 : 1));
  return { ...companyOfPortrait(sight, globalPartnerId), partners: inOrder.map((partner) => ({ id: partnerId(partner) })) };
}
