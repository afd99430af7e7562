/** What is recorded about the customers of the cast. */
import type { Day } from '../../rulebook/calendar';
import type { PartnerModel, SubscriptionStatus } from '../../rulebook/terms';
import type { CustomerRow, QualificationRow } from '../import/networkDocument';
import { CAST_CUSTOMERS, CAST_OFFERS, CAST_PARTNERS, type CastCustomerKey, type CastOfferKey, type CastPartnerKey } from './cast';
import type { Rows } from './population';

/** A relationship; a reseller's customer came `through` a provider. */
interface RelationshipStory {
  readonly partner: CastPartnerKey;
  readonly model: PartnerModel;
  readonly from: Day;
  readonly to?: Day;
  readonly through?: CastPartnerKey;
}

interface SubscriptionStory {
  readonly offer: CastOfferKey;
  readonly partner: CastPartnerKey;
  readonly model: PartnerModel;
  readonly partnerOfRecord?: CastPartnerKey;
  readonly quantity: number;
  readonly periods: readonly (readonly [status: SubscriptionStatus, from: Day, to?: Day])[];
}

/** Acceptance of the Customer Agreement: by a partner's attestation, or signed by the customer itself (SIGNED). */
type AgreementStory = readonly [by: CastPartnerKey | 'SIGNED', acceptedOn: Day];

export interface CustomerStory {
  readonly details?: Partial<CustomerRow>;
  readonly qualifications?: readonly Omit<QualificationRow, 'customer'>[];
  readonly relationships: readonly RelationshipStory[];
  readonly agreements: readonly AgreementStory[];
  readonly subscriptions?: readonly SubscriptionStory[];
}

/** All rows about one cast customer. */
export function castCustomerRows(key: CastCustomerKey, story: CustomerStory): Rows {
  const { tenantId, name, country } = CAST_CUSTOMERS[key];
  return {
    customers: [{ tenantId, name, domain: `${key.toLowerCase()}.example`, country, ...story.details }],
    qualifications: (story.qualifications ?? []).map((qualification) => ({ customer: tenantId, ...qualification })),
    relationships: story.relationships.map(({ partner, model, from, to, through }) => ({
      customer: tenantId, partner: CAST_PARTNERS[partner].tenantId, model, from, ...(to && { to }),
      ...(through && { acquiredThrough: CAST_PARTNERS[through].tenantId }), delegatedAdmin: true,
    })),
    agreements: story.agreements.map(([by, acceptedOn]) => (
      by === 'SIGNED'
        ? { kind: 'MCA', party: tenantId, form: 'SIGNED', acceptedOn }
        : { kind: 'MCA', party: tenantId, form: 'ATTESTED', attestedBy: CAST_PARTNERS[by].tenantId, acceptedOn }
    )),
    subscriptions: (story.subscriptions ?? []).flatMap((subscription, index) => subscriptionRows(key, subscription, index)),
  };
}

function subscriptionRows(key: CastCustomerKey, story: SubscriptionStory, index: number): Rows['subscriptions'] & object {
  const { sku } = CAST_OFFERS[story.offer];
  const location = story.partnerOfRecord && CAST_PARTNERS[story.partnerOfRecord].locationId;
  return story.periods.map(([status, from, to]) => ({
    id: `${key}-${index + 1}`, customer: CAST_CUSTOMERS[key].tenantId, sku, partner: CAST_PARTNERS[story.partner].tenantId, model: story.model,
    ...(location && { partnerOfRecord: location }), status, from, ...(to && { to }), quantity: story.quantity,
  }));
}

/** A customer of a reseller, bought through a provider: both relationships. */
export function soldThrough(provider: CastPartnerKey, reseller: CastPartnerKey, from: Day): RelationshipStory[] {
  return [
    { partner: reseller, model: 'INDIRECT_RESELLER', from, through: provider },
    { partner: provider, model: 'INDIRECT_PROVIDER', from },
  ];
}

/** A subscription that the provider ordered with the reseller as partner of record. */
export function orderedThrough(
  provider: CastPartnerKey, reseller: CastPartnerKey, offer: CastOfferKey, quantity: number, from: Day,
): SubscriptionStory {
  return { offer, partner: provider, model: 'INDIRECT_PROVIDER', partnerOfRecord: reseller, quantity, periods: [['ACTIVE', from]] };
}

/** A subscription that a direct bill partner ordered. */
export function orderedDirectly(partner: CastPartnerKey, offer: CastOfferKey, quantity: number, from: Day): SubscriptionStory {
  return { offer, partner, model: 'DIRECT_BILL', quantity, periods: [['ACTIVE', from]] };
}
