/** A small network on a named cast with every array in use, and what tests ask about a database. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

import { NETWORK_ARRAYS, type NetworkDocument } from '../../../src/store/import/networkDocument';
import { TARGETS } from '../../../src/store/import/targets';

export const NORTHWIND = '11111111-0000-4000-8000-000000000001';
export const FABRIKAM = '11111111-0000-4000-8000-000000000002';
export const CONTOSO = '11111111-0000-4000-8000-000000000003';
export const TAILSPIN = '22222222-0000-4000-8000-000000000001';
export const ADATUM = '22222222-0000-4000-8000-000000000002';

export const EMPTY: NetworkDocument = {
  formatVersion: 1, companies: [], partners: [], statuses: [], partnerships: [], customers: [], qualifications: [], relationships: [],
  agreements: [], offers: [], availabilities: [], subscriptions: [], revenue: [], evidence: [],
};

/** Provider Northwind (DE), reseller Fabrikam (FR), direct bill and reseller Contoso (NO); customers Tailspin (IT) and Adatum (NO). */
export function smallNetwork(): NetworkDocument {
  return {
    formatVersion: 1,
    companies: [
      { globalPartnerId: 'G-1', name: 'Northwind Traders', country: 'DE' },
      { globalPartnerId: 'G-2', name: 'Fabrikam', country: 'FR' },
      { globalPartnerId: 'G-3', name: 'Contoso', country: 'NO' },
    ],
    partners: [
      { tenantId: NORTHWIND, model: 'INDIRECT_PROVIDER', name: 'Northwind', company: 'G-1', country: 'DE', locationId: 'L-1', locationCountry: 'DE', enrolledOn: '2019-08-01' },
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', name: 'Fabrikam', company: 'G-2', country: 'FR', locationId: 'L-2', enrolledOn: '2020-01-15', nextEnrollmentOn: '2025-01-15' },
      { tenantId: CONTOSO, model: 'DIRECT_BILL', name: 'Contoso "Nord" \\ Sør, AS', company: 'G-3', country: 'NO', supportPlanRenewsOn: '2024-06-30' },
      { tenantId: CONTOSO, model: 'INDIRECT_RESELLER', name: 'Contoso', company: 'G-3', country: 'NO' },
    ],
    statuses: [
      { tenantId: NORTHWIND, model: 'INDIRECT_PROVIDER', status: 'ACTIVE', from: '2019-08-01' },
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', status: 'PENDING', from: '2020-01-01', to: '2020-01-15' },
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', status: 'ACTIVE', from: '2020-01-15' },
      { tenantId: CONTOSO, model: 'DIRECT_BILL', status: 'RESTRICTED', from: '2021-03-01', reason: 'support plan; "lapsed"' },
    ],
    partnerships: [
      { provider: NORTHWIND, reseller: FABRIKAM, from: '2020-01-20', to: '2020-02-01', state: 'PENDING' },
      { provider: NORTHWIND, reseller: FABRIKAM, from: '2020-02-01', state: 'ACTIVE' },
    ],
    customers: [
      { tenantId: TAILSPIN, name: 'Tailspin Toys', domain: 'tailspin.example', country: 'IT', registrationNumber: '=4711' },
      { tenantId: ADATUM, name: 'Adatum', country: 'NO', cloud: 'US_GOVERNMENT', reviewStatus: 'IN_REVIEW', affiliateOf: 'G-2', isPartnerTenant: true },
    ],
    qualifications: [{ customer: TAILSPIN, kind: 'EDUCATION', vetting: 'APPROVED', from: '2021-01-01', to: '2022-01-01' }],
    relationships: [
      { customer: TAILSPIN, partner: NORTHWIND, model: 'INDIRECT_PROVIDER', from: '2020-03-01', delegatedAdmin: false },
      { customer: TAILSPIN, partner: FABRIKAM, model: 'INDIRECT_RESELLER', from: '2020-03-01', acquiredThrough: NORTHWIND, delegatedAdmin: true },
    ],
    agreements: [
      { kind: 'MPA', party: NORTHWIND, form: 'INDIRECT_PROVIDER', acceptedOn: '2020-02-01' },
      { kind: 'MCA', party: TAILSPIN, form: 'ATTESTED', attestedBy: NORTHWIND, acceptedOn: '2020-03-01' },
      { kind: 'MCA', party: TAILSPIN, form: 'SIGNED', acceptedOn: '2020-03-01', to: '2023-03-01' },
    ],
    offers: [
      { sku: 'E3', name: 'Office E3', family: 'LICENSE_BASED', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' },
      { sku: 'ADDON', name: 'Add-on', family: 'LICENSE_BASED', generation: 'LEGACY', segment: 'COMMERCIAL', isAddOn: true, baseSkus: ['E3'], exclusiveTo: [CONTOSO, NORTHWIND] },
      { sku: 'TRIAL', name: 'Trial', family: 'SOFTWARE_SUBSCRIPTION', generation: 'LEGACY', segment: 'EDUCATION', limitScope: 'LIFETIME', limit: 1 },
    ],
    availabilities: [
      { sku: 'E3', market: 'IT', from: '2020-01-01' },
      { sku: 'E3', market: 'NO', from: '2020-01-01', to: '2024-01-01' },
    ],
    subscriptions: [
      { id: 'S-1', customer: TAILSPIN, sku: 'E3', partner: NORTHWIND, model: 'INDIRECT_PROVIDER', partnerOfRecord: 'L-2', status: 'ACTIVE', from: '2020-04-01', to: '2021-04-01', quantity: 5 },
      { id: 'S-1', customer: TAILSPIN, sku: 'E3', partner: NORTHWIND, model: 'INDIRECT_PROVIDER', partnerOfRecord: 'L-2', status: 'SUSPENDED', from: '2021-04-01', quantity: 0 },
    ],
    revenue: [
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', month: '2024-01', kind: 'CLOUD', amountUsd: '1234.5' },
      { tenantId: FABRIKAM, model: 'INDIRECT_RESELLER', month: '2024-02', kind: 'CLOUD', amountUsd: '-0.0001' },
    ],
    evidence: [
      { tenantId: NORTHWIND, kind: 'SUPPORT_PLAN', value: 'ASFP', from: '2019-08-01' },
      { tenantId: FABRIKAM, kind: 'MFA', value: '98.5', from: '2020-01-01', to: '2020-06-01' },
      { company: 'G-3', kind: 'DESIGNATION', value: 'Modern Work', from: '2023-01-01' },
      { company: 'G-3', kind: 'DESIGNATION', value: 'Security', from: '2023-01-01' },
    ],
  };
}

/** Rows without what the database gives out by itself, by table. */
const GIVEN_OUT: Readonly<Record<string, string>> = {
  customer_agreement: "to_jsonb(t) - 'id'", change_history: "to_jsonb(t) - 'id' - 'recorded_at'", network_state: "to_jsonb(t) - 'change_stamp'",
};

/** A fingerprint of every row of every table, without what the database gives out by itself. */
export async function fingerprint(pool: Pool): Promise<string> {
  const hash = createHash('sha256');
  for (const table of [...TARGETS.map((target) => target.table), 'network_state', 'change_history']) {
    const { rows } = await pool.query<{ text: string }>(`SELECT (${GIVEN_OUT[table] ?? 't'})::text AS text FROM core.${table} t ORDER BY 1`);
    hash.update(`${table}\n${rows.map(({ text }) => text).join('\n')}\n`);
  }
  return hash.digest('hex');
}

/** Rows of all arrays. */
export function rowCount(network: NetworkDocument): number {
  return NETWORK_ARRAYS.reduce((sum, array) => sum + network[array].length, 0);
}
