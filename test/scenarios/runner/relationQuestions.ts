import { PARTNER_TYPES } from '../../../src/graph/globalId';
import type { Api } from '../../support/api';
import type { Cast } from './cast';
import type { Comparison } from './comparison';
import { sorted } from './findings';

type States = Record<string, string>;
interface Tenant { tenantId: string }
interface Edges { edges: { partnership: { state: string }; node: Tenant }[] }

const PARTNER_TYPE_NAMES = Object.values(PARTNER_TYPES);
const PARTNER = 'query ($tenantId: UUID!, $model: PartnerModel!, $asOf: Date!) { partner(tenantId: $tenantId, model: $model)';

/** The status of an enrollment; null where none is recorded. */
export async function status(api: Api, cast: Cast, asked: { partner: string }, asOf: string, expected: string | null): Promise<Comparison> {
  const data = await api.data<{ partner: { status: string | null } }>(`${PARTNER} { status(asOf: $asOf) } }`, { ...cast.enrollment(asked.partner), asOf });
  return { actual: data.partner.status, expected };
}

/** The providers of a reseller, each with the state of the partnership. */
export async function providers(api: Api, cast: Cast, asked: { partner: string }, asOf: string, expected: States): Promise<Comparison> {
  const data = await api.data<{ partner: { providers: Edges } }>(
    `${PARTNER} { ... on IndirectReseller { providers(asOf: $asOf, first: 100) { edges { partnership { state } node { tenantId } } } } } }`,
    { ...cast.enrollment(asked.partner), asOf },
  );
  return { actual: states(data.partner.providers, cast), expected };
}

/** The resellers of a provider, each with the state of the partnership. */
export async function resellers(api: Api, cast: Cast, asked: { partner: string }, asOf: string, expected: States): Promise<Comparison> {
  const data = await api.data<{ partner: { resellers: Edges } }>(
    `${PARTNER} { ... on IndirectProvider { resellers(asOf: $asOf, first: 100) { edges { partnership { state } node { tenantId } } } } } }`,
    { ...cast.enrollment(asked.partner), asOf },
  );
  return { actual: states(data.partner.resellers, cast), expected };
}

/** The customers of an enrollment. */
export async function customers(api: Api, cast: Cast, asked: { partner: string }, asOf: string, expected: string[]): Promise<Comparison> {
  const data = await api.data<{ partner: { customers: { nodes: Tenant[] } } }>(
    `${PARTNER} { ${PARTNER_TYPE_NAMES.map((type) => `... on ${type} { customers(asOf: $asOf, first: 100) { nodes { tenantId } } }`).join(' ')} } }`,
    { ...cast.enrollment(asked.partner), asOf },
  );
  return names(data.partner.customers.nodes, cast, expected);
}

/** The partners that serve a customer. */
export async function partnersOf(api: Api, cast: Cast, asked: { customer: string }, asOf: string, expected: string[]): Promise<Comparison> {
  const data = await api.data<{ customer: { partners: { nodes: Tenant[] } } }>(
    'query ($tenantId: UUID!, $asOf: Date!) { customer(tenantId: $tenantId) { partners(asOf: $asOf, first: 100) { nodes { tenantId } } } }',
    { tenantId: cast.tenantId(asked.customer), asOf },
  );
  return names(data.customer.partners.nodes, cast, expected);
}

/** The providers that may sell into a market. */
export async function marketProviders(api: Api, cast: Cast, asked: { market: string }, asOf: string, expected: string[]): Promise<Comparison> {
  const data = await api.data<{ market: { providers: { nodes: Tenant[] } } }>(
    'query ($code: CountryCode!, $asOf: Date!) { market(code: $code) { providers(asOf: $asOf, first: 100) { nodes { tenantId } } } }', { code: asked.market, asOf },
  );
  return names(data.market.providers.nodes, cast, expected);
}

function states({ edges }: Edges, cast: Cast): States {
  return Object.fromEntries(edges.map(({ partnership, node }) => [cast.nameOf(node.tenantId), partnership.state]));
}

function names(nodes: Tenant[], cast: Cast, expected: string[]): Comparison {
  return { actual: sorted(nodes.map(({ tenantId }) => cast.nameOf(tenantId))), expected: sorted(expected) };
}
