import { hasRegionalAcceptance, hasTenantAcceptance } from '../partnerAgreement';
import { met, unmet } from './assessment';
import type { Requirement } from './requirement';

/** Codes with which Partner Center refuses an order: the caller's own acceptance is missing, or that of its reseller. */
export type MissingAgreementCode = '900124' | '2203';

/** Any account of the company has accepted the Microsoft Partner Agreement in the sale region of the tenant. */
export function agreementAcceptedInRegion(partnerCenterCode: MissingAgreementCode): Requirement {
  return {
    code: 'MPA_ACCEPTED_PER_REGION',
    threshold: null,
    expected: 'accepted in the region',
    about: 'PARTNER',
    partnerCenterCode,
    assess: ({ account, company }, day) => (hasRegionalAcceptance(account, company, day)
      ? met('The Microsoft Partner Agreement is accepted in the region of the tenant.', 'accepted')
      : unmet('The Microsoft Partner Agreement is not accepted in the region of the tenant.', 'not accepted',
        'Have a global admin accept the Microsoft Partner Agreement in Partner Center.')),
  };
}

/** The tenant itself has accepted the Microsoft Partner Agreement. */
export function agreementAcceptedByTenant(partnerCenterCode: MissingAgreementCode): Requirement {
  return {
    code: 'MPA_ACCEPTED_PER_TENANT',
    threshold: null,
    expected: 'accepted by the tenant',
    about: 'PARTNER',
    partnerCenterCode,
    assess: ({ account }, day) => (hasTenantAcceptance(account, day)
      ? met('The Microsoft Partner Agreement is accepted by the tenant.', 'accepted')
      : unmet('The Microsoft Partner Agreement is not accepted by the tenant itself.', 'not accepted',
        'Have a global admin of this tenant accept the Microsoft Partner Agreement in Partner Center.')),
  };
}
