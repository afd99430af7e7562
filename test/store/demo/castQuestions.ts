import type { Finding } from '../../../src/rulebook/finding';
import type { ProspectFacts } from '../../../src/rulebook/facts';
import { sellDecision, type SellDecisionResult } from '../../../src/rulebook/sellDecision';
import type { PartnerModel, SaleAction } from '../../../src/rulebook/terms';
import {
  CAST_CUSTOMERS, CAST_OFFERS, CAST_PARTNERS, type CastCustomerKey, type CastOfferKey, type CastPartnerKey,
} from '../../../src/store/demo/cast';
import { castRows } from '../../../src/store/demo/castRows';
import { NETWORK_ARRAYS, type NetworkDocument } from '../../../src/store/import/networkDocument';
import { DocumentFacts } from '../../support/factsFromDocument';

/** A question about the cast in its own names. The seller's first model stands unless one is named. */
export interface CastSale {
  readonly seller: CastPartnerKey;
  readonly model?: PartnerModel;
  /** A customer of the cast, or the market of a prospect in good order. */
  readonly to: CastCustomerKey | { readonly prospectIn: string };
  readonly offer?: CastOfferKey;
  readonly action?: SaleAction;
  readonly through?: CastPartnerKey;
  readonly partnerOfRecord?: CastPartnerKey;
  /** 2026-11-22 unless named. */
  readonly on?: string;
}

const cast = {
  formatVersion: 1, ...Object.fromEntries(NETWORK_ARRAYS.map((array) => [array, castRows(array)])),
} as unknown as NetworkDocument;

/** The facts of the cast alone; the rest of the demo network does not touch them. */
export const castFacts = new DocumentFacts(cast);

/** The decision; NEW_ORDER unless an action is named. */
export function decide(sale: CastSale): SellDecisionResult {
  const { tenantId, models } = CAST_PARTNERS[sale.seller];
  const buyer = typeof sale.to === 'string' ? { kind: 'CUSTOMER' as const, tenantId: CAST_CUSTOMERS[sale.to].tenantId } : prospectIn(sale.to.prospectIn);
  const facts = castFacts.sale({
    seller: { tenantId, model: sale.model ?? models[0] },
    buyer,
    offer: sale.offer ? CAST_OFFERS[sale.offer].sku : null,
    provider: sale.through ? CAST_PARTNERS[sale.through].tenantId : null,
    partnerOfRecord: sale.partnerOfRecord ? CAST_PARTNERS[sale.partnerOfRecord].locationId : null,
  });
  return sellDecision(facts, sale.action ?? 'NEW_ORDER', sale.on ?? '2026-11-22');
}

/** Codes of the UNMET findings, of the seller and then of its routes. */
export function unmet(result: SellDecisionResult): string[] {
  const findings: readonly Finding[] = [...result.findings, ...result.routes.flatMap((route) => route.findings)];
  return [...new Set(findings.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code))];
}

function prospectIn(country: string): ProspectFacts {
  return { kind: 'PROSPECT', country, cloud: 'PUBLIC', registrationNumber: null, qualifications: [], agreementSigned: true };
}
