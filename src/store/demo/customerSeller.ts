/** Who sells to a generated customer: a direct bill partner, or a reseller through its main provider. */
import type { Day } from '../../rulebook/calendar';
import { regionOf } from '../../rulebook/reference/markets';
import type { PartnerModel } from '../../rulebook/terms';
import { REFERENCE_DAY } from './demoDays';
import { directBillAccount } from './generatedDirectBillPartners';
import { providersOfReseller, type NetworkLayout } from './networkLayout';
import { resellerAccount, type ResellerAccount } from './resellerAccount';
import { drawBelow, drawSkewed, happens, STREAMS } from './seededDraw';

/** The account that buys: a direct bill partner, or the provider of a reseller. */
export interface Buyer {
  readonly tenantId: string;
  readonly model: PartnerModel;
}

export interface CustomerSeller {
  readonly tenantId: string;
  readonly model: PartnerModel;
  readonly country: string;
  readonly region: string;
  /** Since when it may have customers. */
  readonly since: Day;
  /** Whether it still takes new customers. */
  readonly isSelling: boolean;
  /** Of a reseller: the location ID that its orders name. */
  readonly partnerOfRecord: string | null;
  /** Who buys for it, the main one first; empty where it never had a provider. */
  readonly buyers: readonly Buyer[];
}

const { customer: STREAM } = STREAMS;
const PURPOSE = { isDirect: 0, direct: 1, reseller: 2 } as const;
/** Customers of a direct bill partner on average. */
const DIRECT_CUSTOMERS = 60;

/** Finds sellers by customer. It remembers a few fields of each partner, never of a customer: memory grows with partners only. */
export class SellerBook {
  private readonly resellers: CustomerSeller[] = [];
  private readonly directBillPartners: CustomerSeller[] = [];

  /** How many customers in 1,000, of those that are not the largest provider's, buy from a direct bill partner. */
  private readonly directPerMille: number;

  constructor(private readonly layout: NetworkLayout) {
    this.directPerMille = Math.floor((layout.directBillPartners * DIRECT_CUSTOMERS * 1000) / layout.customers);
  }

  /** The seller of the customer with the index. */
  sellerOf(customer: number): CustomerSeller {
    const { layout } = this;
    if (customer < layout.customersOfLargest) return this.reseller(resellerInLargest(layout, customer));
    if (happens(this.directPerMille, STREAM, customer, PURPOSE.isDirect)) {
      return this.directBillPartner(drawBelow(layout.directBillPartners, STREAM, customer, PURPOSE.direct));
    }
    return this.sellingResellerFrom(drawSkewed(layout.resellers - layout.resellersOfLargest, STREAM, customer, PURPOSE.reseller));
  }

  /** The reseller after the customer's own in the largest provider's network, for customers that buy from two. */
  secondSellerOf(customer: number): CustomerSeller {
    return this.reseller((resellerInLargest(this.layout, customer) + 1) % this.layout.resellersOfLargest);
  }

  /** The first reseller from that place on (outside the largest network) that ever had a provider. */
  private sellingResellerFrom(place: number): CustomerSeller {
    const { resellers, resellersOfLargest } = this.layout;
    const others = resellers - resellersOfLargest;
    for (let step = 0; step < others; step += 1) {
      const seller = this.reseller(resellersOfLargest + ((place + step) % others));
      if (seller.buyers.length > 0) return seller;
    }
    throw new Error('No reseller of the demo network has a provider.');
  }

  private reseller(member: number): CustomerSeller {
    this.resellers[member] ??= resellerAsSeller(this.layout, resellerAccount(this.layout, member));
    return this.resellers[member];
  }

  private directBillPartner(member: number): CustomerSeller {
    this.directBillPartners[member] ??= directSeller(member);
    return this.directBillPartners[member];
  }
}

function resellerInLargest(layout: NetworkLayout, customer: number): number {
  return drawSkewed(layout.resellersOfLargest, STREAM, customer, PURPOSE.reseller);
}

function resellerAsSeller(layout: NetworkLayout, account: ResellerAccount): CustomerSeller {
  const { tenantId, model, country, partneredOn: since, trouble, locationId } = account;
  const providers = trouble === 'APPLYING' || trouble === 'ONLY_INVITED' ? [] : providersOfReseller(layout, account.member);
  return {
    tenantId, model, country, region: regionOf(country, REFERENCE_DAY)!, since, partnerOfRecord: locationId,
    isSelling: trouble !== 'PARTNERSHIP_ENDED' && trouble !== 'DEAUTHORIZED',
    buyers: providers.map((provider) => ({ tenantId: layout.providers[provider].tenantId, model: 'INDIRECT_PROVIDER' })),
  };
}

function directSeller(member: number): CustomerSeller {
  const { tenantId, model, country, since } = directBillAccount(member);
  return { tenantId, model, country, region: regionOf(country, REFERENCE_DAY)!, since, isSelling: true, partnerOfRecord: null, buyers: [{ tenantId, model }] };
}
