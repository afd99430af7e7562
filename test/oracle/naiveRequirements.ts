/** What each requirement says of the facts on a date, whoever is bound by it (semantics section 3, readings 10 to 13). */
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { holds, yearLater } from './naiveDates';
import {
  activeProviders, evidenceOn, evidenceOutcome, isAtLeast, isYes, partnerAgreementOn, partnerRow, statusOn, tenantRow, worst, type Outcome,
} from './naiveRecords';
import { inOneRegion, partnerNumberRequired, type RequirementLine } from './naiveReference';
import { revenueOutcome } from './naiveRevenue';

const YES_EVIDENCE: Record<string, string> = {
  MANAGED_SERVICE: 'MANAGED_SERVICE',
  MANAGED_SERVICE_RECOMMENDED: 'MANAGED_SERVICE',
  BILLING_PROVISIONING_INFRASTRUCTURE: 'BILLING_PROVISIONING',
  LEGAL_SIGNING_AUTHORITY: 'LEGAL_SIGNING_AUTHORITY',
  FIRST_LEVEL_SUPPORT: 'FIRST_LEVEL_SUPPORT',
  CREDIT_CHECK_PASSED: 'CREDIT_CHECK',
  MAICPP_AGREEMENT_SIGNED: 'MAICPP_AGREEMENT',
  MICROSOFT_APPOINTMENT: 'MICROSOFT_APPOINTMENT',
};

/** The outcome of a requirement for a tenant on a date, before any grace. */
export function requirementOutcome(network: NetworkDocument, tenantId: string, line: RequirementLine, date: string): Outcome {
  const yesKind = YES_EVIDENCE[line.code];
  if (yesKind) return evidenceOutcome(network, tenantId, yesKind, date, isYes);
  if (line.code.startsWith('TTM_')) return revenueOutcome(network, tenantId, line.code, line.threshold, date);
  switch (line.code) {
    case 'ACTIVE_LOCATION_MPN_ID':
      return worst([locationOutcome(network, tenantId, date), line.model === 'INDIRECT_PROVIDER' ? countryOutcome(network, tenantId) : 'MET']);
    case 'ACTIVE_PLA_ID':
      return locationOutcome(network, tenantId, date);
    case 'MPN_COUNTRY_MATCHES_TENANT':
      return countryOutcome(network, tenantId);
    case 'SUPPORT_PLAN':
      return evidenceOutcome(network, tenantId, 'SUPPORT_PLAN', date, (value) => line.threshold.split('|').includes(value));
    case 'BUSINESS_VETTING_AUTHORIZED':
      return evidenceOutcome(network, tenantId, 'VETTING', date, (value) => value === 'AUTHORIZED');
    case 'ANNUAL_CAPABILITY_ASSESSMENT':
      return evidenceOutcome(network, tenantId, 'CAPABILITY_ASSESSMENT', date, (value) => value === 'PASS');
    case 'SECURE_APPLICATION_MODEL':
      return secureApplicationOutcome(network, tenantId, date);
    case 'SECURITY_SCORE_MANDATORY':
      return securityOutcome(network, tenantId, line.model, date);
    case 'MFA_ALL_USERS':
      return (tenantRow(network, tenantId).cloud ?? 'PUBLIC') === 'PUBLIC' ? percentOutcome(network, tenantId, 'MFA', date) : 'NOT_APPLICABLE';
    case 'REGISTRATION_NUMBER_24_COUNTRIES':
      return registrationOutcome(network, tenantId, date);
    case 'SOLUTIONS_PARTNER_DESIGNATION':
      return designationOutcome(network, tenantRow(network, tenantId).company, date);
    case 'MPA_ACCEPTED_PER_REGION':
    case 'MPA_ACCEPTED_PER_TENANT':
      return partnerAgreementOn(network, tenantId, line.model, date) ? 'MET' : 'UNMET';
    case 'DIRECT_BILL_MPA_ACCEPTED':
    case 'NEW_REGION_NEEDS_FULL_APPLICATION':
      return 'NOT_APPLICABLE';
    default:
      return careerOutcome(network, tenantId, line, date);
  }
}

/** Requirements about the partner's own history in the program. */
function careerOutcome(network: NetworkDocument, tenantId: string, line: RequirementLine, date: string): Outcome {
  switch (line.code) {
    case 'TWELVE_MONTHS_AS_INDIRECT_RESELLER':
      return twelveMonthsOutcome(network, tenantId, date);
    case 'ENROLL_FIRST_AS_INDIRECT_RESELLER':
      return resellerFirstOutcome(network, tenantId, date);
    case 'REAPPLY_AFTER_TRANSITION':
      return wasDirectBill(network, tenantId, date) ? 'UNMET' : 'NOT_APPLICABLE';
    case 'REENROLL_WAIT_ONE_YEAR':
      return waitOutcome(network, tenantId, date);
    case 'PROVIDER_RELATIONSHIP':
      return providerOutcome(network, tenantId, date);
    case 'CSP_ENROLLMENT_ACTIVE':
      return activeOutcome(statusOn(network, tenantId, line.model, date));
    default:
      throw new Error(`the oracle does not know the requirement ${line.code}`);
  }
}

