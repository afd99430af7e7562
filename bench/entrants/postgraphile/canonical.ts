import type { AskedQuestion } from '../../entrant';

interface Located {
  readonly country: string;
  readonly marketName: string;
}

interface CustomerRow extends Located {
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string | null;
}

interface Customers {
  readonly nodes: readonly { readonly customer: CustomerRow }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

interface PeriodRow {
  readonly state: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

interface PartnerRow {
  readonly tenantId: string;
  readonly name: string;
  readonly account: Located & { readonly visibleLocationId?: string | null };
  readonly customerRelationshipsByPartnerId?: Customers;
}

interface Data {
  readonly partnerByTenantIdAndModel: {
    readonly tenantId: string;
    readonly name: string;
    readonly accountByTenantId: Located & { readonly visibleLocationId: string | null };
    readonly customerRelationshipsByPartnerId: Customers;
    readonly partnershipsByProviderId: { readonly nodes: readonly (PeriodRow & { readonly partner: PartnerRow })[]; readonly pageInfo: { readonly hasNextPage: boolean } };
    readonly counterparts: { readonly nodes: readonly (PeriodRow & PartnerRow)[] };
  } | null;
}

/** The answer in the shape of the contract. */
export function canonical({ name, variables }: AskedQuestion, body: unknown): unknown {
  const { data } = body as { data: Data };
  if (name === 'trivial') return data;
  const { partnerByTenantIdAndModel: partner } = data;
  if (partner === null) return { partner };
  const hasPreviousPage = Boolean(variables.after);
  if (name === 'resellersPage') {
    const { nodes, pageInfo } = partner.partnershipsByProviderId;
    return { partner: { name: partner.name, resellers: { edges: nodes.map((row) => edge(row, row.partner)), pageInfo: { ...pageInfo, hasPreviousPage } } } };
  }
  if (name === 'oneReseller') {
    const { tenantId, accountByTenantId: { visibleLocationId, ...located } } = partner;
    return { partner: { tenantId, name: partner.name, locationId: visibleLocationId, market: market(located), providers: { edges: partner.counterparts.nodes.map((row) => edge(row, row)) } } };
  }
  const { nodes, pageInfo } = partner.customerRelationshipsByPartnerId;
  return { partner: { customers: { nodes: nodes.map((row) => customer(row.customer)), pageInfo: { ...pageInfo, hasPreviousPage } } } };
}

function edge({ state, validFrom, validTo }: PeriodRow, { tenantId, name, account, customerRelationshipsByPartnerId: relationships }: PartnerRow): object {
  const { visibleLocationId } = account;
  const customers = relationships && { nodes: relationships.nodes.map((row) => customer(row.customer)) };
  return {
    partnership: { state, since: validFrom, until: validTo },
    node: { tenantId, name, market: market(account), ...(visibleLocationId !== undefined && { locationId: visibleLocationId }), ...(customers && { customers }) },
  };
}

function customer({ tenantId, name, domain, ...located }: CustomerRow): object {
  return { tenantId, name, domain, market: market(located) };
}

function market({ country, marketName }: Located): object {
  return { code: country, name: marketName };
}
