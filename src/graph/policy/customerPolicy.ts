import { DISCLOSED, PARENT, PUBLIC, SCOPED, type Policy } from './fieldPolicy';

/** Customers, and what is recorded of them. */
export const CUSTOMER_POLICY: Policy = {
  Customer: {
    agreement: SCOPED,
    domain: PARENT,
    id: PARENT,
    market: PUBLIC,
    name: PARENT,
    partners: SCOPED,
    qualifications: SCOPED,
    sellers: DISCLOSED,
    tenantId: PARENT,
  },
  CustomerAgreement: {
    acceptedOn: PARENT,
    attestedBy: SCOPED,
    form: PARENT,
    until: PARENT,
  },
  CustomerQualification: {
    kind: PARENT,
    since: PARENT,
    until: PARENT,
    vetting: PARENT,
  },
  CustomerRelationship: {
    provider: SCOPED,
    since: PARENT,
    until: PARENT,
  },
};
