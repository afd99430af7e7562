/** What is asked of a partner, a customer and a company: every field that does not judge. */
const IDENTITY = `__typename id name model tenantId locationId enrolledOn status(asOf: $day) market { code } region(asOf: $day) { code }
  company { __typename id globalPartnerId name }`;

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** A page of things, without what stands on its edges. */
export const PAGE_FIELDS = `totalCount ${PAGE_INFO} nodes { id } edges { cursor node { id } }`;

const PARTNER_FIELDS = `${IDENTITY} customers(first: 100, asOf: $day) { ${PAGE_FIELDS} }`;

const FACETS = ['byMarket', 'byRegion', 'byStatus', 'byVerdict', 'byUnmetFinding'].map((facet) => `${facet} { value count }`).join(' ');

const PARTNERSHIPS = `totalCount ${PAGE_INFO} nodes { id } edges { cursor node { id } partnership { since state until } }`;

export const PARTNER_PORTRAITS = `query ($ids: [ID!]!, $day: Date!) {
  nodes(ids: $ids) {
    ... on IndirectProvider { ${PARTNER_FIELDS} resellers(first: 100, asOf: $day) { ${PARTNERSHIPS} } network(asOf: $day) { asOf resellers customers ${FACETS} } }
    ... on IndirectReseller { ${PARTNER_FIELDS} providers(first: 100, asOf: $day) { ${PARTNERSHIPS} } }
    ... on DirectBillPartner { ${PARTNER_FIELDS} }
    ... on Partner { ${IDENTITY} }
  }
}`;

export const CUSTOMER_PORTRAITS = `query ($ids: [ID!]!, $day: Date!) {
  nodes(ids: $ids) {
    ... on Customer {
      __typename id name tenantId domain market { code }
      agreement(asOf: $day) { acceptedOn attestedBy form until }
      qualifications(asOf: $day) { kind since until vetting }
      partners(first: 100, asOf: $day) {
        totalCount ${PAGE_INFO} nodes { id } edges { cursor node { id } relationship { since until provider { id } } }
      }
    }
  }
}`;

export const COMPANY_PORTRAITS = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Company { __typename id globalPartnerId name partners { id } } }
}`;
