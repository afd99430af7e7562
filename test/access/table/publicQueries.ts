/** What everyone signed in sees: reference data, offers and rules. */
import { toGlobalId } from 'graphql-relay';
import { SKU } from '../castTenants';
import { PAGE_FIELDS } from './portraitQueries';

export const PUBLIC_DATA = `query ($day: Date!) {
  markets(asOf: $day) {
    __typename id code name currency region(asOf: $day) { id code } customerAgreements(asOf: $day) { documentId documentRegion kind language languageTag }
  }
  regions(asOf: $day) { id code name markets(asOf: $day) { id } }
  clouds(asOf: $day) { code customerAgreement customers enrollmentModels indirectModel name operator partnerTenant partners products status }
  programRules(model: INDIRECT_RESELLER, asOf: $day) {
    name effectiveFrom effectiveTo reviewedOn requirements { code level text threshold unit source { certainty document edition } }
  }
  offers(first: 100, asOf: $day) { totalCount nodes { id sku name family generation segment cloud markets(asOf: $day) { code } } }
  offer(sku: "${SKU.onlyContoso}") { id name }
  market(code: "NO") { offers(month: "2026-11") { totalCount nodes { id } } }
  node(id: "${toGlobalId('Market', 'NO')}") { id }
}`;

export const ROOT_LISTS = `query ($day: Date!) {
  indirectProviders(asOf: $day, first: 100) { ${PAGE_FIELDS} }
  indirectResellers(asOf: $day, first: 100) { ${PAGE_FIELDS} }
  directBillPartners(asOf: $day, first: 100) { ${PAGE_FIELDS} }
  customers(asOf: $day, first: 100) { ${PAGE_FIELDS} }
  offers(asOf: $day, first: 100) { ${PAGE_FIELDS} }
  market(code: "NO") { providers(asOf: $day, first: 100) { ${PAGE_FIELDS} } }
}`;

export const LOOK_UPS = `query ($tenant: UUID!, $model: PartnerModel!, $customer: UUID!, $company: String!, $id: ID!) {
  partner(tenantId: $tenant, model: $model) { id }
  customer(tenantId: $customer) { id }
  company(globalPartnerId: $company) { id }
  node(id: $id) { id }
  nodes(ids: [$id]) { id }
  viewer { role partner { id } capabilities }
}`;
