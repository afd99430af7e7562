import type * as eligibilityModule from '../../../src/rulebook/eligibility';
import type * as enrollmentModule from '../../../src/rulebook/enrollment';
import type { ApplicantFacts, SellerFacts } from '../../../src/rulebook/facts';
import type { Finding } from '../../../src/rulebook/finding';
import type * as marketsModule from '../../../src/rulebook/reference/markets';
import type * as sellDecisionModule from '../../../src/rulebook/sellDecision';
import type * as byKeyModule from '../../../src/store/byKey';
import type * as offerFactsModule from '../../../src/store/facts/offerFacts';
import type * as partnerFactsModule from '../../../src/store/facts/partnerFacts';
import type * as pageModule from '../../../src/store/page';
import type * as partnerIdModule from '../../../src/store/scope/partnerId';
import type { Statement } from '../../../src/store/scope/scope';
import { fromProduct } from '../../product';
import type { QuestionVariables } from '../../variables';
import { holdsAt } from './fragments';
import { identity, marketOf } from './judgments';
import type { Reading } from './reading';

const { eligibility } = fromProduct<typeof eligibilityModule>('rulebook/eligibility');
const { isEnrolled, statusOn } = fromProduct<typeof enrollmentModule>('rulebook/enrollment');
const { regionOf } = fromProduct<typeof marketsModule>('rulebook/reference/markets');
const { sellDecision } = fromProduct<typeof sellDecisionModule>('rulebook/sellDecision');
const { enrolledSellerIds } = fromProduct<typeof byKeyModule>('store/byKey');
const { gatherOffers } = fromProduct<typeof offerFactsModule>('store/facts/offerFacts');
const { gatherApplicants, gatherSellers } = fromProduct<typeof partnerFactsModule>('store/facts/partnerFacts');
const { compareText, sortKeyed } = fromProduct<typeof pageModule>('store/page');
const { partnerIdOf } = fromProduct<typeof partnerIdModule>('store/scope/partnerId');

/** Partners whose facts are read at once. */
const PART = 2_000;
const PAGE = 50;
const RANK = { ALLOWED: 0, INDETERMINATE: 1, DENIED: 2 } as const;

const NETWORK: Statement = {
  relations: ['counterpart', 'customer', 'customer_relationship'],
  text: `SELECT
    ARRAY(SELECT partner.id::text FROM counterpart AS partner
      WHERE partner.near_id = $1::uuid AND partner.near_model = 'INDIRECT_PROVIDER' AND partner.state = 'ACTIVE' AND ${holdsAt('partner', '$2')}) AS resellers,
    (SELECT count(*)::int FROM customer_relationship JOIN customer ON customer.tenant_id = customer_relationship.customer_id
      WHERE customer_relationship.partner_id = $1::uuid AND ${holdsAt('customer_relationship', '$2')}
        AND SEES_RELATIONSHIP(customer_relationship.customer_id, customer_relationship.partner_id, $2)) AS customers`,
};

/** Everybody who is enrolled, judged: the allowed first, then those with the fewest obstacles, by name. */
export async function sellers(reading: Reading, { offer, market, asOf }: QuestionVariables['sellers']): Promise<string> {
  const sold = (await gatherOffers(reading, [offer])).get(offer);
  if (!sold) throw new Error('The offer is not there.');
  const decide = (seller: SellerFacts): sellDecisionModule.SellDecisionResult =>
    sellDecision({ seller, buyer: { kind: 'MARKET', country: market }, offer: sold, provider: null, partnerOfRecord: null, resellersOfRecord: [] }, 'NEW_ORDER', asOf);
  const ranked: { key: string; id: string; seller: SellerFacts }[] = [];
  await inParts(await enrolledSellerIds(reading, asOf), (ids) => gatherSellers(reading, ids), (seller) => {
    if (isEnrolled(seller.enrollment, asOf)) ranked.push({ key: keyOf(decide(seller), seller.name), id: seller.id, seller });
  });
  const listed = sortKeyed(ranked, { tag: '', descending: false });
  const edges = listed.slice(0, PAGE).map(({ seller }) => {
    const { verdict, routes } = decide(seller);
    return {
      node: { ...identity(seller), model: seller.model, market: marketOf(seller.account.country) },
      decision: { verdict, routes: routes.map((route) => ({ provider: identity(route.provider), verdict: route.verdict })) },
    };
  });
  return JSON.stringify({ sellers: { totalCount: listed.length, edges, pageInfo: { hasNextPage: listed.length > PAGE } } });
}

/** Counts over a provider's network. */
export async function networkFacets(reading: Reading, { provider, asOf }: QuestionVariables['networkFacets']): Promise<string> {
  const [network] = await reading.rows<{ resellers: string[]; customers: number }>(NETWORK, [partnerIdOf(provider, 'INDIRECT_PROVIDER'), asOf]);
  const byMarket = new Facets();
  const byRegion = new Facets();
  const byStatus = new Facets();
  const byVerdict = new Facets();
  const byUnmetFinding = new Facets();
  let resellers = 0;
  await inParts(network?.resellers ?? [], (ids) => gatherApplicants(reading, ids), (facts: ApplicantFacts) => {
    const { verdict, findings } = eligibility(facts, facts.model, asOf);
    resellers += 1;
    byMarket.count(facts.account.country);
    byRegion.count(regionOf(facts.account.country, asOf));
    byStatus.count(statusOn(facts.enrollment, asOf));
    byVerdict.count(verdict);
    for (const { code, outcome } of findings) if (outcome === 'UNMET') byUnmetFinding.count(code);
  });
  const facets = { byMarket, byRegion, byStatus, byVerdict, byUnmetFinding };
  return JSON.stringify({ partner: { network: { asOf, resellers, customers: network?.customers ?? 0, ...facets } } });
}

async function inParts<Facts>(ids: readonly string[], gather: (ids: readonly string[]) => Promise<Map<string, Facts>>, each: (facts: Facts) => void): Promise<void> {
  for (let start = 0; start < ids.length; start += PART) {
    for (const facts of (await gather(ids.slice(start, start + PART))).values()) each(facts);
  }
}

function keyOf({ verdict, findings, routes }: sellDecisionModule.SellDecisionResult, name: string): string {
  const obstacles = unmet(findings) + (routes.length > 0 ? Math.min(...routes.map((route) => unmet(route.findings))) : 0);
  return `${RANK[verdict]} ${String(obstacles).padStart(4, '0')} ${name}`;
}

function unmet(findings: readonly Finding[]): number {
  return findings.filter(({ outcome, level }) => outcome === 'UNMET' && level === 'REQUIRED').length;
}

/** How often values occur, most frequent first. */
class Facets {
  private readonly counts = new Map<string, number>();

  count(value: string | null): void {
    const counted = value ?? 'NOT_RECORDED';
    this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
  }

  toJSON(): { value: string; count: number }[] {
    return [...this.counts].map(([value, count]) => ({ value, count })).sort((left, right) => right.count - left.count || compareText(left.value, right.value));
  }
}
