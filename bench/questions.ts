/** The ten questions, as the operations that the product is asked; every other entrant gives the same `data` in its own way. */
import type { QuestionName } from './entrant';

const FINDING = `code outcome level message parameters { name value } expected actual dueOn remedy partnerCenterCode
  source { document edition certainty }`;

const MARKET = 'market { code name }';

const PAGE_OF_RESELLERS = 'first: 50, after: $cursor, orderBy: { field: NAME }, asOf: $asOf';

const customersPage = (name: string): string => `query ${name}($provider: UUID!, $markets: [CountryCode!]!, $cursor: String, $asOf: Date!) {
  partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
    ... on IndirectProvider {
      customers(first: 50, after: $cursor, filter: { markets: $markets }, orderBy: { field: NAME }, asOf: $asOf) {
        nodes { tenantId name domain ${MARKET} }
        pageInfo { hasNextPage hasPreviousPage }
      }
    }
  }
}`;

/** What each question asks. Things are named by their natural keys (tenant, SKU), which every entrant has. */
export const OPERATIONS: Readonly<Record<QuestionName, string>> = {
  trivial: 'query Trivial { __typename }',
  resellersPage: `query ResellersPage($provider: UUID!, $cursor: String, $asOf: Date!) {
  partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
    name
    ... on IndirectProvider {
      resellers(${PAGE_OF_RESELLERS}) {
        edges {
          partnership { state since until }
          node { tenantId name locationId ${MARKET} customers(first: 10, orderBy: { field: NAME }, asOf: $asOf) { nodes { tenantId name domain ${MARKET} } } }
        }
        pageInfo { hasNextPage hasPreviousPage }
      }
    }
  }
}`,
  oneReseller: `query OneReseller($reseller: UUID!, $asOf: Date!) {
  partner(tenantId: $reseller, model: INDIRECT_RESELLER) {
    tenantId name locationId ${MARKET}
    ... on IndirectReseller {
      providers(first: 20, asOf: $asOf) { edges { partnership { state since until } node { tenantId name ${MARKET} } } }
    }
  }
}`,
  saleRegions: `query SaleRegions($provider: UUID!, $cursor: String, $asOf: Date!) {
  partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
    ... on IndirectProvider {
      resellers(${PAGE_OF_RESELLERS}) {
        nodes { tenantId name saleRegions(asOf: $asOf) { region { code } verdict open markets { code name } via { tenantId name } findings { ${FINDING} } } }
      }
    }
  }
}`,
  eligibility: `query Eligibility($provider: UUID!, $cursor: String, $asOf: Date!) {
  partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
    ... on IndirectProvider {
      resellers(${PAGE_OF_RESELLERS}) {
        nodes { tenantId name eligibility(asOf: $asOf) { model verdict nextDueOn edition { name } findings { ${FINDING} } } }
      }
    }
  }
}`,
  sellDecision: `query SellDecision($sellerId: ID!, $customerId: ID!, $offerId: ID!, $asOf: Date!) {
  sellDecision(sellerId: $sellerId, customerId: $customerId, offerId: $offerId, action: NEW_ORDER, asOf: $asOf) {
    verdict ${MARKET}
    seller { tenantId name }
    customer { tenantId name }
    offer { sku name }
    findings { ${FINDING} }
    routes { provider { tenantId name } verdict findings { ${FINDING} } }
  }
}`,
  sellers: `query Sellers($offerId: ID!, $market: CountryCode!, $asOf: Date!) {
  sellers(offerId: $offerId, market: $market, first: 50, asOf: $asOf) {
    totalCount
    edges {
      node { tenantId name model ${MARKET} }
      decision { verdict routes { provider { tenantId name } verdict } }
    }
    pageInfo { hasNextPage }
  }
}`,
  networkFacets: `query NetworkFacets($provider: UUID!, $asOf: Date!) {
  partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
    ... on IndirectProvider {
      network(asOf: $asOf) {
        asOf resellers customers
        byMarket { value count } byRegion { value count } byStatus { value count } byVerdict { value count } byUnmetFinding { value count }
      }
    }
  }
}`,
  customersFirstPage: customersPage('CustomersFirstPage'),
  customersPage1000: customersPage('CustomersPage1000'),
};
