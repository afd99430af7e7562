/** The part of schema.graphql that the questions ask about; ids are plain keys. */
export const SDL = `
scalar Date
scalar UUID
scalar CountryCode

enum PartnerModel { DIRECT_BILL INDIRECT_PROVIDER INDIRECT_RESELLER }
enum SaleAction { NEW_ORDER }
enum OrderField { NAME }
input Order { field: OrderField! }
input CustomerFilter { markets: [CountryCode!] }

type Query {
  partner(tenantId: UUID!, model: PartnerModel!): Partner
  sellDecision(sellerId: ID!, customerId: ID!, offerId: ID!, action: SaleAction!, asOf: Date!): SellDecision!
}

type Market { code: CountryCode! name: String! }
type Region { code: String! }
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! endCursor: String }

interface Partner { tenantId: UUID! name: String! model: PartnerModel! locationId: String market: Market! }

type IndirectProvider implements Partner {
  tenantId: UUID! name: String! model: PartnerModel! locationId: String market: Market!
  resellers(first: Int!, after: String, orderBy: Order!, asOf: Date!): ProviderResellerConnection!
  customers(first: Int!, after: String, filter: CustomerFilter, orderBy: Order!, asOf: Date!): CustomerConnection!
}

type IndirectReseller implements Partner {
  tenantId: UUID! name: String! model: PartnerModel! locationId: String market: Market!
  providers(first: Int!, after: String, asOf: Date!): ResellerProviderConnection!
  customers(first: Int!, after: String, filter: CustomerFilter, orderBy: Order!, asOf: Date!): CustomerConnection!
  saleRegions(asOf: Date!): [SaleRegion!]!
  eligibility(asOf: Date!): Eligibility!
}

type Partnership { state: String! since: Date! until: Date }
type ProviderResellerEdge { partnership: Partnership! node: IndirectReseller! }
type ProviderResellerConnection { edges: [ProviderResellerEdge!]! nodes: [IndirectReseller!]! pageInfo: PageInfo! }
type ResellerProviderEdge { partnership: Partnership! node: IndirectProvider! }
type ResellerProviderConnection { edges: [ResellerProviderEdge!]! nodes: [IndirectProvider!]! pageInfo: PageInfo! }

type Customer { tenantId: UUID! name: String! domain: String market: Market! }
type CustomerConnection { nodes: [Customer!]! pageInfo: PageInfo! }

type Offer { sku: String! name: String! }
type RuleEdition { name: String! }
type RuleSource { document: String! edition: Date certainty: String! }
type FindingParameter { name: String! value: String! }
type Finding {
  code: String! outcome: String! level: String! message: String! parameters: [FindingParameter!]! expected: String actual: String dueOn: Date remedy: String
  source: RuleSource! partnerCenterCode: String
}
type Eligibility { model: PartnerModel! verdict: String! nextDueOn: Date edition: RuleEdition findings: [Finding!]! }
type SaleRegion { region: Region! verdict: String! open: Boolean! markets: [Market!]! via: [IndirectProvider!]! findings: [Finding!]! }
type SaleRoute { provider: IndirectProvider! verdict: String! findings: [Finding!]! }
type SellDecision {
  verdict: String! market: Market! seller: Partner! customer: Customer offer: Offer findings: [Finding!]! routes: [SaleRoute!]!
}`;
