import { holdsOn, type Day } from '../calendar';
import type { BuyerFacts, CustomerFacts, OfferFacts, PartnerFacts } from '../facts';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'CUSTOMER_AGREEMENT';
const SOURCE = SALE_SOURCES.customerAgreement;
const REQUIRED_FROM: Day = '2020-02-01';
const REQUIRED_FOR_AZURE_PLAN_FROM: Day = '2019-10-01';

/** The customer accepted the Microsoft Customer Agreement: signed it, or the account that buys attested to it. */
export const customerAgreement: Condition = {
  code: CODE,
  judge({ buyer, offer, day }, buyingAccount) {
    const subject = buyerSubject(buyer);
    const from = requiredFrom(offer);
    if (buyer.kind === 'MARKET') {
      return notApplicable(CODE, SOURCE, say`A customer in good order has accepted the Microsoft Customer Agreement.`, { subject });
    }
    if (day < from) {
      return notApplicable(CODE, SOURCE, say`The Microsoft Customer Agreement is asked for from ${value('from', from)} on.`, { subject });
    }
    const name = value('partner', buyingAccount.name);
    const expected = 'signed, or attested by the account that buys';
    const form = acceptance(buyer, buyingAccount, day);
    if (form === 'SIGNED') {
      return met(CODE, SOURCE, say`The customer signed the Microsoft Customer Agreement.`, { expected, actual: form, subject });
    }
    if (form === 'ATTESTED') {
      return met(CODE, SOURCE, say`${name} attested that the customer accepted the Microsoft Customer Agreement.`, { expected, actual: form, subject });
    }
    return unmet(CODE, SOURCE, say`No acceptance of the Microsoft Customer Agreement by the customer counts for ${name}.`, {
      expected, actual: 'none that counts', subject, partnerCenterCode: '13605',
      remedy: 'Have the customer sign the Microsoft Customer Agreement, or have the account that buys attest to its acceptance.',
    });
  },
};

function requiredFrom(offer: OfferFacts | null): Day {
  return offer?.family === 'AZURE_PLAN' ? REQUIRED_FOR_AZURE_PLAN_FROM : REQUIRED_FROM;
}

function acceptance(buyer: Exclude<BuyerFacts, { kind: 'MARKET' }>, buyingAccount: PartnerFacts, day: Day): 'SIGNED' | 'ATTESTED' | null {
  if (buyer.kind === 'PROSPECT') return buyer.agreementSigned ? 'SIGNED' : null;
  if (hasAgreement(buyer, day, null)) return 'SIGNED';
  return hasAgreement(buyer, day, buyingAccount.account.tenantId) ? 'ATTESTED' : null;
}

/** `attestedBy` null: signed by the customer itself. */
function hasAgreement({ agreements }: CustomerFacts, day: Day, attestedBy: string | null): boolean {
  return agreements.some((agreement) => holdsOn(agreement, day)
    && (attestedBy === null ? agreement.form === 'SIGNED' : agreement.form === 'ATTESTED' && agreement.attestedBy === attestedBy));
}
