import { DISCLOSED, PARENT, PUBLIC, SCOPED, type Policy, type TypePolicy } from './fieldPolicy';

/** What partners of every model have. */
const PARTNER: TypePolicy = {
  company: SCOPED,
  eligibility: DISCLOSED,
  enrolledOn: PARENT,
  id: PARENT,
  locationId: PARENT,
  market: PUBLIC,
  model: PARENT,
  modelOptions: DISCLOSED,
  name: PARENT,
  region: PUBLIC,
  saleRegions: DISCLOSED,
  status: SCOPED,
  tenantId: PARENT,
};

/** Partners, their companies and their partnerships with each other. */
export const PARTNER_POLICY: Policy = {
  Node: {
    id: PARENT,
  },
  Partner: PARTNER,
  IndirectProvider: {
    ...PARTNER,
    customers: SCOPED,
    network: DISCLOSED,
    resellers: SCOPED,
  },
  IndirectReseller: {
    ...PARTNER,
    customers: SCOPED,
    providers: SCOPED,
  },
  DirectBillPartner: {
    ...PARTNER,
    customers: SCOPED,
  },
  Company: {
    globalPartnerId: PARENT,
    id: PARENT,
    name: PARENT,
    partners: SCOPED,
    saleRegions: DISCLOSED,
  },
  Partnership: {
    since: PARENT,
    state: PARENT,
    until: PARENT,
  },
  NetworkSummary: {
    asOf: PARENT,
    byMarket: PARENT,
    byRegion: PARENT,
    byStatus: PARENT,
    byUnmetFinding: PARENT,
    byVerdict: PARENT,
    customers: PARENT,
    resellers: PARENT,
  },
  Facet: {
    count: PARENT,
    value: PARENT,
  },
};
