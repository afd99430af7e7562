/**
 * One sale in good order for each kind of seller and each action, and changes to it. The cast, all in Europe: Northwind bills directly
 * from Germany; Contoso resells in France through the distributor Fabrikam in Germany; the customer Tailspin is in Poland.
 */
import type { Day } from '../../src/rulebook/calendar';
import type {
  CustomerFacts, EvidenceFact, OfferFacts, PartnerFacts, ProspectFacts, SaleFacts, SellerFacts, StatusFact, SubscriptionFact,
} from '../../src/rulebook/facts';
import type { CloudInstance, PartnerModel, RecordedPartnershipState, SaleAction } from '../../src/rulebook/terms';
import { LONG_AGO, partner, type PartnerBuilder } from './facts';

/** A day on which every condition is in force. */
export const ORDER_DAY: Day = '2026-05-01';

/** What is different about a partner of the cast; what is left out stays in good order. */
export interface PartnerChange {
  country?: string;
  cloud?: CloudInstance;
  locationId?: string | null;
  locationCountry?: string | null;
  statuses?: readonly StatusFact[];
  /** Replaces the evidence of its kinds; an empty list removes all evidence. */
  evidence?: readonly EvidenceFact[];
  mpa?: 'ACCEPTED' | 'MISSING';
  sibling?: PartnerBuilder;
}

export interface SaleChange {
  seller?: PartnerChange;
  /** The provider that the reseller sells through. */
  provider?: PartnerChange;
  partnership?: { state?: RecordedPartnershipState; from?: Day; to?: Day | null } | null;
  customer?: Partial<CustomerFacts>;
  prospect?: Partial<ProspectFacts>;
  market?: string;
  offer?: Partial<OfferFacts> | null;
  sale?: Partial<SaleFacts>;
}

export const PROVIDER_ID = 'LOC-Fabrikam';
export const RESELLER_ID = 'LOC-Contoso';

/** A sale of the kind of seller, in good order but for the changes. */
export function saleFacts(model: PartnerModel, action: SaleAction, change: SaleChange = {}): SaleFacts {
  const provider = cast('INDIRECT_PROVIDER', model === 'INDIRECT_PROVIDER' ? change.seller : change.provider);
  const reseller = cast('INDIRECT_RESELLER', model === 'INDIRECT_RESELLER' ? change.seller : undefined);
  if (change.partnership !== null) {
    const { state = 'ACTIVE', from = LONG_AGO, to = null } = change.partnership ?? {};
    reseller.partnership(provider, from, to, state);
  }
  const sellers = { DIRECT_BILL: cast('DIRECT_BILL', change.seller), INDIRECT_PROVIDER: provider, INDIRECT_RESELLER: reseller };
  return {
    seller: sellers[model].build(),
    buyer: buyerOf(change),
    offer: change.offer === null ? null : offerOf(offerFor(action), change.offer),
    provider: null,
    partnerOfRecord: model === 'INDIRECT_PROVIDER' ? RESELLER_ID : null,
    resellersOfRecord: model === 'INDIRECT_PROVIDER' ? [reseller.build()] : [],
    ...change.sale,
  };
}

/** The partner of the cast in that model, with changes. */
export function cast(model: PartnerModel, change: PartnerChange = {}): PartnerBuilder {
  const name = { DIRECT_BILL: 'Northwind', INDIRECT_PROVIDER: 'Fabrikam', INDIRECT_RESELLER: 'Contoso' }[model];
  return member(model, name, model === 'INDIRECT_RESELLER' ? 'FR' : 'DE', change);
}

/** Anybody else, in good order but for the changes. */
export function member(model: PartnerModel, name: string, home: string, change: PartnerChange = {}): PartnerBuilder {
  const { country = home, cloud = 'PUBLIC', locationId = `LOC-${name}`, locationCountry = country, mpa = 'ACCEPTED' } = change;
  const builder = partner(model, name).in(country).cloud(cloud).location(locationId, locationCountry);
  for (const { status, from, to } of change.statuses ?? [always('ACTIVE')]) builder.status(status, from, to);
  if (change.evidence?.length !== 0) builder.goodEvidence(...(change.evidence ?? []).map(({ kind }) => kind));
  for (const { kind, value, from, to } of change.evidence ?? []) builder.evidence(kind, value, from, to);
  if (mpa === 'ACCEPTED') builder.acceptedMpa();
  if (change.sibling) builder.sibling(change.sibling);
  return builder;
}

