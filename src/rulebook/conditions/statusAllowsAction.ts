import { statusOn } from '../enrollment';
import type { PartnerFacts } from '../facts';
import type { Finding, RuleSource } from '../finding';
import type { EnrollmentStatus, SaleAction } from '../terms';
import type { Condition, Sale } from './condition';
import { met, unknown, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { ACTION_WORDS, MODEL_WORDS } from './saleWords';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

type Allowance = 'YES' | 'NO' | 'NOT_STATED';

const RESTRICTED_MAY: readonly SaleAction[] = ['ADD_SEATS', 'RENEW', 'MANAGE'];
const NOT_STATED_WHILE_SUSPENDED: readonly SaleAction[] = ['INVITE', 'RENEW'];

/** The seller's own enrollment allows the action on the day. */
export const enrollmentStatusAllowsAction: Condition = {
  code: 'ENROLLMENT_STATUS_ALLOWS_ACTION',
  judge: (sale, seller) =>
    judgeStatus('ENROLLMENT_STATUS_ALLOWS_ACTION', sale, seller, seller.model === 'INDIRECT_RESELLER' ? '800039' : '900149'),
};

/** The enrollment of the provider that orders allows the action on the day. */
export const providerStatusAllowsAction: Condition = {
  code: 'PROVIDER_STATUS_ALLOWS_ACTION',
  judge: (sale, provider) => judgeStatus('PROVIDER_STATUS_ALLOWS_ACTION', sale, provider, '900149'),
};

function judgeStatus(code: Condition['code'], { action, day }: Sale, partner: PartnerFacts, partnerCenterCode: string): Finding {
  const status = statusOn(partner.enrollment, day);
  const name = value('partner', partner.name);
  const act = value('action', ACTION_WORDS[action]);
  const model = value('model', MODEL_WORDS[partner.model]);
  const subject = partnerSubject(partner);
  const grounds = { expected: expectedStatuses(action), actual: status, subject, partnerCenterCode };
  if (status === null) {
    return unknown(code, SALE_SOURCES.accountSuspension, say`The status of ${name} as ${model} is not recorded, so whether it may ${act} is not known.`, {
      ...grounds, remedy: 'Record the status of the enrollment.',
    });
  }
  const state = value('status', status);
  const source = sourceOf(status);
  switch (allowance(status, action)) {
    case 'YES':
      return met(code, source, say`${name} is ${state} as ${model} and may ${act}.`, grounds);
    case 'NO':
      return unmet(code, source, say`${name} is ${state} as ${model} and may not ${act}.`, {
        ...grounds, remedy: 'Bring the enrollment back to ACTIVE in Partner Center.',
      });
    case 'NOT_STATED':
      return unknown(code, source, say`${name} is ${state} as ${model}; whether it may ${act} is not published.`, {
        ...grounds, remedy: 'Bring the enrollment back to ACTIVE, or ask Partner Center support.',
      });
  }
}

function allowance(status: EnrollmentStatus, action: SaleAction): Allowance {
  if (status === 'ACTIVE') return 'YES';
  if (status === 'RESTRICTED') return RESTRICTED_MAY.includes(action) ? 'YES' : 'NO';
  if (status !== 'SUSPENDED') return 'NO';
  if (action === 'MANAGE') return 'YES';
  return NOT_STATED_WHILE_SUSPENDED.includes(action) ? 'NOT_STATED' : 'NO';
}

function expectedStatuses(action: SaleAction): string {
  if (action === 'MANAGE') return 'ACTIVE, RESTRICTED or SUSPENDED';
  return RESTRICTED_MAY.includes(action) ? 'ACTIVE or RESTRICTED' : 'ACTIVE';
}

function sourceOf(status: EnrollmentStatus): RuleSource {
  if (status === 'RESTRICTED') return SALE_SOURCES.restrictedDirectBill;
  return status === 'SUSPENDED' ? SALE_SOURCES.accountSuspension : SALE_SOURCES.partnerAgreement;
}
