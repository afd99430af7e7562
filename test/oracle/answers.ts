/**
 * All questions asked of a world, and their answers in lines of text: two answers agree when their lines are the same, and the
 * lines that one has alone are the difference.
 */
import { eligibility } from '../../src/rulebook/eligibility';
import type { Finding } from '../../src/rulebook/finding';
import { saleRegions } from '../../src/rulebook/saleRegions';
import { sellDecision } from '../../src/rulebook/sellDecision';
import { PARTNER_MODELS } from '../../src/rulebook/terms';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import type { DocumentFacts } from '../support/factsFromDocument';
import { naiveEligibility, type NaiveFinding } from './naiveEligibility';
import type { Model } from './naiveRecords';
import type { NaiveSaleFinding, SaleQuestion } from './naiveSale';
import { naiveSaleRegions } from './naiveSaleRegions';
import { naiveSellDecision } from './naiveSellDecision';
import type { World } from './randomWorld';

export type Question =
  | { ask: 'ELIGIBILITY'; tenantId: string; model: Model; asked: Model; asOf: string }
  | { ask: 'SALE_REGIONS'; tenantId: string; model: Model; asOf: string }
  | { ask: 'SALE'; sale: SaleQuestion };

/** Eligibility of every partner in every model, sale regions of every partner, and the sales asked about. */
export function questionsOf(world: World): Question[] {
  const { network, asOf } = world;
  return [
    ...world.sales.map((sale) => ({ ask: 'SALE' as const, sale })),
    ...network.partners.flatMap(({ tenantId, model }) => PARTNER_MODELS.map((asked) => ({ ask: 'ELIGIBILITY' as const, tenantId, model, asked, asOf }))),
    ...network.partners.map(({ tenantId, model }) => ({ ask: 'SALE_REGIONS' as const, tenantId, model, asOf })),
  ];
}

export function askOracle(network: NetworkDocument, question: Question): string[] {
  if (question.ask === 'ELIGIBILITY') {
    const { verdict, nextDueOn, findings } = naiveEligibility(network, question, question.asked, question.asOf);
    return sorted([`verdict ${verdict}`, `next due ${nextDueOn}`, ...findings.map((one) => naiveRequirementLine(question.asked, one))]);
  }
  if (question.ask === 'SALE_REGIONS') {
    const entries = naiveSaleRegions(network, question, question.asOf);
    return sorted(entries.flatMap((entry) => regionLines({ ...entry, findings: entry.findings.map(naiveSaleLine) })));
  }
  const { verdict, findings, routes } = naiveSellDecision(network, question.sale);
  return sorted([
    `verdict ${verdict}`,
    ...findings.map((one) => `seller ${naiveSaleLine(one)}`),
    ...routes.flatMap((route) => routeLines(route.provider, route.verdict, route.findings.map(naiveSaleLine))),
  ]);
}

export function askRulebook(facts: DocumentFacts, question: Question): string[] {
  if (question.ask === 'ELIGIBILITY') {
    const { verdict, nextDueOn, findings } = eligibility(facts.applicant(question.tenantId, question.model), question.asked, question.asOf);
    return sorted([`verdict ${verdict}`, `next due ${nextDueOn}`, ...findings.map((one) => requirementLine(question.asked, one))]);
  }
  if (question.ask === 'SALE_REGIONS') {
    const entries = saleRegions(facts.seller(question.tenantId, question.model), question.asOf);
    const lines = entries.flatMap((entry) =>
      regionLines({ ...entry, via: entry.via.map((one) => one.account.tenantId), findings: entry.findings.map(saleLine) }));
    return sorted(lines);
  }
  const { verdict, findings, routes } = sellDecision(facts.sale(question.sale), question.sale.action, question.sale.asOf);
  return sorted([
    `verdict ${verdict}`,
    ...findings.map((one) => `seller ${saleLine(one)}`),
    ...routes.flatMap((route) => routeLines(route.provider.account.tenantId, route.verdict, route.findings.map(saleLine))),
  ]);
}

function sorted(lines: string[]): string[] {
  return lines.sort();
}

function naiveRequirementLine(model: Model, { code, outcome, level, dueOn, certainty = '' }: NaiveFinding): string {
  return `${model} ${code} ${outcome} ${level} due ${dueOn} ${certainty}`;
}

function requirementLine(model: Model, { code, outcome, level, dueOn, source }: Finding): string {
  return `${model} ${code} ${outcome} ${level} due ${dueOn} ${code === 'RULES_NOT_RECORDED' ? '' : source.certainty}`;
}

function naiveSaleLine({ code, outcome, level, partnerCenterCode }: NaiveSaleFinding): string {
  return `${code} ${outcome} ${level} ${partnerCenterCode}`;
}

/** The code of Partner Center is settled for what is UNMET only. */
function saleLine({ code, outcome, level, partnerCenterCode }: Finding): string {
  return `${code} ${outcome} ${level} ${outcome === 'UNMET' ? partnerCenterCode : null}`;
}

function routeLines(provider: string, verdict: string, findings: string[]): string[] {
  return [`route ${provider} verdict ${verdict}`, ...findings.map((line) => `route ${provider} ${line}`)];
}

interface RegionAnswered {
  region: string;
  verdict: string;
  open: boolean;
  markets: readonly string[];
  via: readonly string[];
  findings: readonly string[];
}

function regionLines({ region, verdict, open, markets, via, findings }: RegionAnswered): string[] {
  return [
    `region ${region} verdict ${verdict} open ${open} markets ${[...markets].sort().join(' ')} via ${[...via].sort().join(' ')}`,
    ...findings.map((line) => `region ${region} ${line}`),
  ];
}
