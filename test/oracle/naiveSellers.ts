/** Who may sell, as semantics.md section 4 and reading 35 say it: every direct bill partner and reseller enrolled on the date, in order. */
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { isEnrolled, type Model } from './naiveRecords';
import type { BuyerAsked, NaiveSaleFinding, SaleAction } from './naiveSale';
import { naiveSellDecision, type NaiveSellDecision } from './naiveSellDecision';

export interface SellersAsked {
  buyer: BuyerAsked;
  offer: string;
  action: SaleAction;
  asOf: string;
}

export interface NaiveSeller {
  tenantId: string;
  model: Model;
  /** What it is sorted by: verdict, obstacles, name. */
  place: string;
  decision: NaiveSellDecision;
}

const RANK = { ALLOWED: 0, INDETERMINATE: 1, DENIED: 2 };

export function naiveSellers(network: NetworkDocument, { buyer, offer, action, asOf }: SellersAsked): NaiveSeller[] {
  const sellers: NaiveSeller[] = [];
  for (const { tenantId, model, name } of network.partners) {
    if (model === 'INDIRECT_PROVIDER' || !isEnrolled(network, tenantId, model, asOf)) continue;
    const decision = naiveSellDecision(network, { seller: { tenantId, model }, buyer, offer, action, asOf, provider: null, partnerOfRecord: null });
    const place = `${RANK[decision.verdict]} ${String(obstacles(decision)).padStart(3, '0')} ${name}`;
    sellers.push({ tenantId, model, place, decision });
  }
  return sellers.sort((one, other) => (one.place < other.place ? -1 : Number(one.place > other.place)));
}

/** UNMET findings that decide: the seller's and those of the route with the fewest. */
function obstacles({ findings, routes }: NaiveSellDecision): number {
  const counts = routes.map((route) => unmet(route.findings));
  return unmet(findings) + (counts.length === 0 ? 0 : Math.min(...counts));
}

function unmet(findings: NaiveSaleFinding[]): number {
  return findings.filter((one) => one.level === 'REQUIRED' && one.outcome === 'UNMET').length;
}
