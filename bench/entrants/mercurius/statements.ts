import { holdsOn, locationOf, seesBondOn } from '../peers/visibility';
import type { NamedStatement } from './session';

/** The position $3 and $4, or one before everything: one condition, so that an index has the place. */
const BEHIND = `(coalesce($3::text, '') COLLATE "C", coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))`;

/** A partner (alias \`far\`) at the end of a partnership. */
const columns = (edge: string): string => `far.id, far.tenant_id AS "tenantId", far.model, far.name, account.country, ${locationOf('account')} AS "locationId",
      ${edge}.state, ${edge}.valid_from::text AS since, ${edge}.valid_to::text AS until`;

/** The partner with the tenant $1 in the model $2. */
export const PARTNER: NamedStatement = {
  name: 'partner',
  text: `SELECT partner.id, partner.tenant_id AS "tenantId", partner.model, partner.name, account.country, ${locationOf('account')} AS "locationId"
    FROM core.partner JOIN core.account USING (tenant_id) WHERE partner.id = core.partner_id($1, $2)`,
};

/** One row more than the page has: resellers of the provider $1 on the day $2, behind the position $3 and $4, $5 at most. */
export const RESELLERS: NamedStatement = {
  name: 'resellers',
  text: `SELECT ${columns('edge')} FROM (
      SELECT reseller_id, reseller_name, state, valid_from, valid_to FROM core.partnership AS edge
      WHERE provider_id = $1::uuid AND state IN ('ACTIVE', 'PENDING') AND ${holdsOn('edge', '$2')} AND (reseller_name, reseller_id) > ${BEHIND}
      ORDER BY reseller_name, reseller_id LIMIT $5::int
    ) AS edge JOIN core.partner AS far ON far.id = edge.reseller_id JOIN core.account USING (tenant_id)
    ORDER BY edge.reseller_name, edge.reseller_id`,
};

/** All providers of the reseller $1 on the day $2. */
export const PROVIDERS: NamedStatement = {
  name: 'providers',
  text: `SELECT ${columns('far')} FROM core.counterpart AS far JOIN core.account USING (tenant_id)
    WHERE near_id = $1::uuid AND ${holdsOn('far', '$2')} ORDER BY name COLLATE "C", id`,
};

/** The same for customers of each of the partners $1, of the markets $6 where there are any. */
export const CUSTOMERS: NamedStatement = {
  name: 'customers',
  text: `SELECT partner.id AS "partnerId", item.* FROM unnest($1::uuid[]) AS partner (id) CROSS JOIN LATERAL (
      SELECT customer.tenant_id AS "tenantId", customer.name, customer.domain, customer.country
      FROM core.customer_relationship AS bond JOIN core.customer ON customer.tenant_id = bond.customer_id
      WHERE bond.partner_id = partner.id AND ${holdsOn('bond', '$2')} AND ${seesBondOn('bond', '$2')}
        AND (bond.customer_name, bond.customer_id) > ${BEHIND}
        AND ($6::text[] IS NULL OR customer.country = ANY ($6::text[]))
      ORDER BY bond.customer_name, bond.customer_id LIMIT $5::int
    ) AS item ORDER BY item.name COLLATE "C", item."tenantId"`,
};

/** The name of the customer $1. */
export const CUSTOMER: NamedStatement = {
  name: 'customer', text: 'SELECT tenant_id AS "tenantId", name, domain, country FROM core.customer WHERE tenant_id = $1::uuid',
};
