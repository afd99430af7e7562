/** May this seller do this for this customer on the day, through whom, and if not, everything that stands in the way. */
import type { Day } from './calendar';
import { activePartnerships } from './conditions/activePartnerships';
import { isAsked } from './conditions/actionMatrix';
import type { Condition, Sale } from './conditions/condition';
import { ROUTE_CONDITIONS } from './conditions/routeConditions';
import { SELLER_CONDITIONS } from './conditions/sellerConditions';
import type { PartnerFacts, SaleFacts } from './facts';
import { type Finding, decidingOutcome } from './finding';
import type { SaleAction, SaleVerdict } from './terms';

/** One provider through which a reseller may sell, judged. */
export interface SaleRouteResult {
  readonly provider: PartnerFacts;
  readonly verdict: SaleVerdict;
  readonly findings: readonly Finding[];
}

export interface SellDecisionResult {
  readonly verdict: SaleVerdict;
  /** About the seller, the customer and the offer; what is about a provider stands in its route. */
  readonly findings: readonly Finding[];
  /** One for each provider of a reseller, by the provider's name, then id; empty for sellers that buy themselves. */
  readonly routes: readonly SaleRouteResult[];
}

/** Judges all conditions that the action asks for. The facts must have passed checkSaleQuestion. */
export function sellDecision(facts: SaleFacts, action: SaleAction, day: Day): SellDecisionResult {
  const sale: Sale = { ...facts, action, day };
  const findings = sellerFindings(sale);
  if (facts.seller.model !== 'INDIRECT_RESELLER') return { verdict: verdictOf(findings), findings, routes: [] };
  const routes = routeProviders(sale).map((provider) => judgeRoute(sale, provider, ROUTE_CONDITIONS));
  return { verdict: resellerVerdict(findings, routes), findings, routes };
}

/** The providers through which a reseller's sale may go: the one named, else those with an ACTIVE partnership. */
export function routeProviders({ seller, provider, day }: Sale): PartnerFacts[] {
  if (provider) return [provider];
  return activePartnerships(seller, day).map((partnership) => partnership.provider).sort(byNameThenId);
}

/** One route, judged by those of the conditions that the action asks for. */
export function judgeRoute(sale: Sale, provider: PartnerFacts, conditions: readonly Condition[]): SaleRouteResult {
  const findings: Finding[] = [];
  for (const condition of conditions) {
    const finding = isAsked(condition.code, sale.action, sale.day) ? condition.judge(sale, provider) : null;
    if (finding) findings.push(finding);
  }
  return { provider, verdict: verdictOf(findings), findings };
}

/** A reseller's verdict: what stands against the seller denies; otherwise the best of its routes decides. */
export function resellerVerdict(findings: readonly Finding[], routes: readonly SaleRouteResult[]): SaleVerdict {
  const own = verdictOf(findings);
  if (own === 'DENIED' || routes.every((route) => route.verdict === 'DENIED')) return 'DENIED';
  return own === 'ALLOWED' && routes.some((route) => route.verdict === 'ALLOWED') ? 'ALLOWED' : 'INDETERMINATE';
}

/** The verdict on findings alone: any UNMET denies, else any UNKNOWN leaves it open. */
export function verdictOf(findings: readonly Finding[]): SaleVerdict {
  const outcome = decidingOutcome(findings);
  if (outcome === 'UNMET') return 'DENIED';
  return outcome === 'UNKNOWN' ? 'INDETERMINATE' : 'ALLOWED';
}

function sellerFindings(sale: Sale): Finding[] {
  const findings: Finding[] = [];
  for (const { condition, sellers } of SELLER_CONDITIONS) {
    if (!sellers.includes(sale.seller.model) || !isAsked(condition.code, sale.action, sale.day)) continue;
    const finding = condition.judge(sale, sale.seller);
    if (finding) findings.push(finding);
  }
  return findings;
}

function byNameThenId(a: PartnerFacts, b: PartnerFacts): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
