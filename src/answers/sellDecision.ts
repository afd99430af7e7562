import type { Day } from '../rulebook/calendar';
import type { BuyerFacts, OfferFacts, PartnerFacts, ProspectFacts, SaleFacts, SellerFacts } from '../rulebook/facts';
import { checkSaleQuestion } from '../rulebook/saleQuestion';
import { sellDecision, type SellDecisionResult } from '../rulebook/sellDecision';
import type { SaleAction } from '../rulebook/terms';
import { resellerIdsByLocation } from '../store/byKey';
import { gatherSellers } from '../store/facts/partnerFacts';
import type { Answers } from './answers';
import { BadInput, NotFound } from './badInput';
import { customerOn, sellerOn } from './disclosure';

/** One sale that is asked about, by keys: partners by partner id, customers by tenant ID, offers by SKU; null where the client's id means nothing. */
export interface SaleQuestion {
  readonly sellerId: string | null;
  readonly customerId?: string | null;
  readonly prospect?: ProspectFacts | null;
  readonly sku?: string | null;
  readonly action: SaleAction;
  readonly providerId?: string | null;
  readonly partnerOfRecord?: string | null;
  readonly asOf: Day;
}

/** A decision with what it is about. */
export interface SaleAnswer extends SellDecisionResult {
  readonly seller: PartnerFacts;
  /** Tenant ID of the customer; null for a prospect or a market. */
  readonly customerId: string | null;
  readonly market: string;
  readonly sku: string | null;
  readonly action: SaleAction;
  readonly asOf: Day;
}

/** May this partner do this, and if not, everything that stands in the way. Throws BadInput or NotFound for a question that cannot be asked. */
export async function decideSale(answers: Answers, question: SaleQuestion): Promise<SaleAnswer> {
  const { sku, action, asOf } = question;
  const [seller, provider, buyer, offer] = await Promise.all([
    partnerNamed(answers, 'sellerId', question.sellerId, asOf),
    question.providerId === undefined ? null : partnerNamed(answers, 'providerId', question.providerId, asOf),
    buyerOf(answers, question),
    sku === undefined ? null : offerNamed(answers, sku),
  ]);
  refuseBadQuestion({ seller, provider, buyer, offer, action });
  const facts: Omit<SaleFacts, 'resellersOfRecord'> = { seller, buyer, offer, provider, partnerOfRecord: question.partnerOfRecord ?? null };
  const resellersOfRecord = await resellersOf(answers, facts, asOf);
  return answerOf({ ...facts, resellersOfRecord }, action, asOf);
}

/** The decision on facts that are at hand. */
export function answerOf(facts: SaleFacts, action: SaleAction, asOf: Day): SaleAnswer {
  const { seller, buyer, offer } = facts;
  const decision = sellDecision(facts, action, asOf);
  return { ...decision, seller, customerId: buyer.kind === 'CUSTOMER' ? buyer.tenantId : null, market: buyer.country, sku: offer?.sku ?? null, action, asOf };
}

/** The offer with this SKU, or NotFound. */
export async function offerNamed(answers: Answers, sku: string | null): Promise<OfferFacts> {
  const offer = sku === null ? null : await answers.loaders.offerFactsBySku.load(sku);
  if (!offer) throw new NotFound('offerId');
  return offer;
}

/** The customer with this tenant ID, as it may be told on the date, or NotFound. */
export async function customerNamed(answers: Answers, tenantId: string | null, asOf: Day): Promise<BuyerFacts> {
  const customer = tenantId === null ? null : await customerOn(answers, tenantId, asOf);
  if (!customer) throw new NotFound('customerId');
  return customer;
}

/** Throws BadInput for the first thing wrong with the question. */
export function refuseBadQuestion(question: Parameters<typeof checkSaleQuestion>[0]): void {
  const [fault] = checkSaleQuestion(question);
  if (fault) throw new BadInput(fault.field, fault.value, fault.expected);
}

async function partnerNamed(answers: Answers, field: string, partnerId: string | null, asOf: Day): Promise<SellerFacts> {
  const known = partnerId === null ? null : await answers.loaders.partnerById.load(partnerId);
  if (!known) throw new NotFound(field);
  return sellerOn(answers, known.partnerId, asOf);
}

async function buyerOf(answers: Answers, { customerId, prospect, asOf }: SaleQuestion): Promise<BuyerFacts> {
  if ((customerId === undefined) === (prospect === undefined || prospect === null)) {
    throw new BadInput('customerId', null, 'either customerId or prospect, not both');
  }
  return prospect ?? customerNamed(answers, customerId ?? null, asOf);
}

/** For a provider as seller: who of those seen on the date holds the location IDs that the order, or the customer's subscriptions, name. */
async function resellersOf(answers: Answers, { seller, buyer, partnerOfRecord }: Omit<SaleFacts, 'resellersOfRecord'>, asOf: Day): Promise<SellerFacts[]> {
  if (seller.model !== 'INDIRECT_PROVIDER') return [];
  const held = buyer.kind === 'CUSTOMER' ? buyer.subscriptions.map((subscription) => subscription.partnerOfRecord) : [];
  const locationIds = [...new Set([partnerOfRecord, ...held])].filter((id) => id !== null);
  if (locationIds.length === 0) return [];
  const ids = await resellerIdsByLocation(answers.snapshot, locationIds);
  const isSeen = await Promise.all(ids.map((id) => answers.loaders.isPartnerSeenOn(asOf).load(id)));
  return [...(await gatherSellers(answers.snapshot, ids.filter((_, index) => isSeen[index]))).values()];
}
