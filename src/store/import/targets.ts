/** The tables that staged rows become rows of: how each column is made from a staged row `s`. */
import { stagingTable } from './staging';
import type { NetworkArray } from './networkDocument';

export interface Target {
  readonly table: string;
  readonly array: NetworkArray;
  /** Columns that identify a row of the table. */
  readonly key: readonly string[];
  /** Every column, as SQL over a staged row `s` (and what `expanded` adds). */
  readonly columns: Readonly<Record<string, string>>;
  /** OBJECT rows are referred to by others and updated in place; FACT rows are replaced. */
  readonly kind: 'OBJECT' | 'FACT' | 'LIST';
  /** Which staged rows; all unless told. */
  readonly only?: string;
  /** A set-returning part of a list, joined to `s`. */
  readonly expanded?: string;
  /** A table that was written before, joined to `s`: every staged row has its row there. */
  readonly joined?: string;
}

const PARTNER = 'core.partner_id(s."tenantId", s.model)';
const PERIOD = { valid_from: 's."from"', valid_to: 's."to"' };
const DESIGNATION = 's.kind = \'DESIGNATION\'';

/** In the order in which rows can be stored: what is referred to comes first. */
export const TARGETS: readonly Target[] = [
  {
    table: 'company', array: 'companies', kind: 'OBJECT', key: ['global_partner_id'],
    columns: { global_partner_id: 's."globalPartnerId"', name: 's.name', country: 's.country', retired_on: 's."retiredOn"' },
  },
  {
    table: 'account', array: 'partners', kind: 'OBJECT', key: ['tenant_id'],
    columns: {
      tenant_id: 's."tenantId"', company_id: 's.company', country: 's.country', cloud: 's.cloud', location_id: 's."locationId"',
      location_country: 's."locationCountry"',
    },
  },
  {
    table: 'partner', array: 'partners', kind: 'OBJECT', key: ['id'],
    columns: {
      id: PARTNER, tenant_id: 's."tenantId"', model: 's.model', name: 's.name', enrolled_on: 's."enrolledOn"',
      next_enrollment_on: 's."nextEnrollmentOn"', support_plan_renews_on: 's."supportPlanRenewsOn"', retired_on: 's."retiredOn"',
    },
  },
  {
    table: 'partner_status', array: 'statuses', kind: 'FACT', key: ['partner_id', 'valid_from'],
    columns: { partner_id: PARTNER, status: 's.status', ...PERIOD, reason: 's.reason' },
  },
  {
    table: 'partnership', array: 'partnerships', kind: 'FACT', key: ['provider_id', 'reseller_id', 'valid_from'],
    columns: {
      provider_id: 'core.partner_id(s.provider, \'INDIRECT_PROVIDER\')', reseller_id: 'core.partner_id(s.reseller, \'INDIRECT_RESELLER\')',
      state: 's.state', ...PERIOD, reseller_name: `CASE WHEN s.state IN ('ACTIVE', 'PENDING') THEN reseller.name END`,
    },
    joined: `core.partner AS reseller ON reseller.id = core.partner_id(s.reseller, 'INDIRECT_RESELLER')`,
  },
  {
    table: 'customer', array: 'customers', kind: 'OBJECT', key: ['tenant_id'],
    columns: {
      tenant_id: 's."tenantId"', name: 's.name', domain: 's.domain', country: 's.country', cloud: 's.cloud',
      registration_number: 's."registrationNumber"', review_status: 's."reviewStatus"', affiliate_of: 's."affiliateOf"',
      is_partner_tenant: 's."isPartnerTenant"', retired_on: 's."retiredOn"',
    },
  },
  {
    table: 'qualification', array: 'qualifications', kind: 'FACT', key: ['customer_id', 'kind', 'valid_from'],
    columns: { customer_id: 's.customer', kind: 's.kind', vetting: 's.vetting', ...PERIOD },
  },
  {
    table: 'customer_relationship', array: 'relationships', kind: 'FACT', key: ['customer_id', 'partner_id', 'valid_from'],
    columns: {
      customer_id: 's.customer', partner_id: 'core.partner_id(s.partner, s.model)', ...PERIOD,
      acquired_through: 'core.partner_id(s."acquiredThrough", \'INDIRECT_PROVIDER\')', delegated_admin: 's."delegatedAdmin"', customer_name: 'customer.name',
    },
    joined: 'core.customer ON customer.tenant_id = s.customer',
  },
  {
    table: 'partner_agreement', array: 'agreements', kind: 'FACT', key: ['tenant_id', 'valid_from'], only: 's.kind = \'MPA\'',
    columns: { tenant_id: 's.party', form: 's.form', valid_from: 's."acceptedOn"', valid_to: 's."to"' },
  },
  {
    table: 'customer_agreement', array: 'agreements', kind: 'FACT', key: ['customer_id', 'attested_by', 'valid_from'], only: 's.kind = \'MCA\'',
    columns: { customer_id: 's.party', form: 's.form', attested_by: 's."attestedBy"', valid_from: 's."acceptedOn"', valid_to: 's."to"' },
  },
  {
    table: 'offer', array: 'offers', kind: 'OBJECT', key: ['sku'],
    columns: {
      sku: 's.sku', name: 's.name', family: 's.family', generation: 's.generation', segment: 's.segment', cloud: 's.cloud',
      is_add_on: 's."isAddOn"', limit_scope: 's."limitScope"', limit_count: 's."limit"', retired_on: 's."retiredOn"',
    },
  },
  {
    table: 'offer_base', array: 'offers', kind: 'LIST', key: ['sku', 'base_sku'], expanded: 'unnest(s."baseSkus") item',
    columns: { sku: 's.sku', base_sku: 'item' },
  },
  {
    table: 'offer_exclusive_tenant', array: 'offers', kind: 'LIST', key: ['sku', 'tenant_id'], expanded: 'unnest(s."exclusiveTo") item',
    columns: { sku: 's.sku', tenant_id: 'item' },
  },
  {
    table: 'availability', array: 'availabilities', kind: 'FACT', key: ['sku', 'market', 'valid_from'],
    columns: { sku: 's.sku', market: 's.market', ...PERIOD },
  },
  {
    table: 'subscription', array: 'subscriptions', kind: 'FACT', key: ['id', 'valid_from'],
    columns: {
      id: 's.id', customer_id: 's.customer', sku: 's.sku', partner_id: 'core.partner_id(s.partner, s.model)',
      partner_of_record: 's."partnerOfRecord"', status: 's.status', ...PERIOD, quantity: 's.quantity',
    },
  },
  {
    table: 'revenue', array: 'revenue', kind: 'FACT', key: ['partner_id', 'month', 'kind'],
    columns: { partner_id: PARTNER, month: 's.month', kind: 's.kind', amount_usd: 's."amountUsd"' },
  },
  {
    table: 'evidence', array: 'evidence', kind: 'FACT', key: ['tenant_id', 'kind', 'valid_from'], only: `NOT ${DESIGNATION}`,
    columns: { tenant_id: 's."tenantId"', kind: 's.kind', value: 's.value', ...PERIOD },
  },
  {
    table: 'designation', array: 'evidence', kind: 'FACT', key: ['company_id', 'name', 'valid_from'], only: DESIGNATION,
    columns: { company_id: 's.company', name: 's.value', ...PERIOD },
  },
];

/** The staged rows of a target in the shape of its table. */
export function stagedRows(target: Target, columns: readonly string[] = Object.keys(target.columns)): string {
  const list = columns.map((column) => `${target.columns[column]} AS ${column}`).join(', ');
  const source = [`${stagingTable(target.array)} s`, target.expanded && `, ${target.expanded}`, target.joined && ` JOIN ${target.joined}`].join('');
  const distinct = target.table === 'account' ? 'DISTINCT ' : '';
  return `SELECT ${distinct}${list} FROM ${source}${target.only ? ` WHERE ${target.only}` : ''}`;
}

/** A condition that two rows of the target's table have the same key. The one key column that may be null is empty for a signed agreement. */
export function sameTargetKey(target: Target, left: string, right: string): string {
  return target.key.map((column) => {
    const [a, b] = [left, right].map((alias) => (column === 'attested_by' ? `coalesce(${alias}.attested_by, '00000000-0000-0000-0000-000000000000')` : `${alias}.${column}`));
    return `${a} = ${b}`;
  }).join(' AND ');
}
