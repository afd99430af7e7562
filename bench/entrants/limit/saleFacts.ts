import type { CustomerFacts, OfferFacts } from '../../../src/rulebook/facts';
import type { Statement } from '../../../src/store/scope/scope';
import type { Reading } from './reading';

/** What a sale is judged on besides its seller. */
export interface SaleOf {
  readonly buyer: CustomerFacts;
  readonly customerName: string;
  readonly offer: OfferFacts;
}

const period = (alias: string): string => `'from', ${alias}.valid_from, 'to', ${alias}.valid_to`;

function list(columns: string, from: string, order: string): string {
  return `(SELECT coalesce(json_agg(json_build_object(${columns}) ORDER BY ${order}), '[]') FROM ${from})`;
}

const CUSTOMER = `json_build_object(
    'kind', 'CUSTOMER', 'tenantId', customer.tenant_id, 'country', customer.country, 'cloud', customer.cloud, 'registrationNumber', customer.registration_number,
    'reviewStatus', customer.review_status, 'affiliateOf', customer.affiliate_of, 'isPartnerTenant', customer.is_partner_tenant,
    'qualifications', ${list(`'kind', held.kind, 'vetting', held.vetting, ${period('held')}`, 'qualification AS held WHERE held.customer_id = customer.tenant_id', 'held.kind, held.valid_from')},
    'agreements', ${list(`'form', accepted.form, 'attestedBy', accepted.attested_by, ${period('accepted')}`,
      'customer_agreement AS accepted WHERE accepted.customer_id = customer.tenant_id', 'accepted.valid_from, accepted.attested_by')},
    'relationships', ${list(`'tenantId', partner.tenant_id, 'model', partner.model, ${period('bond')}`,
      'customer_relationship AS bond JOIN partner ON partner.id = bond.partner_id WHERE bond.customer_id = customer.tenant_id', 'bond.valid_from, partner.id')},
    'subscriptions', ${list(`'id', bought.id, 'sku', bought.sku, 'family', sold.family, 'tenantId', partner.tenant_id, 'model', partner.model,
        'partnerOfRecord', bought.partner_of_record, 'status', bought.status, ${period('bought')}`,
      `subscription AS bought JOIN offer AS sold ON sold.sku = bought.sku JOIN partner ON partner.id = bought.partner_id
        WHERE bought.customer_id = customer.tenant_id`, 'bought.id COLLATE "C", bought.valid_from')})`;

const OFFER = `json_build_object(
    'sku', offer.sku, 'name', offer.name, 'family', offer.family, 'generation', offer.generation, 'segment', offer.segment, 'cloud', offer.cloud,
    'isAddOn', offer.is_add_on, 'limitScope', offer.limit_scope, 'limit', offer.limit_count,
    'baseSkus', ARRAY(SELECT base_sku FROM offer_base WHERE offer_base.sku = offer.sku ORDER BY base_sku COLLATE "C"),
    'isReserved', EXISTS (SELECT FROM reserved_offer WHERE reserved_offer.sku = offer.sku),
    'exclusiveTo', ARRAY(SELECT tenant_id FROM offer_exclusive_tenant AS exclusive WHERE exclusive.sku = offer.sku ORDER BY tenant_id),
    'availabilities', ${list(`'market', open.market, ${period('open')}`, 'availability AS open WHERE open.sku = offer.sku', 'open.market, open.valid_from')})`;

const SALE: Statement = {
  relations: [
    'customer', 'qualification', 'customer_agreement', 'customer_relationship', 'subscription', 'partner', 'offer', 'offer_base', 'reserved_offer', 'offer_exclusive_tenant',
    'availability',
  ],
  text: `SELECT ${CUSTOMER} AS buyer, customer.name AS "customerName", ${OFFER} AS offer FROM customer CROSS JOIN offer WHERE customer.tenant_id = $1::uuid AND offer.sku = $2::text`,
};

/** The customer with its whole history and the offer, on one way to the server. */
export async function readSale(reading: Reading, customer: string, offer: string): Promise<SaleOf> {
  const [sale] = await reading.rows<SaleOf>(SALE, [customer, offer]);
  if (!sale) throw new Error('The customer or the offer is not there.');
  return sale;
}
