import type { OfferFacts, PartnerFacts } from '../facts';
import type { Finding } from '../finding';
import type { Condition, Sale } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { heldSubscriptions } from './heldSubscriptions';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const SOURCE = SALE_SOURCES.addOns;

/** An add-on needs an ACTIVE subscription of one of its base offers with this partner. */
export const baseSubscription: Condition = {
  code: 'BASE_SUBSCRIPTION',
  judge: (sale, partner) => sale.offer && judgeHolding('BASE_SUBSCRIPTION', sale, sale.offer, partner, sale.offer.baseSkus),
};

/** What is changed or renewed is an ACTIVE subscription of the offer with this partner. */
export const subscriptionHeld: Condition = {
  code: 'SUBSCRIPTION_HELD',
  judge: (sale, partner) => sale.offer && judgeHolding('SUBSCRIPTION_HELD', sale, sale.offer, partner, [sale.offer.sku]),
};

function judgeHolding(code: Condition['code'], sale: Sale, offer: OfferFacts, partner: PartnerFacts, skus: readonly string[]): Finding {
  const subject = buyerSubject(sale.buyer);
  if (sale.buyer.kind !== 'CUSTOMER') {
    return notApplicable(code, SOURCE, say`Whoever is no customer yet has no subscriptions.`, { subject });
  }
  const what = value('offer', code === 'BASE_SUBSCRIPTION' ? `a base offer of ${offer.name}` : offer.name);
  const name = value('partner', partner.name);
  const expected = `an active subscription of ${skus.join(' or ') || 'a base offer'}`;
  const held = heldSubscriptions(sale, partner, skus);
  if (held.length > 0) {
    const actual = held.map(({ id }) => id).sort().join(', ');
    return met(code, SOURCE, say`The customer has an active subscription of ${what} with ${name}.`, { expected, actual, subject });
  }
  return unmet(code, SOURCE, say`The customer has no active subscription of ${what} with ${name}.`, {
    expected, actual: 'none', subject, partnerCenterCode: '800029',
    remedy: 'Order the subscription first, or name the partner that the customer has it with.',
  });
}
