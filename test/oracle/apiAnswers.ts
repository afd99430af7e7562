/** Questions of a world as one GraphQL operation, and its answer in the lines in which the oracle answers. */
import { toGlobalId } from 'graphql-relay';
import { PARTNER_TYPES } from '../../src/graph/globalId';
import { eligibilityLines, regionLines, requirementLine, saleLine, saleLines, type FindingTold } from './answerLines';
import type { Question } from './answers';
import type { Model } from './naiveRecords';
import type { BuyerAsked } from './naiveSale';
import type { SellersAsked } from './naiveSellers';

export type ApiQuestion = Question | { ask: 'SELLERS'; sellers: SellersAsked };

/** Each may spread only those after it. */
const FRAGMENTS = {
  S: 'SellerConnection { totalCount edges { node { tenantId model name } decision { ...D } } }',
  D: 'SellDecision { verdict findings { ...F } routes { provider { tenantId } verdict findings { ...F } } }',
  R: 'SaleRegion { verdict open region { code } markets { code } via { tenantId } findings { ...F } }',
  E: 'Eligibility { verdict nextDueOn findings { ...F } }',
  F: 'Finding { code outcome level dueOn partnerCenterCode source { certainty } }',
};

/** One operation for all questions; the answer to the first is `q0`, and so on. */
export function operationOf(questions: readonly ApiQuestion[]): string {
  const fields = questions.map((question, index) => `q${index}: ${fieldOf(question)}`).join(' ');
  return Object.entries(FRAGMENTS).reduce(
    (operation, [name, fragment]) => (operation.includes(`...${name} }`) ? `${operation} fragment ${name} on ${fragment}` : operation), `{ ${fields} }`,
  );
}

function fieldOf(question: ApiQuestion): string {
  if (question.ask === 'SELLERS') {
    const { buyer, offer, action, asOf } = question.sellers;
    return `sellers(${args({ ...named(buyer), offerId: toGlobalId('Offer', offer), asOf })}, action: ${action}, first: 100) { ...S }`;
  }
  if (question.ask === 'SALE') {
    const { seller, buyer, offer, action, provider, partnerOfRecord, asOf } = question.sale;
    const ids = {
      sellerId: toGlobalId(PARTNER_TYPES[seller.model], seller.tenantId), ...named(buyer), offerId: offer && toGlobalId('Offer', offer),
      providerId: provider && toGlobalId(PARTNER_TYPES.INDIRECT_PROVIDER, provider), partnerOfRecord, asOf,
    };
    return `sellDecision(${args(ids)}, action: ${action}${prospectOf(buyer)}) { ...D }`;
  }
  const { tenantId, model, asOf } = question;
  const asked = question.ask === 'ELIGIBILITY' ? `eligibility(model: ${question.asked}, ${args({ asOf })}) { ...E }` : `saleRegions(${args({ asOf })}) { ...R }`;
  return `partner(${args({ tenantId })}, model: ${model}) { ${asked} }`;
}

function args(values: Record<string, string | null | undefined>): string {
  return Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`])).join(', ');
}

function named(buyer: BuyerAsked): Record<string, string> {
  if (buyer.kind === 'CUSTOMER') return { customerId: toGlobalId('Customer', buyer.tenantId) };
  return buyer.kind === 'MARKET' ? { market: buyer.country } : {};
}

function prospectOf(buyer: BuyerAsked): string {
  if (buyer.kind !== 'PROSPECT') return '';
  const { country, cloud, registrationNumber, qualifications, agreementSigned } = buyer;
  return `, prospect: { ${args({ market: country, registrationNumber })}, cloud: ${cloud}, qualifications: [${qualifications.join(' ')}], agreementSigned: ${agreementSigned} }`;
}

interface EligibilityAnswer { verdict: string; nextDueOn: string | null; findings: FindingTold[] }
interface RegionAnswer { verdict: string; open: boolean; region: { code: string }; markets: { code: string }[]; via: { tenantId: string }[]; findings: FindingTold[] }
interface SaleAnswer { verdict: string; findings: FindingTold[]; routes: { provider: { tenantId: string }; verdict: string; findings: FindingTold[] }[] }
interface SellersAnswer { totalCount: number; edges: { node: { tenantId: string; model: Model; name: string }; decision: SaleAnswer }[] }

/** The answer to one question; a list of sellers begins with its length and order. */
export function linesOf(question: ApiQuestion, answer: unknown): string[] {
  switch (question.ask) {
    case 'ELIGIBILITY': {
      const { verdict, nextDueOn, findings } = (answer as { eligibility: EligibilityAnswer }).eligibility;
      return eligibilityLines(verdict, nextDueOn, findings.map((one) => requirementLine(question.asked, one)));
    }
    case 'SALE_REGIONS': {
      const entries = (answer as { saleRegions: RegionAnswer[] }).saleRegions;
      return regionLines(entries.map((entry) => ({
        ...entry, region: entry.region.code, markets: entry.markets.map(({ code }) => code), via: entry.via.map(({ tenantId }) => tenantId),
        findings: entry.findings.map(saleLine),
      })));
    }
    case 'SALE':
      return decisionLines(answer as SaleAnswer);
    case 'SELLERS':
      return sellersLines(answer as SellersAnswer);
  }
}

function decisionLines({ verdict, findings, routes }: SaleAnswer): string[] {
  return saleLines(verdict, findings.map(saleLine), routes.map((route) => ({
    provider: route.provider.tenantId, verdict: route.verdict, findings: route.findings.map(saleLine),
  })));
}

function sellersLines({ totalCount, edges }: SellersAnswer): string[] {
  const order = edges.map(({ node, decision }) => `${decision.verdict} ${node.name}`).join(', ');
  return [
    `${totalCount} sellers: ${order}`,
    ...edges.flatMap(({ node, decision }) => decisionLines(decision).map((line) => `${node.tenantId} ${node.model} ${line}`)).sort(),
  ];
}
