import type { CloudInstance } from '../terms';
import type { Condition, Sale } from './condition';
import { met, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { CLOUD_WORDS } from './saleWords';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'CLOUD_MATCHES';
const SOURCE = SALE_SOURCES.nationalClouds;

/** The seller, the customer and the offer, where one is given, are in one cloud. A market has no cloud of its own. */
export const cloudMatches: Condition = {
  code: CODE,
  judge(sale, seller) {
    const own = seller.account.cloud;
    const others = cloudsOfSale(sale).filter((cloud) => cloud !== own);
    const cloud = value('cloud', CLOUD_WORDS[own]);
    const subject = partnerSubject(seller);
    if (others.length === 0) {
      return met(CODE, SOURCE, say`Everything in this sale is in ${cloud}.`, { expected: own, actual: own, subject });
    }
    const other = value('otherCloud', [...new Set(others)].map((instance) => CLOUD_WORDS[instance]).join(' and '));
    return unmet(CODE, SOURCE, say`${value('partner', seller.name)} sells in ${cloud}, but the customer or the offer is in ${other}.`, {
      expected: own, actual: others[0], subject,
      remedy: 'Sell from an account that is enrolled in the cloud of the customer, and an offer of that cloud.',
    });
  },
};

function cloudsOfSale({ buyer, offer }: Sale): CloudInstance[] {
  const clouds = buyer.kind === 'MARKET' ? [] : [buyer.cloud];
  return offer ? [...clouds, offer.cloud] : clouds;
}
