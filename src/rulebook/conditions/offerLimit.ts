import { holdsOn, type Day } from '../calendar';
import type { CustomerFacts, OfferFacts } from '../facts';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'OFFER_LIMIT';
const SOURCE = SALE_SOURCES.pricesAndOffers;

/** The customer has not used up the offer's limit, at once or ever, with any partner. */
export const offerLimit: Condition = {
  code: CODE,
  judge({ buyer, offer, day }) {
    if (!offer) return null;
    const subject = buyerSubject(buyer);
    const what = value('offer', offer.name);
    if (offer.limitScope === 'NONE' || offer.limit === null) return notApplicable(CODE, SOURCE, say`${what} has no limit.`, { subject });
    if (buyer.kind !== 'CUSTOMER') {
      return notApplicable(CODE, SOURCE, say`Whoever is no customer yet has nothing that counts towards the limit.`, { subject });
    }
    const count = countedSubscriptions(buyer, offer, day);
    const limit = value('limit', String(offer.limit));
    const scope = value('scope', offer.limitScope === 'LIFETIME' ? 'ever' : 'at once');
    const counted = value('count', String(count));
    const grounds = { expected: `fewer than ${offer.limit}`, actual: String(count), subject };
    const saying = say`A customer may have ${limit} of ${what} ${scope}; ${counted} count, of the subscriptions that you may see.`;
    if (count < offer.limit) return met(CODE, SOURCE, saying, grounds);
    const remedy = offer.limitScope === 'LIFETIME'
      ? 'Choose another offer: this one can be bought no more often.'
      : 'Wait until a subscription is deprovisioned, or add seats to one that the customer has.';
    return unmet(CODE, SOURCE, saying, { ...grounds, partnerCenterCode: '800066', remedy });
  },
};

/** CONCURRENT: what is not DEPROVISIONED on the day; cancelled ones still count. LIFETIME: whatever began by then. */
function countedSubscriptions({ subscriptions }: CustomerFacts, { sku, limitScope }: OfferFacts, day: Day): number {
  const counted = subscriptions.filter((subscription) => subscription.sku === sku && (limitScope === 'LIFETIME'
    ? subscription.from <= day
    : subscription.status !== 'DEPROVISIONED' && holdsOn(subscription, day)));
  return new Set(counted.map(({ id }) => id)).size;
}
