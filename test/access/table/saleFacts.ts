/** What the operation about all fields of a sale must give. */
import { toGlobalId } from 'graphql-relay';
import { naiveSaleLine, saleLine, type FindingTold } from '../../oracle/answerLines';
import type { BuyerAsked, NaiveSaleFinding } from '../../oracle/naiveSale';
import { tenantRow } from '../../oracle/naiveRecords';
import { naiveSellers } from '../../oracle/naiveSellers';
import type { NaiveSaleRegion } from '../../oracle/naiveSaleRegions';
import type { Enrollment } from '../cast';
import { SKU } from '../castTenants';
import { narrowedNetwork } from './narrowedNetwork';
import { connection, customerId, partnerId } from './portraits';
import { SaleAnswers } from './saleAnswers';
import type { Sight } from './sight';

const PROSPECT: BuyerAsked = { kind: 'PROSPECT', country: 'NO', cloud: 'PUBLIC', registrationNumber: null, qualifications: [], agreementSigned: true };

/** An answer with its findings in lines, and what has no order of its own sorted. */
export function inLines(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(inLines);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, fieldInLines(name, value)]));
}

function fieldInLines(name: string, value: unknown): unknown {
  if (name === 'findings') return linesOf(value as FindingTold[]);
  return ['routes', 'via', 'markets'].includes(name) ? inOrder(inLines(value) as object[]) : inLines(value);
}

function inOrder(items: readonly object[]): object[] {
  return [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function linesOf(findings: readonly FindingTold[]): string[] {
  return findings.map(saleLine).sort();
}

function naiveLines(findings: readonly NaiveSaleFinding[]): string[] {
  return findings.map(naiveSaleLine).sort();
}

/** The whole answer for a viewer; `customer` may not exist for it. */
export function saleFacts(sight: Sight, seller: Enrollment, customer: string, day: string): object {
  const answers = new SaleAnswers(sight, day);
  const { company } = tenantRow(sight.network, seller.tenantId);
  const ofCompany = sight.partners().filter(({ tenantId }) => tenantRow(sight.network, tenantId).company === company).flatMap((partner) => answers.saleRegions(partner));
  return {
    sellDecision: decisionOf(answers, seller, PROSPECT, day),
    sellers: sellersOf(sight, answers, { kind: 'MARKET', country: 'NO' }, day),
    node: { saleRegions: answers.saleRegions(seller).map((entry) => regionOf(entry, day)) },
    company: { saleRegions: [regionOf(together(ofCompany), day)] },
    customer: sight.knowsCustomer(customer) ? { sellers: sellersOf(sight, answers, { kind: 'CUSTOMER', tenantId: customer }, day) } : null,
  };
}

function decisionOf(answers: SaleAnswers, seller: Enrollment, buyer: BuyerAsked, asOf: string): object {
  const { verdict, findings, routes } = answers.decision({ seller, buyer, offer: SKU.seats, action: 'NEW_ORDER', provider: null, partnerOfRecord: null, asOf });
  return {
    action: 'NEW_ORDER', asOf, verdict, customer: buyer.kind === 'CUSTOMER' ? { id: customerId(buyer.tenantId) } : null, market: { code: 'NO' },
    offer: { id: toGlobalId('Offer', SKU.seats) }, seller: { id: partnerId(seller) }, findings: naiveLines(findings),
    routes: inOrder(routes.map((route) => ({ verdict: route.verdict, provider: providerOf(route.provider), findings: naiveLines(route.findings) }))),
  };
}

function providerOf(tenantId: string): { id: string } {
  return { id: partnerId({ tenantId, model: 'INDIRECT_PROVIDER' }) };
}

function sellersOf(sight: Sight, answers: SaleAnswers, buyer: Exclude<BuyerAsked, { kind: 'PROSPECT' }>, asOf: string): object {
  const sellers = naiveSellers(narrowedNetwork(sight, asOf), { buyer, offer: SKU.seats, action: 'NEW_ORDER', asOf });
  return connection(sellers.map(({ tenantId, model }) => ({ node: { id: partnerId({ tenantId, model }) }, decision: decisionOf(answers, { tenantId, model }, buyer, asOf) })));
}

/** A company's entry for its one region: what its visible accounts with the best verdict have together. */
function together(entries: readonly NaiveSaleRegion[]): NaiveSaleRegion {
  const [verdict] = (['ALLOWED', 'INDETERMINATE', 'DENIED'] as const).filter((one) => entries.some((entry) => entry.verdict === one));
  const best = entries.filter((entry) => entry.verdict === verdict);
  return { ...best[0], via: [...new Set(best.flatMap(({ via }) => via))], findings: best.flatMap(({ findings }) => findings) };
}

function regionOf({ region, verdict, open, markets, via, findings }: NaiveSaleRegion, asOf: string): object {
  return {
    asOf, open, verdict, region: { code: region }, markets: inOrder(markets.map((code) => ({ code }))), via: inOrder(via.map(providerOf)), findings: naiveLines(findings),
  };
}
