import type { Day } from '../calendar';
import type { CustomerFacts, OfferFacts, SellerFacts } from '../facts';
import type { Finding } from '../finding';
import type { Sale } from './condition';
import { notApplicable, unmet } from './conditionFinding';
import { isActive, isOfSeller } from './heldSubscriptions';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'OFFER_OPEN';
const NO_LONGER_SOLD = '2091';
const CLOSED_TO_NEWCOMERS_FROM: Day = '2021-07-21';

/** The old Azure offer: closed beside an Azure plan, and from 2021-07-21 to whoever did not have it with this partner before. */
export function azureLegacyClosed({ buyer, seller, day }: Sale, offer: OfferFacts): Finding | null {
  const subject = buyerSubject(buyer);
  const what = value('offer', offer.name);
  if (buyer.kind !== 'CUSTOMER') {
    return notApplicable(CODE, SALE_SOURCES.legacyAzureClosed, say`Whether ${what} is open depends on what the customer has already.`, { subject });
  }
  if (day >= CLOSED_TO_NEWCOMERS_FROM && !hadItBefore(buyer, seller)) {
    const closedOn = value('closedOn', CLOSED_TO_NEWCOMERS_FROM);
    const name = value('partner', seller.name);
    return unmet(CODE, SALE_SOURCES.legacyAzureClosed, say`${what} is closed since ${closedOn} to customers that did not have it with ${name} before.`, {
      expected: `a subscription from before ${CLOSED_TO_NEWCOMERS_FROM}`, actual: 'none', subject, partnerCenterCode: NO_LONGER_SOLD,
      remedy: 'Sell the Azure plan instead.',
    });
  }
  const plan = buyer.subscriptions.find((subscription) => subscription.family === 'AZURE_PLAN' && isActive(subscription, day));
  if (!plan) return null;
  return unmet(CODE, SALE_SOURCES.azurePlan, say`The customer has an Azure plan, beside which ${what} is not sold.`, {
    expected: 'no active Azure plan', actual: plan.id, subject, partnerCenterCode: NO_LONGER_SOLD, remedy: 'Order under the Azure plan.',
  });
}

function hadItBefore({ subscriptions }: CustomerFacts, seller: SellerFacts): boolean {
  return subscriptions.some((subscription) => subscription.family === 'AZURE_LEGACY'
    && subscription.from < CLOSED_TO_NEWCOMERS_FROM && isOfSeller(subscription, seller));
}
