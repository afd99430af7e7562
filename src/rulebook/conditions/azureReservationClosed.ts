import type { OfferFacts } from '../facts';
import type { Finding } from '../finding';
import { reservationsExcluded } from '../reference/marketDuties';
import { findMarket } from '../reference/markets';
import type { Sale } from './condition';
import { notApplicable, unmet } from './conditionFinding';
import { isActive } from './heldSubscriptions';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject, marketSubject } from './subjects';

const CODE = 'OFFER_OPEN';
const SOURCE = SALE_SOURCES.reservations;
const NOT_ELIGIBLE = '2085';

/** Azure reservations: not in the excluded markets, and only beside an active Azure plan or legacy Azure subscription. */
export function azureReservationClosed({ buyer, day }: Sale, offer: OfferFacts): Finding | null {
  const what = value('offer', offer.name);
  if (reservationsExcluded(buyer.country)) {
    const market = value('market', findMarket(buyer.country)?.name ?? buyer.country);
    return unmet(CODE, SOURCE, say`${what} is an Azure reservation, which is not sold in ${market}.`, {
      expected: 'a market with reservations', actual: buyer.country, subject: marketSubject(buyer.country), partnerCenterCode: NOT_ELIGIBLE,
      remedy: 'Sell pay-as-you-go Azure services instead.',
    });
  }
  const subject = buyerSubject(buyer);
  if (buyer.kind !== 'CUSTOMER') {
    return notApplicable(CODE, SOURCE, say`Whether ${what} is open depends on what the customer has already.`, { subject });
  }
  const hasAzure = buyer.subscriptions.some((subscription) =>
    (subscription.family === 'AZURE_PLAN' || subscription.family === 'AZURE_LEGACY') && isActive(subscription, day));
  if (hasAzure) return null;
  return unmet(CODE, SOURCE, say`${what} needs an active Azure plan or Azure subscription, which the customer does not have.`, {
    expected: 'an active Azure plan or Azure subscription', actual: 'none', subject, partnerCenterCode: NOT_ELIGIBLE,
    remedy: 'Order an Azure plan for the customer first.',
  });
}
