/** What is asked about a sale, and the pieces that the oracle's sale conditions share. */
import type { CustomerRow, NetworkDocument, OfferRow, PartnerRow } from '../../src/store/import/networkDocument';
import { offerRow, partnerRow, type Model, type Outcome } from './naiveRecords';

export type SaleAction = 'NEW_CUSTOMER' | 'INVITE' | 'NEW_ORDER' | 'ADD_ON' | 'ADD_SEATS' | 'RENEW' | 'MANAGE';

export interface CustomerAsked { kind: 'CUSTOMER'; tenantId: string }
export interface ProspectAsked {
  kind: 'PROSPECT';
  country: string;
  cloud: NonNullable<CustomerRow['cloud']>;
  registrationNumber: string | null;
  qualifications: OfferRow['segment'][];
  agreementSigned: boolean;
}
export interface MarketAsked { kind: 'MARKET'; country: string }
export type BuyerAsked = CustomerAsked | ProspectAsked | MarketAsked;

export interface SaleQuestion {
  seller: { tenantId: string; model: Model };
  buyer: BuyerAsked;
  offer: string | null;
  action: SaleAction;
  /** Tenant of the only provider to judge. */
  provider: string | null;
  /** Location ID named on the order. */
  partnerOfRecord: string | null;
  asOf: string;
}

export interface NaiveSaleFinding {
  code: string;
  outcome: Outcome;
  level: 'REQUIRED' | 'RECOMMENDED';
  /** Stands for an UNMET finding only. */
  partnerCenterCode: string | null;
}

/** A question with the rows it names looked up. */
export interface Sale extends SaleQuestion {
  network: NetworkDocument;
  sellerRow: PartnerRow;
  customerRow: CustomerRow | null;
  offerAsked: OfferRow | null;
  country: string;
}

export function saleOf(network: NetworkDocument, question: SaleQuestion): Sale {
  const { buyer } = question;
  const sellerRow = partnerRow(network, question.seller.tenantId, question.seller.model);
  if (!sellerRow) throw new Error('the question names a seller that is not in the network');
  const customerRow = buyer.kind === 'CUSTOMER' ? network.customers.find((row) => row.tenantId === buyer.tenantId) : undefined;
  if (buyer.kind === 'CUSTOMER' && !customerRow) throw new Error('the question names a customer that is not in the network');
  return {
    ...question,
    network,
    sellerRow,
    customerRow: customerRow ?? null,
    offerAsked: question.offer === null ? null : offerRow(network, question.offer),
    country: customerRow ? customerRow.country : buyer.kind === 'CUSTOMER' ? '' : buyer.country,
  };
}

/** The cloud of a customer or prospect; a market has none of its own. */
export function buyerCloud(sale: Sale): string | null {
  if (sale.buyer.kind === 'PROSPECT') return sale.buyer.cloud;
  return sale.customerRow ? sale.customerRow.cloud ?? 'PUBLIC' : null;
}

/** The offer that an action cannot do without. */
export function neededOffer(sale: Sale): OfferRow {
  if (!sale.offerAsked) throw new Error(`${sale.action} needs an offer`);
  return sale.offerAsked;
}

export function isAsked(sale: Sale, ...actions: SaleAction[]): boolean {
  return actions.includes(sale.action);
}

export function finding(code: string, outcome: Outcome, refusal: string | null = null): NaiveSaleFinding {
  return { code, outcome, level: 'REQUIRED', partnerCenterCode: outcome === 'UNMET' ? refusal : null };
}

export function metIf(condition: boolean): Outcome {
  return condition ? 'MET' : 'UNMET';
}