export function always<Status extends string>(status: Status): { status: Status; from: Day; to: null } {
  return { status, from: LONG_AGO, to: null };
}

export function recorded(kind: EvidenceFact['kind'], value: string, to: Day | null = null): EvidenceFact {
  return { kind, value, from: LONG_AGO, to };
}

/** The customer: related to everybody, qualified for nothing special, with a subscription from each seller. */
export const TAILSPIN: CustomerFacts = {
  kind: 'CUSTOMER',
  tenantId: 'tenant-Tailspin',
  country: 'PL',
  cloud: 'PUBLIC',
  registrationNumber: 'PL-123',
  reviewStatus: 'PASSED',
  affiliateOf: null,
  isPartnerTenant: false,
  qualifications: [],
  agreements: [{ form: 'SIGNED', attestedBy: null, from: LONG_AGO, to: null }],
  relationships: [related('Northwind', 'DIRECT_BILL'), related('Fabrikam', 'INDIRECT_PROVIDER'), related('Contoso', 'INDIRECT_RESELLER')],
  subscriptions: [
    subscription('S-1', { tenantId: 'tenant-Northwind', model: 'DIRECT_BILL', partnerOfRecord: null }),
    subscription('S-2', { tenantId: 'tenant-Fabrikam', model: 'INDIRECT_PROVIDER', partnerOfRecord: RESELLER_ID }),
  ],
};

export const PROSPECT: ProspectFacts = {
  kind: 'PROSPECT', country: 'PL', cloud: 'PUBLIC', registrationNumber: 'PL-123', qualifications: [], agreementSigned: true,
};

export function related(name: string, model: PartnerModel, from: Day = LONG_AGO, to: Day | null = null) {
  return { tenantId: `tenant-${name}`, model, from, to };
}

export function subscription(id: string, change: Partial<SubscriptionFact> = {}): SubscriptionFact {
  return {
    id, sku: 'SUITE', family: 'LICENSE_BASED', tenantId: 'tenant-Northwind', model: 'DIRECT_BILL', partnerOfRecord: null, status: 'ACTIVE',
    from: LONG_AGO, to: null, ...change,
  };
}

export const SUITE: OfferFacts = {
  sku: 'SUITE', name: 'Office Suite', family: 'LICENSE_BASED', generation: 'LEGACY', segment: 'COMMERCIAL', cloud: 'PUBLIC', isAddOn: false, baseSkus: [],
  limitScope: 'CONCURRENT', limit: 300, isReserved: true, exclusiveTo: ['tenant-Northwind', 'tenant-Fabrikam'],
  availabilities: ['PL', 'DE', 'FR'].map((market) => ({ market, from: LONG_AGO, to: null })),
};

export const VOICE: OfferFacts = { ...SUITE, sku: 'VOICE', name: 'Office Voice', isAddOn: true, baseSkus: ['BUNDLE', 'SUITE'] };

/** The offer with what is different; a list of tenants that it is reserved for says that it is. */
function offerOf(offer: OfferFacts, change: Partial<OfferFacts> = {}): OfferFacts {
  return { ...offer, ...(change.exclusiveTo && { isReserved: change.exclusiveTo.length > 0 }), ...change };
}

function offerFor(action: SaleAction): OfferFacts {
  return action === 'ADD_ON' ? VOICE : SUITE;
}

function buyerOf({ customer, prospect, market }: SaleChange): SaleFacts['buyer'] {
  if (prospect) return { ...PROSPECT, ...prospect };
  return market === undefined ? { ...TAILSPIN, ...customer } : { kind: 'MARKET', country: market };
}

/** The seller with other partnerships. */
export function withPartnerships(seller: SellerFacts, providers: readonly PartnerFacts[]): SellerFacts {
  return { ...seller, partnerships: providers.map((provider) => ({ provider, state: 'ACTIVE', from: LONG_AGO, to: null })) };
}
