import type * as marketsModule from '../../../src/rulebook/reference/markets';
import type * as calendarModule from '../../../src/rulebook/calendar';
import { fromProduct } from '../../product';

const { today } = fromProduct<typeof calendarModule>('rulebook/calendar');
const { marketsOn } = fromProduct<typeof marketsModule>('rulebook/reference/markets');

/** Markets are in no table: a constant of the statement gives each its name. */
const MARKETS = JSON.stringify(Object.fromEntries(marketsOn(today()).map(({ code, name }) => [code, { code, name }]))).replaceAll("'", "''");

/** The market of a country, as JSON. */
export function market(country: string): string {
  return `'${MARKETS}'::jsonb -> ${country}`;
}

/** A half-open period that holds on the day. */
export function holdsAt(alias: string, day: string): string {
  return `${alias}.valid_from <= ${day}::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${day}::date)`;
}

/** A customer as JSON. */
export const CUSTOMER = `json_build_object('tenantId', customer.tenant_id, 'name', customer.name, 'domain', customer.domain, 'market', ${market('customer.country')})`;

/**
 * The provider's resellers of one page (alias `item`), one row more than the page has: $1 the provider's partner id, $2 the day, $3 and $4 the position
 * behind which it begins.
 */
export const PAGE_OF_RESELLERS = `SELECT partner.id, partner.tenant_id, edge.reseller_name AS name, edge.state, edge.valid_from, edge.valid_to,
    row_number() OVER (ORDER BY edge.reseller_name, edge.reseller_id) AS place
  FROM partnership AS edge JOIN partner ON partner.id = edge.reseller_id
  WHERE edge.provider_id = $1::uuid AND edge.state IN ('ACTIVE', 'PENDING') AND ${holdsAt('edge', '$2')}
    AND (edge.reseller_name, edge.reseller_id) > ${position('$3', '$4')}
  ORDER BY edge.reseller_name, edge.reseller_id LIMIT 51`;

/** The position with this name and id, or one before everything: one condition, so that an index has the place. */
export function position(name: string, id: string): string {
  return `(coalesce(${name}::text, '') COLLATE "C", coalesce(${id}::uuid, '00000000-0000-0000-0000-000000000000'))`;
}
