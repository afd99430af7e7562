import type { Day } from '../calendar';
import type { OfferFacts, PartnerFacts } from '../facts';
import { findMarket, regionOf } from '../reference/markets';
import type { OfferFamily } from '../terms';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { isAvailable } from './offerAvailability';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { offerSubject } from './subjects';

const CODE = 'OFFER_AVAILABLE_IN_HOME_MARKET';
const SOURCE = SALE_SOURCES.pricesAndOffersNewCommerce;
const CUSTOMER_MARKET_ONLY: readonly OfferFamily[] = ['AZURE_PLAN', 'AZURE_LEGACY', 'AZURE_RESERVATION', 'MARKETPLACE'];
const REGION_WITHOUT_HOME_RULE = 'EUROPE';

/** The offer is sold in the market of the account that buys as well; new commerce lifted this inside Europe. */
export const offerAvailableInHomeMarket: Condition = {
  code: CODE,
  judge({ offer, day }, buyingAccount) {
    if (!offer) return null;
    const what = value('offer', offer.name);
    const { country } = buyingAccount.account;
    const subject = offerSubject(offer);
    if (!homeMarketCounts(offer, buyingAccount, day)) {
      return notApplicable(CODE, SOURCE, say`For ${what} only the market of the customer counts.`, { subject });
    }
    const market = value('market', findMarket(country)?.name ?? country);
    const name = value('partner', buyingAccount.name);
    if (isAvailable(offer, country, day)) {
      return met(CODE, SOURCE, say`${what} is available in ${market}, the market of ${name}.`, { expected: 'available', actual: 'available', subject });
    }
    return unmet(CODE, SOURCE, say`${what} is not available in ${market}, the market of ${name} that buys it.`, {
      expected: 'available', actual: 'not available', subject, partnerCenterCode: '2085',
      remedy: 'Buy through an account in a market where the offer is available, or choose another offer.',
    });
  },
};

function homeMarketCounts(offer: OfferFacts, { account }: PartnerFacts, day: Day): boolean {
  if (CUSTOMER_MARKET_ONLY.includes(offer.family)) return false;
  return offer.generation === 'LEGACY' || regionOf(account.country, day) !== REGION_WITHOUT_HOME_RULE;
}
