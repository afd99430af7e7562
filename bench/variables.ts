import type { QuestionName } from './entrant';

/** The place in a list by name after which a page begins: the last row of the page before it. */
export interface PagePosition {
  readonly name: string;
  /** Of a partner its partner id, of a customer its tenant: what orders rows of one name. */
  readonly id: string;
}

/** A page of a provider's list; null: the first one. */
export interface PageVariables {
  readonly provider: string;
  readonly asOf: string;
  readonly after: PagePosition | null;
  /** The same place as the product's cursor; it means nothing to anybody else. */
  readonly cursor: string | null;
}

/** Customers of some markets only. */
export interface CustomersPageVariables extends PageVariables {
  readonly markets: readonly string[];
}

/** What each question is asked with: tenants, SKUs, market codes and dates. */
export interface QuestionVariables extends Record<QuestionName, object> {
  readonly trivial: Record<never, never>;
  readonly resellersPage: PageVariables;
  readonly oneReseller: { readonly reseller: string; readonly asOf: string };
  readonly saleRegions: PageVariables;
  readonly eligibility: PageVariables;
  readonly sellDecision: { readonly seller: string; readonly customer: string; readonly offer: string; readonly asOf: string };
  readonly sellers: { readonly offer: string; readonly market: string; readonly asOf: string };
  readonly networkFacets: { readonly provider: string; readonly asOf: string };
  readonly customersFirstPage: CustomersPageVariables;
  readonly customersPage1000: CustomersPageVariables;
}
