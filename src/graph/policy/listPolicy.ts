import { PARENT, SCOPED, type Policy, type TypePolicy } from './fieldPolicy';

/** A page holds rows that were read for it already; its count is read through the scope as the rows were. */
const CONNECTION: TypePolicy = {
  edges: PARENT,
  nodes: PARENT,
  pageInfo: PARENT,
  totalCount: SCOPED,
};

const EDGE: TypePolicy = {
  cursor: PARENT,
  node: PARENT,
};

/** Pages of lists. */
export const LIST_POLICY: Policy = {
  PageInfo: {
    endCursor: PARENT,
    hasNextPage: PARENT,
    hasPreviousPage: PARENT,
    startCursor: PARENT,
  },
  CustomerConnection: CONNECTION,
  CustomerEdge: EDGE,
  CustomerPartnerConnection: CONNECTION,
  CustomerPartnerEdge: { ...EDGE, relationship: PARENT },
  DirectBillPartnerConnection: CONNECTION,
  DirectBillPartnerEdge: EDGE,
  IndirectProviderConnection: CONNECTION,
  IndirectProviderEdge: EDGE,
  IndirectResellerConnection: CONNECTION,
  IndirectResellerEdge: EDGE,
  OfferConnection: CONNECTION,
  OfferEdge: EDGE,
  ProviderResellerConnection: CONNECTION,
  ProviderResellerEdge: { ...EDGE, partnership: PARENT },
  ResellerProviderConnection: CONNECTION,
  ResellerProviderEdge: { ...EDGE, partnership: PARENT },
  SellerConnection: CONNECTION,
  SellerEdge: { ...EDGE, decision: PARENT },
};
