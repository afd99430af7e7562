import { findMarket } from '../reference/markets';
import type { Condition } from './condition';
import { met, unmet } from './conditionFinding';
import { isAvailable } from './offerAvailability';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { offerSubject } from './subjects';

const CODE = 'OFFER_AVAILABLE_IN_MARKET';
const SOURCE = SALE_SOURCES.pricesAndOffers;

/** The offer is sold in the market of the customer. */
export const offerAvailableInMarket: Condition = {
  code: CODE,
  judge({ buyer, offer, day }) {
    if (!offer) return null;
    const what = value('offer', offer.name);
    const market = value('market', findMarket(buyer.country)?.name ?? buyer.country);
    const subject = offerSubject(offer);
    if (isAvailable(offer, buyer.country, day)) {
      return met(CODE, SOURCE, say`${what} is available in ${market}.`, { expected: 'available', actual: 'available', subject });
    }
    return unmet(CODE, SOURCE, say`${what} is not available in ${market}.`, {
      expected: 'available', actual: 'not available', subject, partnerCenterCode: '800070',
      remedy: 'Choose an offer that is available in the market of the customer.',
    });
  },
};
