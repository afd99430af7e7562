/** Every field of a sale: a decision about a prospect and a customer, sellers, and where a partner and a company may sell. */
import { toGlobalId } from 'graphql-relay';
import { SKU } from '../castTenants';
import { FINDING_FIELDS } from './judgmentQueries';

const OFFER = toGlobalId('Offer', SKU.seats);
const DECISION = `action asOf verdict customer { id } market { code } offer { id } seller { id } findings { ${FINDING_FIELDS} }
  routes { verdict provider { id } findings { ${FINDING_FIELDS} } }`;
const REGION = `asOf open verdict region { code } markets { code } via { id } findings { ${FINDING_FIELDS} }`;
const SELLERS = `totalCount nodes { id } edges { cursor node { id } decision { ${DECISION} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

/** $seller is a partner that exists for the viewer; $customer may be nobody. */
export const SALE_FACTS = `query ($seller: ID!, $customer: ID!, $company: String!, $day: Date!) {
  sellDecision(sellerId: $seller, offerId: "${OFFER}", prospect: { market: "NO", agreementSigned: true }, asOf: $day) { ${DECISION} }
  sellers(offerId: "${OFFER}", market: "NO", asOf: $day, first: 100) { ${SELLERS} }
  node(id: $seller) {
    ... on IndirectProvider { saleRegions(asOf: $day) { ${REGION} } }
    ... on IndirectReseller { saleRegions(asOf: $day) { ${REGION} } }
    ... on DirectBillPartner { saleRegions(asOf: $day) { ${REGION} } }
    ... on Partner { saleRegions(asOf: $day) { ${REGION} } }
  }
  company(globalPartnerId: $company) { saleRegions(asOf: $day) { ${REGION} } }
  customer: node(id: $customer) { ... on Customer { sellers(offerId: "${OFFER}", asOf: $day, first: 100) { ${SELLERS} } } }
}`;
