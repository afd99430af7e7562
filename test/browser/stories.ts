import { CAST_CUSTOMERS, CAST_OFFERS, CAST_PARTNERS } from '../../src/store/demo/cast';

const some = (...items: object[]): unknown => expect.arrayContaining(items.map((item) => expect.objectContaining(item)));
const having = (item: object): unknown => expect.objectContaining(item);

/** What each saved query must bring to light on the demo network, by the query's name. */
export const STORIES: Record<string, object> = {
  'distributor-network': {
    partner: {
      name: CAST_PARTNERS.fjordlys.name,
      resellers: { edges: some({ partnership: having({ state: 'ACTIVE' }) }), pageInfo: { hasNextPage: true } },
    },
  },
  'network-facets': {
    partner: { network: { asOf: '2026-11-01', byUnmetFinding: some({ value: 'TTM_REVENUE_1K' }), byMarket: some({ value: 'NO' }) } },
  },
  'resellers-with-unmet-requirement': {
    partner: {
      resellers: {
        nodes: some({
          eligibility: having({ verdict: 'INELIGIBLE', findings: some({ code: 'TTM_REVENUE_1K', outcome: 'UNMET' }) }),
        }),
      },
    },
  },
  'resellers-due-before': { indirectResellers: { nodes: some({ eligibility: having({ nextDueOn: expect.stringMatching(/^202[67]-/) }) }) } },
  'why-not': {
    sellDecision: {
      verdict: 'DENIED',
      findings: some({ code: 'LOCATION_COUNTRY_MATCHES_TENANT', outcome: 'UNKNOWN' }),
      routes: [
        {
          provider: { name: CAST_PARTNERS.quetzal.name },
          verdict: 'DENIED',
          findings: some(
            { code: 'PROVIDER_STATUS_ALLOWS_ACTION', outcome: 'UNMET' },
            { code: 'PARTNER_OF_RECORD_VALID', outcome: 'UNMET', partnerCenterCode: '2200' },
          ),
        },
      ],
    },
  },
  'sellers-into-market': {
    sellers: { edges: some({ decision: having({ verdict: 'ALLOWED', routes: some({ verdict: 'ALLOWED' }) }) }), pageInfo: { hasNextPage: true } },
  },
  prospect: {
    sellDecision: {
      verdict: 'DENIED',
      market: { name: 'Puerto Rico' },
      findings: some({ code: 'CUSTOMER_MARKET_IN_REGION', outcome: 'UNMET' }),
    },
  },
  'sale-regions': {
    open: { saleRegions: [{ open: true, via: some({ name: CAST_PARTNERS.fjordlys.name }, { name: CAST_PARTNERS.rhenania.name }) }] },
    closed: { saleRegions: [{ open: false, findings: some({ code: 'PARTNERSHIP_SAME_REGION', outcome: 'UNMET' }) }] },
  },
  'model-options': {
    partner: {
      modelOptions: some(
        { model: 'INDIRECT_RESELLER', verdict: 'ELIGIBLE' },
        { model: 'DIRECT_BILL', verdict: 'INELIGIBLE', findings: some({ code: 'TTM_REVENUE_1M', outcome: 'UNMET' }) },
      ),
    },
  },
  'what-changed': {
    orderBefore: { verdict: 'ALLOWED' },
    orderAfter: { verdict: 'DENIED' },
    partner: { before: { findings: [] }, after: { findings: some({ code: 'MPA_ACCEPTED_PER_TENANT', outcome: 'UNMET' }) } },
  },
  'program-rules': { programRules: { effectiveFrom: '2025-10-01', requirements: some({ code: 'TTM_REVENUE_1M', threshold: '1000000' }) } },
  clouds: { clouds: some({ code: 'US_GOVERNMENT' }, { code: 'GERMANY' }, { code: 'CHINA_21VIANET' }) },
  'customer-partners': {
    customer: {
      name: CAST_CUSTOMERS.lofotkyst.name,
      partners: {
        edges: some({
          relationship: having({ provider: having({ name: CAST_PARTNERS.fjordlys.name }) }),
          node: having({ name: CAST_PARTNERS.tindvik.name }),
        }),
      },
    },
  },
  'customers-without-agreement': { customers: { nodes: some({ partners: having({ nodes: expect.any(Array) }) }) } },
  market: {
    market: {
      name: 'United Kingdom',
      currency: 'GBP',
      customerAgreements: some({ language: 'English' }),
      providers: { nodes: some({ name: CAST_PARTNERS.fjordlys.name }) },
      offers: { nodes: some({ sku: CAST_OFFERS.callingPlan.sku }) },
    },
  },
};
