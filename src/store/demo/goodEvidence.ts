/** What is recorded about a partner of the demo network in good order. */
import { partnerRegistrationRequired } from '../../rulebook/reference/marketDuties';
import type { AccountEvidenceKind, PartnerModel } from '../../rulebook/terms';

type GoodEvidence = Partial<Record<AccountEvidenceKind, string>>;

const OF_EVERYONE: GoodEvidence = {
  LOCATION_ID_ACTIVE: 'YES', MAICPP_MEMBERSHIP: 'YES', LEGAL_SIGNING_AUTHORITY: 'YES', MFA: '100', MFA_ADMINS: '100', SECURITY_CONTACT: 'YES',
};

/** Of those that buy from Microsoft themselves. */
const OF_BUYERS: GoodEvidence = {
  SECURE_APPLICATION_MODEL: 'YES', ALERT_RESPONSE_HOURS: '8', CREDIT_AVAILABLE_USD: '250000', MFA_ON_API: '100',
};

const OF_MODEL: Readonly<Record<PartnerModel, GoodEvidence>> = {
  INDIRECT_RESELLER: {},
  INDIRECT_PROVIDER: { ...OF_BUYERS, MICROSOFT_APPOINTMENT: 'YES', CREDIT_AVAILABLE_USD: '4500000' },
  DIRECT_BILL: {
    ...OF_BUYERS, SUPPORT_PLAN: 'ASFP', MAICPP_AGREEMENT: 'YES', FIRST_LEVEL_SUPPORT: 'YES', MANAGED_SERVICE: 'YES', BILLING_PROVISIONING: 'YES',
    CREDIT_CHECK: 'YES', VETTING: 'AUTHORIZED', CAPABILITY_ASSESSMENT: 'PASS',
  },
};

/** Evidence of good order for a tenant with these models in this country. */
export function goodEvidence(models: readonly PartnerModel[], country: string): GoodEvidence {
  const registration: GoodEvidence = partnerRegistrationRequired(country) ? { REGISTRATION_NUMBER: `${country}-40718263` } : {};
  return Object.assign({}, OF_EVERYONE, ...models.map((model) => OF_MODEL[model]), registration) as GoodEvidence;
}
