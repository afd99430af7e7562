import type { Day } from '../calendar';
import type { CloudInstance } from '../terms';
import type { Condition, Sale } from './condition';
import { met, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { CLOUD_WORDS } from './saleWords';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'CLOUD_OPEN';
const SOURCE = SALE_SOURCES.nationalClouds;
const GERMANY_CLOSED_ON: Day = '2018-08-31';

/** The cloud of the sale is open to it: Germany takes no new customers, 21Vianet's program stands outside CSP. */
export const cloudOpen: Condition = {
  code: CODE,
  judge(sale) {
    const instance = cloudOf(sale);
    const cloud = value('cloud', CLOUD_WORDS[instance]);
    const subject = buyerSubject(sale.buyer);
    const refusal = { expected: 'open', actual: 'closed', subject };
    if (instance === 'CHINA_21VIANET') {
      return unmet(CODE, SOURCE, say`Nothing can be sold in ${cloud} through CSP: it has a program of its own.`, {
        ...refusal, remedy: 'Enroll with 21Vianet.',
      });
    }
    if (instance === 'GERMANY' && sale.action === 'NEW_CUSTOMER' && sale.day >= GERMANY_CLOSED_ON) {
      return unmet(CODE, SOURCE, say`New customers cannot be created in ${cloud} since ${value('closedOn', GERMANY_CLOSED_ON)}.`, {
        ...refusal, remedy: 'Create the customer in the public cloud.',
      });
    }
    return met(CODE, SOURCE, say`Sales of this kind are open in ${cloud}.`, { expected: 'open', actual: 'open', subject });
  },
};

function cloudOf({ buyer, offer, seller }: Sale): CloudInstance {
  return buyer.kind === 'MARKET' ? offer?.cloud ?? seller.account.cloud : buyer.cloud;
}
