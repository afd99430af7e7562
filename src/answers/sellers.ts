import type { Day } from '../rulebook/calendar';
import type { BuyerFacts, OfferFacts } from '../rulebook/facts';
import type { Finding } from '../rulebook/finding';
import type { SaleAction, SaleVerdict } from '../rulebook/terms';
import { NO_PARENT } from '../store/lists/list';
import { pageOf, sortKeyed, type Keyed, type PageOrder } from '../store/page';
import type { Answers } from './answers';
import { BadInput } from './badInput';
import { connectionOf, type Connection } from './connection';
import { pageRequest, type PagingArguments } from './cursor';
import { questionText } from './questionText';
import { answerOf, customerNamed, offerNamed, refuseBadQuestion, type SaleAnswer } from './sellDecision';
import { inTurns } from './inTurns';

/** A seller with the decision about it. */
export interface ListedSeller extends Keyed {
  readonly decision: SaleAnswer;
}

/** What is kept of a decision until its page is known: thousands of them would hold all their findings. */
interface RankedSeller extends Keyed {
  readonly verdict: SaleVerdict;
  readonly decide: () => SaleAnswer;
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
  const judged = await judgeAll(answers, buyer, offer, action, asOf);
  const listed = sortKeyed(verdict ? judged.filter((seller) => seller.verdict === verdict) : judged, ORDER);
  const page = pageOf(listed, request, ORDER);
  const rows = page.rows.map(({ key, id, decide }) => ({ key, id, decision: decide() }));
  return connectionOf({ ...page, rows }, answers.cursors, list, () => Promise.resolve(listed.length));
}

async function buyerOf(answers: Answers, { customerId, market, asOf }: SellersQuestion): Promise<BuyerFacts> {
  if ((customerId === undefined) === (market === undefined || market === null)) {
    throw new BadInput('customerId', null, 'either customerId or market, not both');
  }
  return market ? { kind: 'MARKET', country: market } : customerNamed(answers, customerId ?? null, asOf);
}

async function judgeAll(answers: Answers, buyer: BuyerFacts, offer: OfferFacts, action: SaleAction, asOf: Day): Promise<RankedSeller[]> {
  const judged: RankedSeller[] = [];
  for await (const seller of inTurns(await answers.loaders.sellersEnrolledOn(asOf))) {
    const decide = () => answerOf({ seller, buyer, offer, provider: null, partnerOfRecord: null, resellersOfRecord: [] }, action, asOf);
    const decision = decide();
    const key = `${RANK[decision.verdict]} ${String(obstacles(decision)).padStart(4, '0')} ${seller.name}`;
    judged.push({ key, id: seller.id, verdict: decision.verdict, decide });
  }
  return judged;
}

/** Conditions in the way: the seller's own, and those of the route with the fewest. */
function obstacles({ findings, routes }: SaleAnswer): number {
  const ofRoutes = routes.map((route) => unmet(route.findings));
  return unmet(findings) + (ofRoutes.length > 0 ? Math.min(...ofRoutes) : 0);
}

function unmet(findings: readonly Finding[]): number {
  return findings.filter(({ outcome, level }) => outcome === 'UNMET' && level === 'REQUIRED').length;
}
