import { holdsOn, type Day } from '../calendar';
import type { OfferFacts } from '../facts';

/** Whether the offer has an availability in the market on the day. */
export function isAvailable(offer: OfferFacts, market: string, day: Day): boolean {
  return offer.availabilities.some((availability) => availability.market === market && holdsOn(availability, day));
}
