import type { OfferFacts } from '../../rulebook/facts';
import type { Statement } from '../scope/scope';
import type { Reader } from '../snapshot';

/** Facts of offers by SKU. */
export async function gatherOffers(reader: Reader, skus: readonly string[]): Promise<Map<string, OfferFacts>> {
  const rows = await reader.rows<{ facts: OfferFacts }>(OFFERS, [skus]);
  return new Map(rows.map(({ facts }) => [facts.sku, facts]));
}

/** Offers $1 with their bases, exclusive tenants and availabilities, as one document each. */
const OFFERS: Statement = {
  relations: ['offer', 'offer_base', 'reserved_offer', 'offer_exclusive_tenant', 'availability'],
  text: `SELECT jsonb_build_object(
      'sku', offer.sku, 'name', offer.name, 'family', offer.family, 'generation', offer.generation, 'segment', offer.segment, 'cloud', offer.cloud,
      'isAddOn', offer.is_add_on, 'limitScope', offer.limit_scope, 'limit', offer.limit_count,
      'baseSkus', (SELECT coalesce(jsonb_agg(offer_base.base_sku ORDER BY offer_base.base_sku COLLATE "C"), '[]')
        FROM offer_base WHERE offer_base.sku = offer.sku),
      'isReserved', EXISTS (SELECT FROM reserved_offer WHERE reserved_offer.sku = offer.sku),
      'exclusiveTo', (SELECT coalesce(jsonb_agg(offer_exclusive_tenant.tenant_id ORDER BY offer_exclusive_tenant.tenant_id), '[]')
        FROM offer_exclusive_tenant WHERE offer_exclusive_tenant.sku = offer.sku),
      'availabilities', (SELECT coalesce(jsonb_agg(jsonb_build_object('market', availability.market, 'from', availability.valid_from, 'to', availability.valid_to)
          ORDER BY availability.market, availability.valid_from), '[]')
        FROM availability WHERE availability.sku = offer.sku)
    ) AS facts
    FROM offer WHERE offer.sku = ANY ($1::text[])`,
};
