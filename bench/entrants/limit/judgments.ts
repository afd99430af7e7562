import type * as eligibilityModule from '../../../src/rulebook/eligibility';
import type { PartnerFacts } from '../../../src/rulebook/facts';
import type { Finding } from '../../../src/rulebook/finding';
import type * as notVisibleModule from '../../../src/rulebook/notVisible';
import type * as marketsModule from '../../../src/rulebook/reference/markets';
import type * as saleRegionsModule from '../../../src/rulebook/saleRegions';
import type * as sellDecisionModule from '../../../src/rulebook/sellDecision';
import type * as withholdModule from '../../../src/rulebook/withholdEvidence';
import type * as partnerFactsModule from '../../../src/store/facts/partnerFacts';
import type * as partnerIdModule from '../../../src/store/scope/partnerId';
import type { Lens } from '../../../src/store/scope/relation';
import type { Statement } from '../../../src/store/scope/scope';
import { fromProduct } from '../../product';
import type { QuestionVariables } from '../../variables';
import { customerFor, isSeenOn, withoutDatedFacts } from './disclosed';
import { PAGE_OF_RESELLERS } from './fragments';
import type { Asked, Reading } from './reading';
import { readSale } from './saleFacts';

const { eligibility: judgeEligibility } = fromProduct<typeof eligibilityModule>('rulebook/eligibility');
const { eligibilityNotVisible } = fromProduct<typeof notVisibleModule>('rulebook/notVisible');
const { withholdEvidence } = fromProduct<typeof withholdModule>('rulebook/withholdEvidence');
const { saleRegions: judgeSaleRegions } = fromProduct<typeof saleRegionsModule>('rulebook/saleRegions');
const { sellDecision: judgeSale } = fromProduct<typeof sellDecisionModule>('rulebook/sellDecision');
const { findMarket } = fromProduct<typeof marketsModule>('rulebook/reference/markets');
const { gatherApplicants, gatherSellers } = fromProduct<typeof partnerFactsModule>('store/facts/partnerFacts');
const { partnerIdOf } = fromProduct<typeof partnerIdModule>('store/scope/partnerId');

const PAGE: Statement = { relations: ['partnership', 'partner'], text: `SELECT item.id, item.tenant_id AS "tenantId", item.name, item.place FROM (${PAGE_OF_RESELLERS}) AS item WHERE item.place <= 50` };

/** Sale regions of a page of resellers. */
export async function saleRegions(reading: Reading, question: QuestionVariables['saleRegions']): Promise<string> {
  const { asOf } = question;
  const page = await pageOf(reading, 'SALE', question);
  const sellers = await gatherSellers(reading, page.map(({ id }) => id));
  return resellers(page.map(({ id, tenantId, name }) => {
    const known = sellers.get(id);
    if (!known) throw new Error('A reseller that was listed has no facts.');
    const facts = isSeenOn(reading.scope, known, asOf) ? known : withoutDatedFacts(known);
    return { tenantId, name, saleRegions: judgeSaleRegions(facts, asOf).map(saleRegion) };
  }));
}

/** Eligibility of a page of resellers, as resellers. */
export async function eligibility(reading: Reading, question: QuestionVariables['eligibility']): Promise<string> {
  const { asOf } = question;
  const page = await pageOf(reading, 'JUDGMENT', question);
  const applicants = await gatherApplicants(reading, page.map(({ id }) => id));
  return resellers(page.map(({ id, tenantId, name }) => {
    const facts = applicants.get(id);
    const isSeen = facts && isSeenOn(reading.scope, facts, asOf);
    const judged = isSeen ? judgeEligibility(facts, 'INDIRECT_RESELLER', asOf) : eligibilityNotVisible(id, 'INDIRECT_RESELLER', asOf);
    const { model, verdict, nextDueOn, edition, findings } = isSeen && !reading.scope.seesEverything ? withholdEvidence(judged) : judged;
    return { tenantId, name, eligibility: { model, verdict, nextDueOn, edition: edition && { name: edition.name }, findings: findings.map(finding) } };
  }));
}

/** A reseller's new order for one of its customers. */
export async function sellDecision(reading: Reading, { seller, customer, offer, asOf }: QuestionVariables['sellDecision']): Promise<string> {
  const sellerId = partnerIdOf(seller, 'INDIRECT_RESELLER');
  const sale = await readSale(reading, customer, offer);
  const facts = (await gatherSellers(reading, [sellerId])).get(sellerId);
  if (!facts) throw new Error('The seller is not there.');
  const decided = judgeSale(
    { seller: facts, buyer: customerFor(reading.scope, facts, sale.buyer, asOf), offer: sale.offer, provider: null, partnerOfRecord: null, resellersOfRecord: [] }, 'NEW_ORDER', asOf);
  return JSON.stringify({
    sellDecision: {
      verdict: decided.verdict, market: marketOf(sale.buyer.country), seller: { tenantId: seller, name: facts.name }, customer: { tenantId: customer, name: sale.customerName },
      offer: { sku: offer, name: sale.offer.name }, findings: decided.findings.map(finding),
      routes: decided.routes.map(({ provider, verdict, findings }) => ({ provider: identity(provider), verdict, findings: findings.map(finding) })),
    },
  });
}

/** The tenant and the name of a partner. */
export function identity({ account, name }: PartnerFacts): { tenantId: string; name: string } {
  return { tenantId: account.tenantId, name };
}

/** A market by its code. */
export function marketOf(country: string): { code: string; name: string | undefined } {
  return { code: country, name: findMarket(country)?.name };
}

function pageOf(reading: Reading, lens: Lens, { provider, asOf, after }: QuestionVariables['saleRegions']): Promise<Asked[]> {
  return reading.opening(lens, PAGE, [partnerIdOf(provider, 'INDIRECT_PROVIDER'), asOf, after?.name, after?.id]);
}

function resellers(nodes: readonly object[]): string {
  return JSON.stringify({ partner: { resellers: { nodes } } });
}

function saleRegion({ region, verdict, open, markets, via, findings }: saleRegionsModule.SaleRegionResult): object {
  return { region: { code: region }, verdict, open, markets: markets.map(marketOf), via: via.map(identity), findings: findings.map(finding) };
}

function finding({ code, outcome, level, message, parameters, expected, actual, dueOn, remedy, partnerCenterCode, source }: Finding): object {
  return { code, outcome, level, message, parameters, expected, actual, dueOn, remedy, partnerCenterCode, source };
}
