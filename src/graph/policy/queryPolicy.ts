import { DISCLOSED, PUBLIC, SCOPED, VIEWER, type Policy } from './fieldPolicy';

/** Where every question starts, and what a caller is told about itself. */
export const QUERY_POLICY: Policy = {
  Query: {
    clouds: PUBLIC,
    company: SCOPED,
    customer: SCOPED,
    customers: SCOPED,
    directBillPartners: SCOPED,
    indirectProviders: SCOPED,
    indirectResellers: SCOPED,
    market: PUBLIC,
    markets: PUBLIC,
    node: SCOPED,
    nodes: SCOPED,
    offer: PUBLIC,
    offers: PUBLIC,
    partner: SCOPED,
    programRules: PUBLIC,
    regions: PUBLIC,
    sellDecision: DISCLOSED,
    sellers: DISCLOSED,
    viewer: VIEWER,
  },
  Viewer: {
    capabilities: VIEWER,
    partner: VIEWER,
    role: VIEWER,
  },
};
