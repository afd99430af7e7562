import type { OfferFacts } from '../facts';
import type { Finding } from '../finding';
import type { OfferFamily } from '../terms';
import { azureLegacyClosed } from './azureLegacyClosed';
import { azurePlanClosed } from './azurePlanClosed';
import { azureReservationClosed } from './azureReservationClosed';
import type { Condition, Sale } from './condition';
import { met, unmet } from './conditionFinding';
import { perpetualSoftwareClosed } from './perpetualSoftwareClosed';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { offerSubject } from './subjects';

const CODE = 'OFFER_OPEN';

/** What stands against a sale of the family on the day: a finding, or null where nothing does. */
type ClosedRule = (sale: Sale, offer: OfferFacts) => Finding | null;

const CLOSED_RULES: Readonly<Partial<Record<OfferFamily, ClosedRule>>> = {
  AZURE_LEGACY: azureLegacyClosed,
  AZURE_PLAN: azurePlanClosed,
  AZURE_RESERVATION: azureReservationClosed,
  PERPETUAL_SOFTWARE: perpetualSoftwareClosed,
};

/** The offer's family is open to this sale on the day. */
export const offerOpen: Condition = {
  code: CODE,
  judge(sale) {
    const { offer, action } = sale;
    if (!offer) return null;
    const what = value('offer', offer.name);
    const subject = offerSubject(offer);
    if (offer.isAddOn && action === 'NEW_ORDER') {
      return unmet(CODE, SALE_SOURCES.addOns, say`${what} is an add-on and is not sold on its own.`, {
        expected: 'ordered as an add-on', actual: 'ordered on its own', subject, partnerCenterCode: '2085',
        remedy: 'Order it as an add-on to its base subscription.',
      });
    }
    return CLOSED_RULES[offer.family]?.(sale, offer)
      ?? met(CODE, SALE_SOURCES.pricesAndOffers, say`${what} is open for this order.`, { expected: 'open', actual: 'open', subject });
  },
};
