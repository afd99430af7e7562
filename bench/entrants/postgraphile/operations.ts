import type { QuestionName } from '../../entrant';

const CUSTOMER = 'tenantId name domain country marketName';
const ACCOUNT = 'country marketName';

const CUSTOMERS_PAGE = `($provider: UUID!, $markets: [String!]!, $after: PagePosition, $asOf: Date!) {
  partnerByTenantIdAndModel(tenantId: $provider, model: "INDIRECT_PROVIDER") {
    customerRelationshipsByPartnerId(first: 50, orderBy: [BY_NAME_ASC, BY_KEY_ASC], condition: { asOf: $asOf, markets: $markets, after: $after }) {
      nodes { customer { ${CUSTOMER} } }
      pageInfo { hasNextPage }
    }
  }
}`;

/** The questions in the words of the schema that PostGraphile makes of the tables. */
export const OPERATIONS: { readonly [Name in QuestionName]?: string } = {
  trivial: 'query Trivial { __typename }',
  resellersPage: `query ResellersPage($provider: UUID!, $after: PagePosition, $asOf: Date!) {
  partnerByTenantIdAndModel(tenantId: $provider, model: "INDIRECT_PROVIDER") {
    name
    partnershipsByProviderId(first: 50, orderBy: [BY_NAME_ASC, BY_KEY_ASC], condition: { asOf: $asOf, after: $after }) {
      nodes {
        state validFrom validTo
        partner: reseller {
          tenantId name
          account: accountByTenantId { ${ACCOUNT} visibleLocationId }
          customerRelationshipsByPartnerId(first: 10, orderBy: [BY_NAME_ASC, BY_KEY_ASC], condition: { asOf: $asOf }) {
            nodes { customer { ${CUSTOMER} } }
          }
        }
      }
      pageInfo { hasNextPage }
    }
  }
}`,
  oneReseller: `query OneReseller($reseller: UUID!, $asOf: Date!) {
  partnerByTenantIdAndModel(tenantId: $reseller, model: "INDIRECT_RESELLER") {
    tenantId name
    accountByTenantId { ${ACCOUNT} visibleLocationId }
    counterparts(first: 20, orderBy: [BY_NAME_ASC, BY_KEY_ASC], condition: { asOf: $asOf }) {
      nodes { tenantId name state validFrom validTo account { ${ACCOUNT} } }
    }
  }
}`,
  customersFirstPage: `query CustomersFirstPage${CUSTOMERS_PAGE}`,
  customersPage1000: `query CustomersPage1000${CUSTOMERS_PAGE}`,
};
