/**
 * What the fields of the schema cost, as `docs/limits.md` explains. A key is `Type.field`; a field of an interface stands for the fields of
 * its types. `costModel` refuses a schema with a list, filter or order that is missing here, and a line here that fits nothing.
 */

/** The most that a list without pages holds. Reference data: as read. Recorded data: more than any partner is known to have. */
export const LIST_BOUNDS: Readonly<Record<string, number>> = {
  'Company.partners': 50,
  'Company.saleRegions': 20,
  'Customer.qualifications': 10,
  'Eligibility.findings': 24,
  'Finding.parameters': 4,
  'Market.customerAgreements': 8,
  'NetworkSummary.byMarket': 250,
  'NetworkSummary.byRegion': 20,
  'NetworkSummary.byStatus': 10,
  'NetworkSummary.byUnmetFinding': 24,
  'NetworkSummary.byVerdict': 3,
  'Offer.markets': 250,
  'Partner.modelOptions': 3,
  'Partner.saleRegions': 1,
  'Query.clouds': 10,
  'Query.markets': 250,
  'Query.regions': 20,
  'Region.markets': 60,
  'RuleEdition.requirements': 24,
  'SaleRegion.findings': 20,
  'SaleRegion.markets': 60,
  'SaleRegion.via': 25,
  'SaleRoute.findings': 20,
  'SellDecision.findings': 30,
  'SellDecision.routes': 25,
  'Viewer.capabilities': 50,
  // introspection, by the average of the schema: graphql-js itself bounds how deep these lists nest
  '__Directive.args': 2,
  '__Directive.locations': 10,
  '__Field.args': 2,
  '__Schema.directives': 8,
  '__Schema.types': 100,
  '__Type.enumValues': 3,
  '__Type.fields': 5,
  '__Type.inputFields': 2,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
};

/** Lists with as many elements as an argument lists values. */
export const LISTS_SIZED_BY: Readonly<Record<string, { readonly argument: string; readonly maximum: number }>> = {
  'Query.nodes': { argument: 'ids', maximum: 100 },
};

/** A question that the rulebook answers over a whole network. */
const WHOLE_NETWORK = 1_000;

/** Fields that need more than a row that is there: judgments, joins, whole networks. A field that is not here costs nothing besides its rows. */
export const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  'Company.saleRegions': 20,
  'Customer.sellers': WHOLE_NETWORK,
  'IndirectProvider.network': WHOLE_NETWORK,
  'Market.providers': 200,
  'Partner.eligibility': 5,
  'Partner.modelOptions': 15,
  'Partner.saleRegions': 5,
  'Partner.status': 1,
  'Query.sellDecision': 10,
  'Query.sellers': WHOLE_NETWORK,
};

/** A text that is looked for in every row. */
const SEARCH = 50;

/** What a list's filters and orders add to it; the dearest of those that are given counts. */
export const QUESTION_WEIGHTS: Readonly<Record<string, number>> = {
  'CustomerFilter.agreementMissing': 10,
  'CustomerFilter.markets': 0,
  'CustomerFilter.search': SEARCH,
  'CustomerFilter.segments': 10,
  'CustomerOrderField.MARKET': 0,
  'CustomerOrderField.NAME': 0,
  'OfferFilter.clouds': 0,
  'OfferFilter.families': 0,
  'OfferFilter.market': 0,
  'OfferFilter.search': SEARCH,
  'OfferFilter.segments': 0,
  'OfferOrderField.NAME': 0,
  'OfferOrderField.SKU': 0,
  'PartnerFilter.dueBefore': WHOLE_NETWORK,
  'PartnerFilter.markets': 0,
  'PartnerFilter.openForSale': WHOLE_NETWORK,
  'PartnerFilter.regions': 0,
  'PartnerFilter.search': SEARCH,
  'PartnerFilter.statuses': 10,
  'PartnerFilter.unmet': WHOLE_NETWORK,
  'PartnerFilter.verdict': WHOLE_NETWORK,
  'PartnerOrderField.CUSTOMER_COUNT': 100,
  'PartnerOrderField.ENROLLED_ON': 0,
  'PartnerOrderField.MARKET': 0,
  'PartnerOrderField.NAME': 0,
  'PartnerOrderField.NEXT_DUE_ON': WHOLE_NETWORK,
};
