/** All that is recorded about the named cast, as one small document. */
import { NETWORK_ARRAYS, type CompanyRow, type NetworkArray, type NetworkRow } from '../import/networkDocument';
import { CAST_DIRECT_BILL_ROWS } from './castDirectBillPartners';
import { CAST_DIRECT_CUSTOMER_ROWS } from './castDirectCustomers';
import { CAST_INDIRECT_CUSTOMER_ROWS } from './castIndirectCustomers';
import { CAST_OFFER_ROWS } from './castOffers';
import { CAST_PROVIDER_ROWS } from './castProviders';
import { CAST_RESELLER_ROWS } from './castResellers';
import { CAST_TROUBLED_DIRECT_BILL_ROWS } from './castTroubledDirectBillPartners';
import { CAST_TROUBLED_RESELLER_ROWS } from './castTroubledResellers';
import type { Population, Rows } from './population';

const MEMBERS: readonly Rows[] = [
  ...CAST_PROVIDER_ROWS, ...CAST_RESELLER_ROWS, ...CAST_TROUBLED_RESELLER_ROWS, ...CAST_DIRECT_BILL_ROWS, ...CAST_TROUBLED_DIRECT_BILL_ROWS,
  ...CAST_INDIRECT_CUSTOMER_ROWS, ...CAST_DIRECT_CUSTOMER_ROWS, ...CAST_OFFER_ROWS,
];

/** The rows of the cast in the array. */
export function castRows<A extends NetworkArray>(array: A): readonly NetworkRow<A>[] {
  const rows = MEMBERS.flatMap((member): readonly NetworkRow<A>[] => member[array] ?? []);
  return array === 'companies' ? onePerCompany(rows as readonly CompanyRow[]) : rows;
}

/** The cast as a population of one member. */
export const CAST: Population = {
  count: 1,
  rows: Object.fromEntries(NETWORK_ARRAYS.map((array) => [array, () => castRows(array)])),
};

/** Companies with two tenants in the cast are told once. */
function onePerCompany(companies: readonly CompanyRow[]): readonly CompanyRow[] {
  return [...new Map(companies.map((company) => [company.globalPartnerId, company])).values()];
}
