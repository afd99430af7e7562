/** A generated customer: who sells to it, where it is, since when. */
import type { Day } from '../../rulebook/calendar';
import type { QualificationKind } from '../../rulebook/terms';
import type { CustomerSeller, SellerBook } from './customerSeller';
import { dayBetween, later } from './demoDays';
import { drawMarket } from './demoRegions';
import type { NetworkLayout } from './networkLayout';
import { draw, drawBelow, drawUuid, STREAMS } from './seededDraw';

/** A customer as its rows need to know it. */
export interface GeneratedCustomer {
  readonly member: number;
  readonly tenantId: string;
  readonly country: string;
  readonly seller: CustomerSeller;
  /** How many of the seller's buyers it is related to: none where only the reseller is known. */
  readonly buyers: number;
  /** Since when it is its seller's customer. */
  readonly since: Day;
  readonly qualification: QualificationKind | null;
}

const { customer: STREAM } = STREAMS;
const PURPOSE = { tenant: 10, abroad: 14, market: 15, since: 20, qualification: 24, buyers: 28 } as const;

/** The customer with the index. */
export function generatedCustomer(layout: NetworkLayout, sellers: SellerBook, member: number): GeneratedCustomer {
  const seller = sellers.sellerOf(member);
  const country = countryOf(seller, member);
  const lastDay = seller.isSelling ? '2026-10-26' : '2025-12-29';
  return {
    member, tenantId: drawUuid(STREAM, member, PURPOSE.tenant), country, seller, buyers: buyersOf(layout, member, seller),
    since: later(seller.since, dayBetween(seller.since, lastDay, draw(STREAM, member, PURPOSE.since))),
    qualification: qualificationOf(member, country),
  };
}

/** Two in three sit in the seller's country, the others in its region, a few outside it. */
function countryOf(seller: CustomerSeller, member: number): string {
  const place = drawBelow(1000, STREAM, member, PURPOSE.abroad);
  if (place < 660) return seller.country;
  if (place < 993) return drawMarket(seller.region, STREAM, member, PURPOSE.market);
  return seller.region === 'UNITED_STATES' ? 'PR' : 'US';
}

/** The largest provider's customers are all related to it; elsewhere one in fifty is known to the reseller only. */
function buyersOf(layout: NetworkLayout, member: number, seller: CustomerSeller): number {
  const part = drawBelow(1000, STREAM, member, PURPOSE.buyers);
  if (seller.model === 'INDIRECT_RESELLER' && member >= layout.customersOfLargest && part < 20) return 0;
  return part > 700 ? Math.min(2, seller.buyers.length) : 1;
}

function qualificationOf(member: number, country: string): QualificationKind | null {
  const part = drawBelow(1000, STREAM, member, PURPOSE.qualification);
  if (part < 90) return 'EDUCATION';
  if (part < 140) return 'NONPROFIT';
  return country === 'US' && part < 200 ? 'GOVERNMENT_COMMUNITY_CLOUD' : null;
}
