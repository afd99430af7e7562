import type { Day } from '../calendar';
import { compareDecimals, parseDecimal } from '../decimal';
import { evidenceOn, type EvidenceOnDay } from '../evidence';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'MFA_IN_PLACE';
const REQUIRED_FROM: Day = '2020-05-01';
const REQUIRED_ON_API_FROM: Day = '2026-04-01';
const ALL = parseDecimal('100');
const EXPECTED = '100 percent';
const NOT_RECORDED: EvidenceOnDay = { recorded: false, value: null };

/** The account that buys works with multi-factor authentication: its users, and later its calls to the API. */
export const mfaInPlace: Condition = {
  code: CODE,
  judge({ day }, buyingAccount) {
    const { account } = buyingAccount;
    const subject = partnerSubject(buyingAccount);
    const name = value('partner', buyingAccount.name);
    const users = SALE_SOURCES.mfaForTransactions;
    if (account.cloud !== 'PUBLIC') {
      return notApplicable(CODE, users, say`Outside the public cloud multi-factor authentication is only advised.`, { subject });
    }
    if (day < REQUIRED_FROM) {
      const from = value('from', REQUIRED_FROM);
      return notApplicable(CODE, users, say`Transactions need multi-factor authentication from ${from} on.`, { subject });
    }
    const mfa = evidenceOn(account, 'MFA', day);
    if (isShort(mfa)) {
      return unmet(CODE, users, say`Not every user of ${name} signs in with multi-factor authentication.`, {
        expected: EXPECTED, actual: actualOf(mfa), subject, partnerCenterCode: '10001',
        remedy: 'Enforce multi-factor authentication for every user, service accounts included.',
      });
    }
    const onApi = day < REQUIRED_ON_API_FROM ? NOT_RECORDED : evidenceOn(account, 'MFA_ON_API', day);
    if (isShort(onApi)) {
      return unmet(CODE, SALE_SOURCES.mfaOnApi, say`Not every API call of ${name} carries multi-factor authentication.`, {
        expected: EXPECTED, actual: actualOf(onApi), subject, partnerCenterCode: '900421',
        remedy: 'Have every app and user call carry a claim of multi-factor authentication.',
      });
    }
    if (mfa.recorded) {
      const grounds = { expected: EXPECTED, actual: actualOf(mfa), subject };
      return met(CODE, users, say`Every user of ${name} signs in with multi-factor authentication.`, grounds);
    }
    if (onApi.recorded) {
      const grounds = { expected: EXPECTED, actual: actualOf(onApi), subject };
      return met(CODE, SALE_SOURCES.mfaOnApi, say`Every API call of ${name} carries multi-factor authentication.`, grounds);
    }
    return notApplicable(CODE, users, say`Multi-factor authentication of ${name} is checked by Partner Center at order time.`, { subject });
  },
};

function isShort({ recorded, value: percent }: EvidenceOnDay): boolean {
  return recorded && (percent === null || compareDecimals(parseDecimal(percent), ALL) < 0);
}

function actualOf({ value: percent }: EvidenceOnDay): string {
  return percent === null ? 'ended' : `${percent} percent`;
}
