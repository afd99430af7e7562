import type { Day } from '../calendar';
import type { PartnerFacts } from '../facts';
import type { Finding, RuleSource } from '../finding';
import { hasAcceptedPartnerAgreement, RESELLER_TENANT_ACCEPTANCE_FROM } from '../partnerAgreement';
import type { Condition, Sale } from './condition';
import { met, notApplicable, unknown, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const REQUIRED_FROM: Day = '2020-02-01';

/** The Microsoft Partner Agreement covers the seller. Renewals ask for it of resellers only. */
export const mpaAccepted: Condition = {
  code: 'MPA_ACCEPTED',
  judge(sale, seller) {
    const isReseller = seller.model === 'INDIRECT_RESELLER';
    if (sale.action === 'RENEW' && !isReseller) return null;
    return judgeAgreement('MPA_ACCEPTED', sale, seller, isReseller ? '2203' : '900124');
  },
};

/** The Microsoft Partner Agreement covers the provider that orders. */
export const providerMpaAccepted: Condition = {
  code: 'PROVIDER_MPA_ACCEPTED',
  judge: (sale, provider) => judgeAgreement('PROVIDER_MPA_ACCEPTED', sale, provider, '900124'),
};

function judgeAgreement(code: Condition['code'], { day }: Sale, partner: PartnerFacts, partnerCenterCode: string): Finding {
  const source = sourceFor(partner, day);
  const name = value('partner', partner.name);
  const subject = partnerSubject(partner);
  if (day < REQUIRED_FROM) {
    return notApplicable(code, source, say`The Microsoft Partner Agreement is asked for from ${value('from', REQUIRED_FROM)} on.`, { subject });
  }
  const expected = 'accepted';
  if (hasAcceptedPartnerAgreement(partner, day)) {
    return met(code, source, say`The Microsoft Partner Agreement is accepted for ${name}.`, { expected, actual: 'accepted', subject });
  }
  if (partner.account.partnerAgreements === null) {
    return unknown(code, source, say`Whether the Microsoft Partner Agreement is accepted for ${name} is not visible to you on this date.`, {
      expected, subject, partnerCenterCode, remedy: 'Ask about a date on which your partnership with it is active.',
    });
  }
  return unmet(code, source, say`The Microsoft Partner Agreement is not accepted for ${name}.`, {
    expected, actual: 'not accepted', subject, partnerCenterCode,
    remedy: 'Have a global admin of the tenant accept the Microsoft Partner Agreement in Partner Center.',
  });
}

function sourceFor(partner: PartnerFacts, day: Day): RuleSource {
  if (partner.model !== 'INDIRECT_RESELLER') return SALE_SOURCES.partnerAgreement;
  return day >= RESELLER_TENANT_ACCEPTANCE_FROM ? SALE_SOURCES.partnerAgreementOfTenant : SALE_SOURCES.indirectProviderFaq;
}
