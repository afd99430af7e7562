import type { Day } from '../rulebook/calendar';
import { isEnrolled } from '../rulebook/enrollment';
import type { BuyerFacts, SellerFacts } from '../rulebook/facts';
import type { Finding } from '../rulebook/finding';
import type { SaleAction, SaleVerdict } from '../rulebook/terms';
import { NO_PARENT } from '../store/lists/list';
import { pageOf, sortKeyed, type Keyed, type PageOrder } from '../store/page';
import type { Answers } from './answers';
import { BadInput } from './badInput';
import { connectionOf, type Connection } from './connection';
import { pageRequest, type PagingArguments } from './cursor';
import { inTurns } from './inTurns';
import { questionText } from './questionText';
import { answerOf, customerNamed, offerNamed, refuseBadQuestion, type SaleAnswer } from './sellDecision';

/** A seller with the decision about it. */
export interface ListedSeller extends Keyed {
  readonly decision: SaleAnswer;
}

/** What is kept of a decision: thousands of them would hold all their findings. */
interface RankedSeller extends Keyed {
  readonly verdict: SaleVerdict;
}

/** Who may sell: an offer (by SKU) to a customer (by tenant ID) or into a market (by code); null where the client's id means nothing. */
export interface SellersQuestion {
  readonly sku: string | null;
  readonly customerId?: string | null;
  readonly market?: string | null;
  readonly action: SaleAction;
  readonly verdict?: SaleVerdict | null;
  readonly asOf: Day;
}

const ORDER: PageOrder = { tag: 'RANK', descending: false };
const RANK: Record<SaleVerdict, number> = { ALLOWED: 0, INDETERMINATE: 1, DENIED: 2 };

/** Every direct bill partner and indirect reseller enrolled on the date, with its decision: allowed first, then the fewest obstacles, by name. */
export async function sellersConnection(answers: Answers, question: SellersQuestion, paging: PagingArguments): Promise<Connection<ListedSeller>> {
  const { action, asOf, verdict } = question;
  const list = { question: questionText('sellers', question), parent: NO_PARENT, order: ORDER };
  const request = pageRequest(answers.cursors, list, paging);
  const [buyer, offer] = await Promise.all([buyerOf(answers, question), offerNamed(answers, question.sku)]);
  refuseBadQuestion({ seller: null, provider: null, buyer, offer, action });
  const decide = (seller: SellerFacts): SaleAnswer => answerOf({ seller, buyer, offer, provider: null, partnerOfRecord: null, resellersOfRecord: [] }, action, asOf);
  const ranked = await rankedSellers(answers, question, decide);
  const listed = verdict ? ranked.filter((seller) => seller.verdict === verdict) : ranked;
  const page = pageOf(listed, request, ORDER);
  const facts = await answers.loaders.facts.sellers(page.rows.map(({ id }) => id));
  const rows = page.rows.flatMap(({ key, id }) => {
    const seller = facts.get(id);
    return seller ? [{ key, id, decision: decide(seller) }] : [];
  });
  return connectionOf({ ...page, rows }, answers.cursors, list, () => Promise.resolve(listed.length));
}

async function buyerOf(answers: Answers, { customerId, market, asOf }: SellersQuestion): Promise<BuyerFacts> {
  if ((customerId === undefined) === (market === undefined || market === null)) {
    throw new BadInput('customerId', null, 'either customerId or market, not both');
  }
  return market ? { kind: 'MARKET', country: market } : customerNamed(answers, customerId ?? null, asOf);
}

/** All sellers that are enrolled on the date, in the order of the list. */
async function rankedSellers(answers: Answers, question: SellersQuestion, decide: (seller: SellerFacts) => SaleAnswer): Promise<readonly RankedSeller[]> {
  const { asOf } = question;
  const { facts, sellersOn } = answers.loaders;
  const lists = await facts.wholeLists(questionText('ranking', { ...question, verdict: null }), [NO_PARENT], async () => {
    const sellers: RankedSeller[] = [];
    for await (const seller of inTurns((await sellersOn(asOf)).values())) {
      if (isEnrolled(seller.enrollment, asOf)) sellers.push(ranked(seller, decide(seller)));
    }
    return new Map([[NO_PARENT, sortKeyed(sellers, ORDER)]]);
  });
  return lists.get(NO_PARENT) ?? [];
}

function ranked({ id, name }: SellerFacts, decision: SaleAnswer): RankedSeller {
  return { id, key: `${RANK[decision.verdict]} ${String(obstacles(decision)).padStart(4, '0')} ${name}`, verdict: decision.verdict };
}

/** Conditions in the way: the seller's own, and those of the route with the fewest. */
function obstacles({ findings, routes }: SaleAnswer): number {
  const ofRoutes = routes.map((route) => unmet(route.findings));
  return unmet(findings) + (ofRoutes.length > 0 ? Math.min(...ofRoutes) : 0);
}

function unmet(findings: readonly Finding[]): number {
  return findings.filter(({ outcome, level }) => outcome === 'UNMET' && level === 'REQUIRED').length;
}
