/**
 * All questions asked of a world, and their answers in lines of text: two answers agree when their lines are the same, and the
 * lines that one has alone are the difference.
 */
import { eligibility } from '../../src/rulebook/eligibility';
import { saleRegions } from '../../src/rulebook/saleRegions';
import { sellDecision } from '../../src/rulebook/sellDecision';
import { PARTNER_MODELS } from '../../src/rulebook/terms';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import type { DocumentFacts } from '../support/factsFromDocument';
import { eligibilityLines, naiveRequirementLine, naiveSaleLine, regionLines, requirementLine, saleLine, saleLines } from './answerLines';
import { naiveEligibility } from './naiveEligibility';
import type { Model } from './naiveRecords';
import type { SaleQuestion } from './naiveSale';
import { naiveSaleRegions } from './naiveSaleRegions';
import { naiveSellDecision, type NaiveSellDecision } from './naiveSellDecision';
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
    return eligibilityLines(verdict, nextDueOn, findings.map((one) => naiveRequirementLine(question.asked, one)));
  }
  if (question.ask === 'SALE_REGIONS') {
    return regionLines(naiveSaleRegions(network, question, question.asOf).map((entry) => ({ ...entry, findings: entry.findings.map(naiveSaleLine) })));
  }
  return naiveSaleLines(naiveSellDecision(network, question.sale));
}

export function naiveSaleLines({ verdict, findings, routes }: NaiveSellDecision): string[] {
  return saleLines(verdict, findings.map(naiveSaleLine), routes.map((route) => ({ ...route, findings: route.findings.map(naiveSaleLine) })));
}

export function askRulebook(facts: DocumentFacts, question: Question): string[] {
  if (question.ask === 'ELIGIBILITY') {
    const { verdict, nextDueOn, findings } = eligibility(facts.applicant(question.tenantId, question.model), question.asked, question.asOf);
    return eligibilityLines(verdict, nextDueOn, findings.map((one) => requirementLine(question.asked, one)));
  }
  if (question.ask === 'SALE_REGIONS') {
    const entries = saleRegions(facts.seller(question.tenantId, question.model), question.asOf);
    return regionLines(entries.map((entry) => ({ ...entry, via: entry.via.map((one) => one.account.tenantId), findings: entry.findings.map(saleLine) })));
  }
  const { verdict, findings, routes } = sellDecision(facts.sale(question.sale), question.sale.action, question.sale.asOf);
  return saleLines(verdict, findings.map(saleLine), routes.map((route) => ({ ...route, provider: route.provider.account.tenantId, findings: route.findings.map(saleLine) })));
}
