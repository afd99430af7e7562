import { evidenceOn } from '../evidence';
import type { OfferFacts, PartnerFacts } from '../facts';
import type { Finding, RuleSource } from '../finding';
import type { AccountEvidenceKind } from '../terms';
import type { Condition, Sale } from './condition';
import { met, notApplicable, unknown, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'PARTNER_QUALIFIED_FOR_OFFER';
const NOT_EXCLUSIVE = '2006';
const NOT_APPROVED = '400036';

/** What a partner must hold to sell in a segment or cloud. */
interface Approval {
  readonly kind: AccountEvidenceKind;
  readonly name: string;
  readonly source: RuleSource;
}

const GCC: Approval = { kind: 'GCC_APPROVAL', name: 'the approval for GCC', source: SALE_SOURCES.governmentCommunityCloud };
const US_GOVERNMENT: Approval = {
  kind: 'US_GOV_VALIDATION', name: 'the validation for the US Government cloud', source: SALE_SOURCES.usGovernmentCloud,
};
const GERMANY: Approval = {
  kind: 'GERMANY_ENROLLMENT', name: 'the enrollment for Microsoft Cloud Germany', source: SALE_SOURCES.nationalClouds,
};

/** The account that buys may sell this offer: exclusive offers, GCC, US Government, Germany. */
export const partnerQualifiedForOffer: Condition = {
  code: CODE,
  judge(sale, buyingAccount) {
    const { offer } = sale;
    if (!offer) return null;
    const subject = partnerSubject(buyingAccount);
    const name = value('partner', buyingAccount.name);
    const what = value('offer', offer.name);
    if (offer.isReserved && buyingAccount.account.hasHiddenReservations) {
      return unknown(CODE, SALE_SOURCES.marketplace, say`${what} is reserved for some partners; whether ${name} is one of them is not visible to you.`, {
        expected: 'one of the partners that the offer is reserved for', subject, partnerCenterCode: NOT_EXCLUSIVE, remedy: 'Ask the provider.',
      });
    }
    if (isReservedForOthers(offer, buyingAccount)) {
      return unmet(CODE, SALE_SOURCES.marketplace, say`${what} is reserved for other partners; ${name} cannot buy it.`, {
        expected: 'one of the partners that the offer is reserved for', actual: buyingAccount.account.tenantId, subject,
        partnerCenterCode: NOT_EXCLUSIVE, remedy: 'Ask the publisher to open the offer to this partner.',
      });
    }
    const approval = approvalFor(offer);
    if (approval) return judgeApproval(sale, approval, buyingAccount);
    if (offer.isReserved) {
      return met(CODE, SALE_SOURCES.marketplace, say`${what} is reserved for ${name} among others.`, { subject });
    }
    return notApplicable(CODE, SALE_SOURCES.pricesAndOffers, say`${what} asks for no approval of the partner.`, { subject });
  },
};

function isReservedForOthers({ isReserved, exclusiveTo }: OfferFacts, { account }: PartnerFacts): boolean {
  return isReserved && !exclusiveTo.includes(account.tenantId);
}

function approvalFor({ cloud, segment }: OfferFacts): Approval | null {
  switch (cloud) {
    case 'US_GOVERNMENT': return US_GOVERNMENT;
    case 'GERMANY': return GERMANY;
    case 'PUBLIC': return segment === 'GOVERNMENT' ? GCC : null;
    case 'CHINA_21VIANET': return null;
  }
}

function judgeApproval(sale: Sale, approval: Approval, buyingAccount: PartnerFacts): Finding {
  const { source } = approval;
  const name = value('partner', buyingAccount.name);
  const what = value('approval', approval.name);
  const evidence = evidenceOn(buyingAccount.account, approval.kind, sale.day);
  const refusal = {
    expected: 'YES', actual: actualOf(evidence), subject: partnerSubject(buyingAccount), partnerCenterCode: NOT_APPROVED,
    remedy: `Apply for ${approval.name}.`,
  };
  if (evidence.recorded && evidence.value !== 'YES') return unmet(CODE, source, say`${name} does not have ${what}.`, refusal);
  if (approval === US_GOVERNMENT && sale.seller.model === 'INDIRECT_RESELLER') {
    return unknown(CODE, source, say`Whether ${name} may sell through resellers with ${what} is not clear: the published pages contradict each other.`, {
      ...refusal, remedy: 'Ask Microsoft whether resellers may sell in the US Government cloud.',
    });
  }
  if (!evidence.recorded) {
    return unknown(CODE, source, say`Whether ${name} has ${what} is not recorded.`, { ...refusal, remedy: `Record whether it has ${approval.name}.` });
  }
  return met(CODE, source, say`${name} has ${what}.`, { expected: 'YES', actual: 'YES', subject: refusal.subject });
}

function actualOf({ recorded, value: recordedValue }: { recorded: boolean; value: string | null }): string | null {
  return recorded ? recordedValue ?? 'ended' : null;
}
