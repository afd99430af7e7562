/** A network document as the rows of the tables that keep it: each with its key, as text that SQL makes as well. */
import { createHash } from 'node:crypto';

import type { PartnerRow } from '../../../src/store/import/networkDocument';

export type Model = PartnerRow['model'];

/** `to` exclusive; absent: open. */
export interface Period {
  readonly from: string;
  readonly to?: string | null;
}

/** A partner, as documents name one. */
export interface Enrollment {
  readonly tenantId: string;
  readonly model: Model;
}

/** Tables, and views of others' rows, with the key of a row in SQL. */
export const KEYS = {
  company: 'global_partner_id',
  account: 'tenant_id::text',
  partner: 'id::text',
  partner_status: `partner_id || ' ' || valid_from`,
  partnership: `provider_id || ' ' || reseller_id || ' ' || valid_from`,
  counterpart: `near_id || ' ' || id || ' ' || valid_from`,
  customer: 'tenant_id::text',
  qualification: `customer_id || ' ' || kind || ' ' || valid_from`,
  customer_relationship: `customer_id || ' ' || partner_id || ' ' || valid_from`,
  partner_agreement: `tenant_id || ' ' || valid_from`,
  customer_agreement: `customer_id || ' ' || coalesce(attested_by::text, 'SIGNED') || ' ' || valid_from`,
  offer: 'sku',
  offer_base: `sku || ' ' || base_sku`,
  reserved_offer: 'sku',
  offer_exclusive_tenant: `sku || ' ' || tenant_id`,
  availability: `sku || ' ' || market || ' ' || valid_from`,
  subscription: `id || ' ' || valid_from`,
  revenue: `partner_id || ' ' || to_char(month, 'YYYY-MM') || ' ' || kind`,
  evidence: `tenant_id || ' ' || kind || ' ' || valid_from`,
  designation: `company_id || ' ' || name || ' ' || valid_from`,
  network_state: 'singleton::text',
} as const;

export type Table = keyof typeof KEYS;

export const TABLES = Object.keys(KEYS) as Table[];

/** Keys of rows, by table, sorted. */
export type RowKeys = Readonly<Record<Table, readonly string[]>>;

/** Makes the rows of every table. */
export function rowKeys(of: (table: Table) => readonly string[]): RowKeys {
  return Object.fromEntries(TABLES.map((table) => [table, [...new Set(of(table))].sort()])) as Record<Table, string[]>;
}

/** The id of an enrollment. */
export function idOf({ tenantId, model }: Enrollment): string {
  return createHash('md5').update(`${tenantId}:${model}`).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function providerOf(row: { readonly provider: string }): Enrollment {
  return { tenantId: row.provider, model: 'INDIRECT_PROVIDER' };
}

export function resellerOf(row: { readonly reseller: string }): Enrollment {
  return { tenantId: row.reseller, model: 'INDIRECT_RESELLER' };
}


/** Periods that have a day in common, however many. */
export function meet(...periods: readonly Period[]): boolean {
  const from = periods.map((period) => period.from).reduce((one, other) => (one > other ? one : other));
  const to = periods.map((period) => period.to ?? '9999-12-31').reduce((one, other) => (one < other ? one : other));
  return from < to;
}
