/** Every requirement is unmet, unknown and not yet due for somebody in the demo network, on the day that docs/demo-network.md names. */
import { eligibility } from '../../../src/rulebook/eligibility';
import { PARTNER_MODELS, type FindingOutcome, type PartnerModel } from '../../../src/rulebook/terms';
import { DocumentFacts } from '../../support/factsFromDocument';
import { isReported, partnerRows, type PublishedRow } from '../../support/publishedRequirements';
import { demoDocument } from './demoDocument';

const TODAY = '2026-11-22';
const LAST_DAY_OF_OLD_EDITION = '2025-09-30';
/** A step of enrollment, and one whose demands the other rows repeat: NOT_APPLICABLE whatever the facts are. */
const NEVER_JUDGED = ['NEW_REGION_NEEDS_FULL_APPLICATION', 'DIRECT_BILL_MPA_ACCEPTED'];
/** Absent facts mean no here. */
const NEVER_UNKNOWN = [
  ...NEVER_JUDGED, 'MPA_ACCEPTED_PER_REGION', 'MPA_ACCEPTED_PER_TENANT', 'REAPPLY_AFTER_TRANSITION', 'REENROLL_WAIT_ONE_YEAR',
];

const network = demoDocument('demo');
const facts = new DocumentFacts(network);
const subjects = network.partners.map((row) => facts.applicant(row.tenantId, row.model));
const outcomesByQuestion = new Map<string, Map<string, Set<FindingOutcome>>>();

/** All outcomes of each requirement of the model on the day, over every partner of the network, enrolled in the model or not. */
function outcomes(model: PartnerModel, day: string): Map<string, Set<FindingOutcome>> {
  const question = `${model} ${day}`;
  const known = outcomesByQuestion.get(question) ?? new Map<string, Set<FindingOutcome>>();
  if (!outcomesByQuestion.has(question)) {
    outcomesByQuestion.set(question, known);
    for (const { code, outcome } of subjects.flatMap((subject) => eligibility(subject, model, day).findings)) {
      known.set(code, (known.get(code) ?? new Set()).add(outcome));
    }
  }
  return known;
}

function named({ model, code }: PublishedRow): [PartnerModel, string] {
  return [model, code];
}

const inForce = partnerRows.filter((row) => isReported(row, TODAY));
const ended = partnerRows.filter((row) => row.effective_to !== '');

test('the network is asked about every requirement in force', () => {
  const reported = PARTNER_MODELS.flatMap((model) => [...outcomes(model, TODAY).keys()].map((code) => `${model} ${code}`));
  expect(reported.sort()).toEqual(inForce.map(({ model, code }) => `${model} ${code}`).sort());
});

describe('UNMET for somebody', () => {
  test.each(inForce.filter(({ code }) => !NEVER_JUDGED.includes(code)).map(named))('today: %s %s', (model, code) => {
    expect(outcomes(model, TODAY).get(code)).toContain('UNMET');
  });

  test.each(ended.map((row) => [...named(row), row.effective_to === '2020-10-27' ? '2020-10-26' : LAST_DAY_OF_OLD_EDITION] as const))(
    'before it ended: %s %s on %s', (model, code, day) => {
      expect(outcomes(model, day).get(code)).toContain('UNMET');
    },
  );
});

describe('UNKNOWN for somebody', () => {
  const always = inForce.filter(({ code, model }) => !NEVER_UNKNOWN.includes(code) && !(model === 'INDIRECT_RESELLER' && code === 'PROVIDER_RELATIONSHIP'));
  const applicantsOnly = ['INDIRECT_RESELLER LEGAL_SIGNING_AUTHORITY'];

  test.each(always.filter(({ model, code }) => !applicantsOnly.includes(`${model} ${code}`)).map(named))('today: %s %s', (model, code) => {
    expect(outcomes(model, TODAY).get(code)).toContain('UNKNOWN');
  });

  test.each([
    ['INDIRECT_RESELLER', 'LEGAL_SIGNING_AUTHORITY', LAST_DAY_OF_OLD_EDITION],
    ['INDIRECT_RESELLER', 'PROVIDER_RELATIONSHIP', '2021-03-15'],
    ['DIRECT_BILL', 'TTM_REVENUE_300K_COMPANY', LAST_DAY_OF_OLD_EDITION],
    ['DIRECT_BILL', 'TTM_CLOUD_REVENUE_300K', LAST_DAY_OF_OLD_EDITION],
    ['DIRECT_BILL', 'ACTIVE_LOCATION_MPN_ID', LAST_DAY_OF_OLD_EDITION],
    ['DIRECT_BILL', 'BILLING_PROVISIONING_INFRASTRUCTURE', LAST_DAY_OF_OLD_EDITION],
    ['INDIRECT_PROVIDER', 'ACTIVE_LOCATION_MPN_ID', LAST_DAY_OF_OLD_EDITION],
    ['INDIRECT_RESELLER', 'ACTIVE_LOCATION_MPN_ID', LAST_DAY_OF_OLD_EDITION],
    ['DIRECT_BILL', 'MANAGED_SERVICE', '2020-10-26'],
  ] as const)('%s %s on %s', (model, code, day) => {
    expect(outcomes(model, day).get(code)).toContain('UNKNOWN');
  });
});

describe('NOT_YET_DUE for somebody', () => {
  test.each(inForce.filter((row) => row.existing_check === 'ANNIVERSARY_MONTH').map(named))('today, being checked once a year: %s %s', (model, code) => {
    expect(outcomes(model, TODAY).get(code)).toContain('NOT_YET_DUE');
  });

  test.each([
    ['DIRECT_BILL', 'ACTIVE_LOCATION_MPN_ID', '2018-09-01'],
    ['DIRECT_BILL', 'SUPPORT_PLAN', '2018-09-01'],
    ['DIRECT_BILL', 'MANAGED_SERVICE', '2018-09-01'],
    ['DIRECT_BILL', 'BILLING_PROVISIONING_INFRASTRUCTURE', '2018-09-01'],
    ['DIRECT_BILL', 'TTM_REVENUE_300K_COMPANY', '2021-01-15'],
    ['DIRECT_BILL', 'MFA_ALL_USERS', '2019-09-01'],
    ['INDIRECT_PROVIDER', 'MFA_ALL_USERS', '2019-09-01'],
    ['INDIRECT_RESELLER', 'MFA_ALL_USERS', '2019-09-01'],
  ] as const)('%s %s on %s', (model, code, day) => {
    expect(outcomes(model, day).get(code)).toContain('NOT_YET_DUE');
  });
});
