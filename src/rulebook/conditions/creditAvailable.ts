import { compareDecimals, parseDecimal, ZERO } from '../decimal';
import { evidenceOn } from '../evidence';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'CREDIT_AVAILABLE';
const SOURCE = SALE_SOURCES.credit;
const EXPECTED = 'more than 0 USD';

/** The account that buys has credit left. What it amounts to is checked by Partner Center at order time. */
export const creditAvailable: Condition = {
  code: CODE,
  judge({ day }, buyingAccount) {
    const { recorded, value: amount } = evidenceOn(buyingAccount.account, 'CREDIT_AVAILABLE_USD', day);
    const name = value('partner', buyingAccount.name);
    const subject = partnerSubject(buyingAccount);
    if (!recorded) return notApplicable(CODE, SOURCE, say`The credit of ${name} is checked by Partner Center at order time.`, { subject });
    if (amount !== null && compareDecimals(parseDecimal(amount), ZERO) > 0) {
      return met(CODE, SOURCE, say`${name} has credit available.`, { expected: EXPECTED, actual: `${amount} USD`, subject });
    }
    return unmet(CODE, SOURCE, say`${name} has no credit available.`, {
      expected: EXPECTED, actual: amount === null ? 'ended' : `${amount} USD`, subject, partnerCenterCode: '800025',
      remedy: 'Pay open invoices, or ask for a higher credit limit.',
    });
  },
};
