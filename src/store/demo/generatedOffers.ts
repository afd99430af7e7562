/** The offers beside the cast, each sold in about 60 markets. */
import type { CommerceGeneration, CustomerSegment, OfferFamily } from '../../rulebook/terms';
import type { AvailabilityRow, OfferRow } from '../import/networkDocument';
import { CAST_OFFERS, CAST_PARTNERS } from './cast';
import { dayBetween } from './demoDays';
import { isMainMarket } from './demoRegions';
import { ALL_MARKETS, soldIn } from './offerMarkets';
import type { Population } from './population';
import { draw, drawFrom, happens, STREAMS } from './seededDraw';

const { offer: STREAM } = STREAMS;
const PURPOSE = { kind: 0, generation: 1, segment: 2, product: 3, use: 4, tier: 5, limit: 6, exclusive: 7, from: 8, addOn: 9, markets: 1_000 } as const;

const PRODUCTS = [
  'Alder', 'Beacon', 'Cobalt', 'Delta', 'Ember', 'Fathom', 'Granite', 'Harrier', 'Inlet', 'Juniper', 'Keystone', 'Lantern', 'Meridian', 'Nimbus', 'Orchard',
  'Pinion', 'Quarry', 'Ridge', 'Saffron', 'Tundra', 'Umber', 'Vector', 'Willow', 'Zephyr',
];
const USES = [
  'Analytics', 'Archive', 'Backup', 'Billing', 'Contacts', 'Forms', 'Helpdesk', 'Inventory', 'Mail', 'Meetings', 'Notes', 'Payroll', 'Planner', 'Protect',
  'Telephony', 'Training',
];
const TIERS = ['Basic', 'Standard', 'Premium', 'Frontline'];
const KINDS: readonly { readonly family: OfferFamily; readonly code: string }[] = [
  ...Array.from({ length: 10 }, () => ({ family: 'LICENSE_BASED', code: 'SEAT' } as const)),
  ...Array.from({ length: 4 }, () => ({ family: 'MARKETPLACE', code: 'MKT' } as const)),
  ...Array.from({ length: 2 }, () => ({ family: 'SOFTWARE_SUBSCRIPTION', code: 'SUB' } as const)),
  ...Array.from({ length: 2 }, () => ({ family: 'PERPETUAL_SOFTWARE', code: 'LIC' } as const)),
  ...Array.from({ length: 2 }, () => ({ family: 'AZURE_RESERVATION', code: 'RES' } as const)),
];
const GENERATIONS: readonly CommerceGeneration[] = ['NEW_COMMERCE', 'NEW_COMMERCE', 'NEW_COMMERCE', 'LEGACY'];
const SEGMENTS: readonly CustomerSegment[] = ['COMMERCIAL', 'COMMERCIAL', 'COMMERCIAL', 'COMMERCIAL', 'COMMERCIAL', 'COMMERCIAL', 'EDUCATION', 'NONPROFIT'];
const EXCLUSIVE_TO = [
  CAST_PARTNERS.fjordlys.tenantId, CAST_PARTNERS.rhenania.tenantId, CAST_PARTNERS.prairieStar.tenantId, CAST_PARTNERS.alpenrand.tenantId,
];
const MARKET_INDEXES = new Map(ALL_MARKETS.map((market, index) => [market, index]));
const CAST_COUNT = Object.keys(CAST_OFFERS).length;
/** In 1,000: chosen so that an offer is sold in about 60 of the 246 markets. */
const IN_MAIN_MARKET = 560;
const IN_OTHER_MARKET = 110;

/** The offers beside the cast in a network with so many. */
export function generatedOffers(total: number): Population {
  return {
    count: generatedOfferCount(total),
    rows: { offers: (member) => [offerRow(member)], availabilities: (member) => availabilityRows(member) },
  };
}

/** How many there are beside the cast in a network with so many offers. */
export function generatedOfferCount(total: number): number {
  return total - CAST_COUNT;
}

/** The SKU of the offer if a commercial customer of the market may hold it by itself; null otherwise. */
export function plainOfferIn(member: number, market: string): string | null {
  const isPlain = kindOf(member).family === 'LICENSE_BASED' && segmentOf(member) === 'COMMERCIAL' && !isAddOn(member);
  return isPlain && isSoldIn(member, MARKET_INDEXES.get(market)!) ? skuOf(member) : null;
}

function offerRow(member: number): OfferRow {
  const { family } = kindOf(member);
  const isTrial = family === 'LICENSE_BASED' && happens(60, STREAM, member, PURPOSE.limit);
  return {
    sku: skuOf(member), name: nameOf(member, isTrial), family, generation: generationOf(member), segment: segmentOf(member),
    ...(isAddOn(member) && { isAddOn: true, baseSkus: [CAST_OFFERS.workBusiness.sku, CAST_OFFERS.workEnterprise.sku] }),
    ...(isTrial && { limitScope: 'LIFETIME' as const, limit: 1 }),
    ...(family === 'MARKETPLACE' && happens(250, STREAM, member, PURPOSE.exclusive) && {
      exclusiveTo: [drawFrom(EXCLUSIVE_TO, STREAM, member, PURPOSE.exclusive)],
    }),
  };
}

function availabilityRows(member: number): AvailabilityRow[] {
  const from = dayBetween('2021-09-01', '2026-06-01', draw(STREAM, member, PURPOSE.from));
  return soldIn(skuOf(member), ALL_MARKETS.filter((_, index) => isSoldIn(member, index)), from);
}

function isSoldIn(member: number, marketIndex: number): boolean {
  const chance = isMainMarket(ALL_MARKETS[marketIndex]) ? IN_MAIN_MARKET : IN_OTHER_MARKET;
  return happens(chance, STREAM, member, PURPOSE.markets + marketIndex);
}

function kindOf(member: number): (typeof KINDS)[number] {
  return drawFrom(KINDS, STREAM, member, PURPOSE.kind);
}

function skuOf(member: number): string {
  return `${kindOf(member).code}-${String(member + 1).padStart(5, '0')}`;
}

function nameOf(member: number, isTrial: boolean): string {
  const words = [
    drawFrom(PRODUCTS, STREAM, member, PURPOSE.product), drawFrom(USES, STREAM, member, PURPOSE.use), drawFrom(TIERS, STREAM, member, PURPOSE.tier),
  ];
  const name = words.join(' ');
  if (isTrial) return `${name} trial`;
  return isAddOn(member) ? `${name} add-on` : name;
}

/** Marketplace offers and Azure reservations have neither a segment price nor a legacy form. */
function isCommercialOnly(member: number): boolean {
  const { family } = kindOf(member);
  return family === 'MARKETPLACE' || family === 'AZURE_RESERVATION';
}

function segmentOf(member: number): CustomerSegment {
  return isCommercialOnly(member) ? 'COMMERCIAL' : drawFrom(SEGMENTS, STREAM, member, PURPOSE.segment);
}

function generationOf(member: number): CommerceGeneration {
  return isCommercialOnly(member) ? 'NEW_COMMERCE' : drawFrom(GENERATIONS, STREAM, member, PURPOSE.generation);
}

function isAddOn(member: number): boolean {
  return kindOf(member).family === 'LICENSE_BASED' && happens(150, STREAM, member, PURPOSE.addOn) && !happens(60, STREAM, member, PURPOSE.limit);
}
