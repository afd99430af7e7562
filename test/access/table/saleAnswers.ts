/** What a viewer must be told of sales: the oracle's answers over the rows that it may use, and UNKNOWN where an agreement is not for it to know. */
import { regionLines, naiveSaleLine } from '../../oracle/answerLines';
import { naiveSaleLines } from '../../oracle/answers';
import type { ApiQuestion } from '../../oracle/apiAnswers';
import type { NaiveSaleFinding } from '../../oracle/naiveSale';
import { naiveSaleRegions, type NaiveSaleRegion } from '../../oracle/naiveSaleRegions';
import { naiveSellDecision, verdictOfFindings, verdictWithRoutes, type NaiveRoute, type NaiveSellDecision } from '../../oracle/naiveSellDecision';
import { naiveSellers } from '../../oracle/naiveSellers';
import type { Enrollment } from '../cast';
import { narrowedNetwork } from './narrowedNetwork';
import type { Sight } from './sight';

/** The expected lines of one viewer on one day. */
export class SaleAnswers {
  private readonly network;

  constructor(private readonly sight: Sight, private readonly day: string) {
    this.network = narrowedNetwork(sight, day);
  }

  lines(question: ApiQuestion): string[] {
    switch (question.ask) {
      case 'SALE': return naiveSaleLines(this.decision(question.sale));
      case 'SALE_REGIONS': return regionLines(this.saleRegions(question).map((entry) => ({ ...entry, findings: entry.findings.map(naiveSaleLine) })));
      case 'SELLERS': return this.sellersLines(question.sellers);
      case 'ELIGIBILITY': throw new Error('eligibility is disclosed, not judged anew: see disclosure.ts');
    }
  }

  saleRegions(partner: Enrollment): NaiveSaleRegion[] {
    return naiveSaleRegions(this.network, partner, this.day).map((entry) => {
      const findings = this.told(partner, entry.findings);
      if (partner.model === 'INDIRECT_RESELLER') return { ...entry, findings };
      const verdict = verdictOfFindings(findings);
      return { ...entry, findings, verdict, open: verdict === 'ALLOWED' };
    });
  }

  decision(sale: Parameters<typeof naiveSellDecision>[1]): NaiveSellDecision {
    const naive = naiveSellDecision(this.network, sale);
    const findings = this.told(sale.seller, naive.findings);
    const routes = naive.routes.map((route) => this.toldRoute(route));
    return { findings, routes, verdict: sale.seller.model === 'INDIRECT_RESELLER' ? verdictWithRoutes(findings, routes) : verdictOfFindings(findings) };
  }

  private toldRoute({ provider, findings }: NaiveRoute): NaiveRoute {
    const told = this.told({ tenantId: provider, model: 'INDIRECT_PROVIDER' }, findings);
    return { provider, findings: told, verdict: verdictOfFindings(told) };
  }

  /** An agreement of somebody with whom the viewer does not work on the day, and what is reserved for whom it never worked with, is not known, neither way. */
  private told(partner: Enrollment, findings: NaiveSaleFinding[]): NaiveSaleFinding[] {
    const unknown = [
      ...(this.sight.worksWith(partner, this.day) ? [] : ['MPA_ACCEPTED', 'PROVIDER_MPA_ACCEPTED']), ...(this.sight.everWorkedWith(partner) ? [] : ['PARTNER_QUALIFIED_FOR_OFFER']),
    ];
    return findings.map((one) => (unknown.includes(one.code) && one.outcome === 'UNMET' ? { ...one, outcome: 'UNKNOWN', partnerCenterCode: null } : one));
  }

  private sellersLines(asked: Parameters<typeof naiveSellers>[1]): string[] {
    const sellers = naiveSellers(this.network, asked);
    const nameOf = (place: string): string => place.slice('0 000 '.length);
    return [
      `${sellers.length} sellers: ${sellers.map(({ place, decision }) => `${decision.verdict} ${nameOf(place)}`).join(', ')}`,
      ...sellers.flatMap(({ tenantId, model, decision }) => naiveSaleLines(decision).map((line) => `${tenantId} ${model} ${line}`)).sort(),
    ];
  }
}
