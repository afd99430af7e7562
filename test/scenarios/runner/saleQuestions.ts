import { toGlobalId } from 'graphql-relay';
import { PARTNER_TYPES } from '../../../src/graph/globalId';
import type { PartnerModel } from '../../../src/rulebook/terms';
import type { Api } from '../../support/api';
import type { Cast } from './cast';
import type { Comparison } from './comparison';
import { decidingCodes, FINDING_FIELDS, namedFindings, refusals, sorted, type FindingAnswer, type NamedFindings } from './findings';

interface SaleAsked {
  seller: string;
  action: string;
  customer?: string;
  prospect?: Record<string, unknown>;
  offer?: string;
  provider?: string;
  partnerOfRecord?: string;
}
interface SellersAsked { offer: string; customer?: string; market?: string; action?: string; verdict?: string }

interface RouteExpected extends NamedFindings {
  verdict: string;
  unmet?: Record<string, string | null>;
  unknown?: string[];
}
interface SaleExpected extends RouteExpected {
  routes?: Record<string, RouteExpected>;
}

interface RouteAnswer { verdict: string; provider: { tenantId: string }; findings: FindingAnswer[] }
interface SaleAnswer { verdict: string; findings: FindingAnswer[]; routes: RouteAnswer[] }
interface SellersAnswer { totalCount: number; edges: { node: { tenantId: string; model: PartnerModel }; decision: SaleAnswer }[] }

const DECISION_FIELDS = `verdict ${FINDING_FIELDS} routes { verdict provider { tenantId } ${FINDING_FIELDS} }`;

const SELL_DECISION = `query ($sellerId: ID!, $customerId: ID, $prospect: ProspectInput, $offerId: ID, $action: SaleAction!, $providerId: ID, $partnerOfRecord: String, $asOf: Date!) {
  sellDecision(sellerId: $sellerId, customerId: $customerId, prospect: $prospect, offerId: $offerId, action: $action, providerId: $providerId,
    partnerOfRecord: $partnerOfRecord, asOf: $asOf) { ${DECISION_FIELDS} }
}`;

const SELLERS = `query ($offerId: ID!, $customerId: ID, $market: CountryCode, $action: SaleAction, $verdict: SaleVerdict, $asOf: Date!) {
  sellers(offerId: $offerId, customerId: $customerId, market: $market, action: $action, verdict: $verdict, asOf: $asOf, first: 100) {
    totalCount edges { node { tenantId model } decision { ${DECISION_FIELDS} } }
  }
}`;

/** May this seller do this, with all findings; or which argument the question is refused for. */
export async function sellDecision(api: Api, cast: Cast, asked: SaleAsked, asOf: string, expected: SaleExpected & { refused?: string }): Promise<Comparison> {
  const { data, errors } = await api.ask(SELL_DECISION, {
    sellerId: partnerId(cast, asked.seller), customerId: customerId(cast, asked.customer), prospect: asked.prospect, offerId: offerId(cast, asked.offer),
    action: asked.action, providerId: asked.provider && partnerId(cast, asked.provider), partnerOfRecord: asked.partnerOfRecord && cast.locationId(asked.partnerOfRecord), asOf,
  });
  if (errors.length > 0 || expected.refused !== undefined) {
    return { actual: { refused: errors.map(({ message, cause }) => (cause as { field?: string } | undefined)?.field ?? message).join() }, expected };
  }
  const answer = (data as { sellDecision: SaleAnswer }).sellDecision;
  return { actual: saleOf(answer, cast, expected), expected: fullSale(expected) };
}

/** Who may sell, in the order of the answer. */
export async function sellers(api: Api, cast: Cast, asked: SellersAsked, asOf: string, expected: Record<string, SaleExpected>[]): Promise<Comparison> {
  const { data, errors } = await api.ask(SELLERS, {
    offerId: offerId(cast, asked.offer), customerId: customerId(cast, asked.customer), market: asked.market, action: asked.action ?? 'NEW_ORDER', verdict: asked.verdict, asOf,
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  const { totalCount, edges } = (data as { sellers: SellersAnswer }).sellers;
  const listed = edges.map(({ node, decision }, index) => {
    const name = cast.nameOf(node.tenantId, node.model);
    return { [name]: saleOf(decision, cast, expected.at(index)?.[name] ?? { verdict: '' }) };
  });
  return {
    actual: { totalCount, listed },
    expected: { totalCount: expected.length, listed: expected.map((entry) => Object.fromEntries(Object.entries(entry).map(([name, one]) => [name, fullSale(one)]))) },
  };
}

/** The global id of the enrollment that the words name. */
export function partnerId(cast: Cast, words: string): string {
  const { tenantId, model } = cast.enrollment(words);
  return toGlobalId(PARTNER_TYPES[model], tenantId);
}

function customerId(cast: Cast, name: string | undefined): string | undefined {
  return name && toGlobalId('Customer', cast.tenantId(name));
}

function offerId(cast: Cast, name: string | undefined): string | undefined {
  return name && toGlobalId('Offer', cast.sku(name));
}

function saleOf({ verdict, findings, routes }: SaleAnswer, cast: Cast, expected: SaleExpected) {
  const named = routes.map((route) => {
    const provider = cast.nameOf(route.provider.tenantId);
    return [provider, judged(route.verdict, route.findings, expected.routes?.[provider] ?? { verdict: '' })] as const;
  });
  return { ...judged(verdict, findings, expected), routes: Object.fromEntries(named) };
}

function judged(verdict: string, findings: FindingAnswer[], expected: RouteExpected) {
  return { verdict, unmet: refusals(findings), unknown: decidingCodes(findings, 'UNKNOWN'), ...namedFindings(findings, expected) };
}

function fullSale(expected: SaleExpected) {
  const routes = Object.entries(expected.routes ?? {}).map(([provider, route]) => [provider, fullRoute(route)]);
  return { ...fullRoute(expected), routes: Object.fromEntries(routes) as Record<string, unknown> };
}

function fullRoute({ unmet, unknown, ...rest }: RouteExpected) {
  return { ...rest, unmet: unmet ?? {}, unknown: sorted(unknown) };
}
