import type * as partnerIdModule from '../../../src/store/scope/partnerId';
import type { Statement } from '../../../src/store/scope/scope';
import { fromProduct } from '../../product';
import type { QuestionVariables } from '../../variables';
import { CUSTOMER, holdsAt, market, PAGE_OF_RESELLERS, position } from './fragments';
import type { Reading } from './reading';

const { partnerIdOf } = fromProduct<typeof partnerIdModule>('store/scope/partnerId');

/** Ten customers of a reseller (alias `item`) that may be shown on the day. */
const CUSTOMERS_OF_ITEM = `SELECT json_build_object('nodes', coalesce(json_agg(node ORDER BY name COLLATE "C", tenant_id), '[]')) FROM (
    SELECT customer.name, customer.tenant_id, ${CUSTOMER} AS node
    FROM customer_relationship JOIN customer ON customer.tenant_id = customer_relationship.customer_id
    WHERE customer_relationship.partner_id = item.id AND ${holdsAt('customer_relationship', '$2')}
      AND SEES_RELATIONSHIP(customer_relationship.customer_id, customer_relationship.partner_id, $2)
    ORDER BY customer_relationship.customer_name, customer_relationship.customer_id LIMIT 10) AS customers`;

const RESELLERS_PAGE: Statement = {
  relations: ['partner', 'account', 'partnership', 'customer', 'customer_relationship'],
  text: `SELECT (SELECT json_build_object('name', provider.name, 'resellers', (
      SELECT json_build_object('edges', coalesce(json_agg(json_build_object(
          'partnership', json_build_object('state', item.state, 'since', item.valid_from, 'until', item.valid_to),
          'node', json_build_object('tenantId', item.tenant_id, 'name', item.name, 'locationId', account.location_id, 'market', ${market('account.country')},
            'customers', (${CUSTOMERS_OF_ITEM}))
        ) ORDER BY item.place) FILTER (WHERE item.place <= 50), '[]'),
        'pageInfo', json_build_object('hasNextPage', count(*) > 50, 'hasPreviousPage', $3::text IS NOT NULL))
      FROM (${PAGE_OF_RESELLERS}) AS item JOIN account ON account.tenant_id = item.tenant_id
    )) FROM partner AS provider WHERE provider.id = $1::uuid)::text AS data`,
};

const ONE_RESELLER: Statement = {
  relations: ['partner', 'account', 'counterpart'],
  text: `SELECT (SELECT json_build_object('tenantId', partner.tenant_id, 'name', partner.name, 'locationId', account.location_id, 'market', ${market('account.country')},
      'providers', json_build_object('edges', (
        SELECT coalesce(json_agg(edge ORDER BY name COLLATE "C", id), '[]') FROM (
          SELECT provider.name, provider.id, json_build_object(
            'partnership', json_build_object('state', provider.state, 'since', provider.valid_from, 'until', provider.valid_to),
            'node', json_build_object('tenantId', provider.tenant_id, 'name', provider.name, 'market', ${market('of_provider.country')})) AS edge
          FROM counterpart AS provider JOIN account AS of_provider ON of_provider.tenant_id = provider.tenant_id
          WHERE provider.near_id = partner.id AND provider.near_model = 'INDIRECT_RESELLER' AND ${holdsAt('provider', '$2')}
          ORDER BY provider.name COLLATE "C", provider.id LIMIT 20) AS edges)))
    FROM partner JOIN account USING (tenant_id) WHERE partner.id = $1::uuid)::text AS data`,
};

const CUSTOMERS_PAGE: Statement = {
  relations: ['partner', 'customer', 'customer_relationship'],
  text: `SELECT (SELECT json_build_object('customers', (
      SELECT json_build_object('nodes', coalesce(json_agg(node ORDER BY place) FILTER (WHERE place <= 50), '[]'),
        'pageInfo', json_build_object('hasNextPage', count(*) > 50, 'hasPreviousPage', $3::text IS NOT NULL))
      FROM (
        SELECT ${CUSTOMER} AS node, row_number() OVER (ORDER BY customer_relationship.customer_name, customer_relationship.customer_id) AS place
        FROM customer_relationship JOIN customer ON customer.tenant_id = customer_relationship.customer_id
        WHERE customer_relationship.partner_id = $1::uuid AND ${holdsAt('customer_relationship', '$2')}
          AND SEES_RELATIONSHIP(customer_relationship.customer_id, customer_relationship.partner_id, $2)
          AND customer.country = ANY ($5::text[])
          AND (customer_relationship.customer_name, customer_relationship.customer_id) > ${position('$3', '$4')}
        ORDER BY customer_relationship.customer_name, customer_relationship.customer_id LIMIT 51) AS page
    )) FROM partner AS provider WHERE provider.id = $1::uuid)::text AS data`,
};

/** Resellers of a provider with ten customers each. */
export async function resellersPage(reading: Reading, { provider, asOf, after }: QuestionVariables['resellersPage']): Promise<string> {
  return partner(await reading.text(RESELLERS_PAGE, [partnerIdOf(provider, 'INDIRECT_PROVIDER'), asOf, after?.name, after?.id]));
}

/** A reseller with its providers. */
export async function oneReseller(reading: Reading, { reseller, asOf }: QuestionVariables['oneReseller']): Promise<string> {
  return partner(await reading.text(ONE_RESELLER, [partnerIdOf(reseller, 'INDIRECT_RESELLER'), asOf]));
}

/** Customers of a provider in some markets. */
export async function customersPage(reading: Reading, { provider, asOf, after, markets }: QuestionVariables['customersFirstPage']): Promise<string> {
  return partner(await reading.text(CUSTOMERS_PAGE, [partnerIdOf(provider, 'INDIRECT_PROVIDER'), asOf, after?.name, after?.id, markets]));
}

function partner(text: string): string {
  return `{"partner":${text}}`;
}
