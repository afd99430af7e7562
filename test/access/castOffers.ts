/** The offers of the cast: one that everybody sells, and some that tell who holds what. */
import type { NetworkDocument, OfferRow } from '../../src/store/import/networkDocument';
import { PARTNER, SKU } from './castTenants';

const MARKETS = ['NO', 'DE', 'SE', 'DK', 'FR', 'US'];

const OFFERS: readonly (Partial<OfferRow> & Pick<OfferRow, 'sku' | 'name'>)[] = [
  { sku: SKU.seats, name: 'Seats' },
  { sku: SKU.addOn, name: 'Add-on', isAddOn: true, baseSkus: [SKU.seats] },
  { sku: SKU.limited, name: 'Limited to one', limitScope: 'CONCURRENT', limit: 1 },
  { sku: SKU.schools, name: 'For schools', segment: 'EDUCATION' },
  { sku: SKU.onlyNorthwind, name: 'Reserved for one', exclusiveTo: [PARTNER.northwind] },
  { sku: SKU.onlyContoso, name: 'Reserved for another', exclusiveTo: [PARTNER.contoso, PARTNER.direct] },
  { sku: SKU.azurePlan, name: 'Azure plan', family: 'AZURE_PLAN' },
  { sku: SKU.azureLegacy, name: 'Azure as it was', family: 'AZURE_LEGACY', generation: 'LEGACY' },
];

/** Puts the offers into the document. */
export function addOffers(network: NetworkDocument): void {
  for (const offer of OFFERS) {
    network.offers.push({ family: 'LICENSE_BASED', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL', ...offer });
    network.availabilities.push(...MARKETS.map((market) => ({ sku: offer.sku, market, from: '2015-01-01' })));
  }
}
