import { DISCLOSED, PARENT, PUBLIC, SCOPED, type Policy } from './fieldPolicy';

/** What the rulebook says of partners and sales; the facts behind it are shown only where the viewer may see them. */
export const JUDGMENT_POLICY: Policy = {
  Eligibility: {
    asOf: PARENT,
    edition: PUBLIC,
    findings: DISCLOSED,
    model: PARENT,
    nextDueOn: DISCLOSED,
    partner: PARENT,
    verdict: DISCLOSED,
  },
  Finding: {
    actual: DISCLOSED,
    code: PARENT,
    dueOn: DISCLOSED,
    expected: PARENT,
    level: PARENT,
    message: DISCLOSED,
    outcome: PARENT,
    parameters: DISCLOSED,
    partnerCenterCode: PARENT,
    remedy: DISCLOSED,
    source: PUBLIC,
    subject: SCOPED,
  },
  FindingParameter: {
    name: PARENT,
    value: PARENT,
  },
  SaleRegion: {
    asOf: PARENT,
    findings: DISCLOSED,
    markets: PUBLIC,
    open: DISCLOSED,
    region: PUBLIC,
    verdict: DISCLOSED,
    via: SCOPED,
  },
  SaleRoute: {
    findings: DISCLOSED,
    provider: SCOPED,
    verdict: DISCLOSED,
  },
  SellDecision: {
    action: PARENT,
    asOf: PARENT,
    customer: SCOPED,
    findings: DISCLOSED,
    market: PUBLIC,
    offer: PUBLIC,
    routes: SCOPED,
    seller: SCOPED,
    verdict: DISCLOSED,
  },
};
