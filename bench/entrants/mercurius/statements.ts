import { holdsOn, locationOf, seesBondOn } from '../peers/visibility';
import type { NamedStatement } from './session';

/** The partner with the tenant $1 in the model $2. */
export const PARTNER: NamedStatement = {
  name: 'partner',
  text: `SELECT partner.id, partner.tenant_id AS "tenantId", partner.model, partner.name, account.country, ${locationOf('account')} AS "locationId"
    FROM core.partner JOIN core.account USING (tenant_id) WHERE partner.id = core.partner_id($1, $2)`,
};

/** One row more than the page has: partners at the far end of the partner $1 on the day $2, behind the position $3 and $4, $5 at most. */
export const COUNTERPARTS: NamedStatement = {
  name: 'counterparts',
  text: `SELECT far.id, far.tenant_id AS "tenantId", far.model, far.name, account.country, ${locationOf('account')} AS "locationId",
      far.state, far.valid_from::text AS since, far.valid_to::text AS until
    FROM (
      SELECT id, tenant_id, model, name, state, valid_from, valid_to FROM core.counterpart AS edge
      WHERE near_id = $1::uuid AND ${holdsOn('edge', '$2')} AND ($3::text IS NULL OR (name COLLATE "C", id) > ($3::text COLLATE "C", $4::uuid))
      ORDER BY name COLLATE "C", id LIMIT $5::int
    ) AS far JOIN core.account USING (tenant_id)
    ORDER BY far.name COLLATE "C", far.id`,
};

/** The same for customers of each of the partners $1, of the markets $6 where there are any. */
export const CUSTOMERS: NamedStatement = {
  name: 'customers',
  text: `SELECT partner.id AS "partnerId", item.* FROM unnest($1::uuid[]) AS partner (id) CROSS JOIN LATERAL (
      SELECT customer.tenant_id AS "tenantId", customer.name, customer.domain, customer.country
      FROM core.customer_relationship AS bond JOIN core.customer ON customer.tenant_id = bond.customer_id
      WHERE bond.partner_id = partner.id AND ${holdsOn('bond', '$2')} AND ${seesBondOn('bond', '$2')}
        AND (bond.customer_name, bond.customer_id) > (coalesce($3::text, '') COLLATE "C", coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
        AND ($6::text[] IS NULL OR customer.country = ANY ($6::text[]))
      ORDER BY bond.customer_name, bond.customer_id LIMIT $5::int
    ) AS item ORDER BY item.name COLLATE "C", item."tenantId"`,
};

/** The name of the customer $1. */
export const CUSTOMER: NamedStatement = {
  name: 'customer', text: 'SELECT tenant_id AS "tenantId", name, domain, country FROM core.customer WHERE tenant_id = $1::uuid',
};