function locationOutcome(network: NetworkDocument, tenantId: string, date: string): Outcome {
  return worst([
    evidenceOutcome(network, tenantId, 'LOCATION_ID_ACTIVE', date, isYes),
    evidenceOutcome(network, tenantId, 'MAICPP_MEMBERSHIP', date, isYes),
  ]);
}

/** Whether the location ID is in the tenant's country. */
export function countryOutcome(network: NetworkDocument, tenantId: string): Outcome {
  const { country, locationCountry } = tenantRow(network, tenantId);
  if (locationCountry === null || locationCountry === undefined) return 'UNKNOWN';
  return locationCountry === country ? 'MET' : 'UNMET';
}

function percentOutcome(network: NetworkDocument, tenantId: string, kind: string, date: string): Outcome {
  return evidenceOutcome(network, tenantId, kind, date, (value) => isAtLeast(value, '100'));
}

function secureApplicationOutcome(network: NetworkDocument, tenantId: string, date: string): Outcome {
  const found = evidenceOn(network, tenantId, 'SECURE_APPLICATION_MODEL', date);
  if (typeof found === 'object' && found.value === 'NOT_USED') return 'NOT_APPLICABLE';
  return evidenceOutcome(network, tenantId, 'SECURE_APPLICATION_MODEL', date, isYes);
}

function securityOutcome(network: NetworkDocument, tenantId: string, model: string, date: string): Outcome {
  const items = [percentOutcome(network, tenantId, 'MFA_ADMINS', date), evidenceOutcome(network, tenantId, 'SECURITY_CONTACT', date, isYes)];
  if (model !== 'INDIRECT_RESELLER') {
    items.push(evidenceOutcome(network, tenantId, 'ALERT_RESPONSE_HOURS', date, (value) => isAtLeast('24', value)));
  }
  return worst(items);
}

function registrationOutcome(network: NetworkDocument, tenantId: string, date: string): Outcome {
  if (!partnerNumberRequired(tenantRow(network, tenantId).country)) return 'NOT_APPLICABLE';
  return evidenceOutcome(network, tenantId, 'REGISTRATION_NUMBER', date, (value) => value !== '');
}

function designationOutcome(network: NetworkDocument, company: string, date: string): Outcome {
  const recorded = network.evidence.filter((row) => row.company === company && row.kind === 'DESIGNATION' && row.from <= date);
  if (recorded.length === 0) return 'UNKNOWN';
  return recorded.some((row) => row.value !== 'NONE' && holds(row.from, row.to, date)) ? 'MET' : 'UNMET';
}

function twelveMonthsOutcome(network: NetworkDocument, tenantId: string, date: string): Outcome {
  const reseller = partnerRow(network, tenantId, 'INDIRECT_RESELLER');
  if (!reseller) return 'UNMET';
  if (typeof reseller.enrolledOn !== 'string') return 'UNKNOWN';
  return yearLater(reseller.enrolledOn) <= date ? 'MET' : 'UNMET';
}

function resellerFirstOutcome(network: NetworkDocument, tenantId: string, date: string): Outcome {
  if (!partnerRow(network, tenantId, 'INDIRECT_RESELLER')) return 'UNMET';
  const begun = network.statuses.filter((row) => row.tenantId === tenantId && row.model === 'INDIRECT_RESELLER' && row.from <= date);
  if (begun.length === 0) return 'UNKNOWN';
  return begun.some((row) => row.status === 'ACTIVE') ? 'MET' : 'UNMET';
}

function wasDirectBill(network: NetworkDocument, tenantId: string, date: string): boolean {
  return network.statuses.some(
    (row) =>
      row.tenantId === tenantId && row.model === 'DIRECT_BILL' && row.from <= date && ['ACTIVE', 'RESTRICTED', 'SUSPENDED'].includes(row.status),
  );
}

function waitOutcome(network: NetworkDocument, tenantId: string, date: string): Outcome {
  const begun = network.evidence
    .filter((row) => row.tenantId === tenantId && row.kind === 'DEAUTHORIZED_FOR_REVENUE' && row.from <= date)
    .map((row) => row.from)
    .sort();
  const latest = begun[begun.length - 1];
  if (latest === undefined) return 'NOT_APPLICABLE';
  return yearLater(latest) <= date ? 'MET' : 'UNMET';
}

function providerOutcome(network: NetworkDocument, tenantId: string, date: string): Outcome {
  const country = tenantRow(network, tenantId).country;
  const statuses = activeProviders(network, tenantId, date)
    .filter((provider) => inOneRegion(tenantRow(network, provider).country, country, date))
    .map((provider) => statusOn(network, provider, 'INDIRECT_PROVIDER', date));
  if (statuses.includes('ACTIVE')) return 'MET';
  return statuses.includes(null) ? 'UNKNOWN' : 'UNMET';
}

function activeOutcome(status: string | null): Outcome {
  if (status === null) return 'UNKNOWN';
  return status === 'ACTIVE' ? 'MET' : 'UNMET';
}
