/** What each status allows: the table of reading 16, for sellers and for providers on a route. */
import { sellDecision } from '../../../src/rulebook/sellDecision';
import { ENROLLMENT_STATUSES, PARTNER_MODELS, SALE_ACTIONS, type EnrollmentStatus } from '../../../src/rulebook/terms';
import { always, ORDER_DAY, saleFacts } from '../../support/saleFacts';

/** y yes, n no, ? not known. In the order of NC IN NO AO AS RE MA. */
const TABLE: [EnrollmentStatus | null, string][] = [
  ['ACTIVE', 'yyyyyyy'],
  ['RESTRICTED', 'nnnnyyy'],
  ['SUSPENDED', 'n?nnn?y'],
  ['PENDING', 'nnnnnnn'],
  ['QUALIFIED', 'nnnnnnn'],
  ['REJECTED', 'nnnnnnn'],
  ['REVOKED', 'nnnnnnn'],
  [null, '???????'],
];

const OUTCOME: Record<string, string> = { y: 'MET', n: 'UNMET', '?': 'UNKNOWN' };

const CASES = TABLE.flatMap(([status, allowed]) => SALE_ACTIONS.map((action, place) => ({ status, action, outcome: OUTCOME[allowed[place]] })));

test('all statuses are in the table', () => {
  expect(TABLE.map(([status]) => status)).toEqual(expect.arrayContaining([...ENROLLMENT_STATUSES, null]));
});

describe.each(PARTNER_MODELS)('a %s', (model) => {
  test.each(CASES)('that is $status and does $action: $outcome', ({ status, action, outcome }) => {
    const change = { seller: { statuses: status === null ? [] : [always(status)] } };
    const { findings } = sellDecision(saleFacts(model, action, change), action, ORDER_DAY);
    expect(findings.find(({ code }) => code === 'ENROLLMENT_STATUS_ALLOWS_ACTION')).toMatchObject({ outcome, actual: status });
  });
});

test.each(CASES)('the provider of a route that is $status when its reseller does $action: $outcome', ({ status, action, outcome }) => {
  const change = { provider: { statuses: status === null ? [] : [always(status)] } };
  const { routes } = sellDecision(saleFacts('INDIRECT_RESELLER', action, change), action, ORDER_DAY);
  expect(routes[0].findings.find(({ code }) => code === 'PROVIDER_STATUS_ALLOWS_ACTION')).toMatchObject({ outcome, actual: status });
});

test('the status of the day counts, its first day included and its last not', () => {
  const statuses = [{ status: 'ACTIVE' as const, from: '2020-01-01', to: '2026-05-01' }, { status: 'REVOKED' as const, from: '2026-05-01', to: null }];
  const facts = saleFacts('DIRECT_BILL', 'MANAGE', { seller: { statuses } });
  expect(['2019-12-31', '2020-01-01', '2026-04-30', '2026-05-01'].map((day) => sellDecision(facts, 'MANAGE', day).verdict))
    .toEqual(['INDETERMINATE', 'ALLOWED', 'ALLOWED', 'DENIED']);
});

test('each status is judged by the page that speaks of it', () => {
  const document = (status: EnrollmentStatus) => sellDecision(saleFacts('DIRECT_BILL', 'RENEW', { seller: { statuses: [always(status)] } }), 'RENEW', ORDER_DAY)
    .findings.find(({ code }) => code === 'ENROLLMENT_STATUS_ALLOWS_ACTION')?.source.document;
  expect(document('ACTIVE')).toMatch(/microsoft-partner-agreement\.md$/);
  expect(document('RESTRICTED')).toMatch(/restricted-direct-bill-capabilities\.md$/);
  expect(document('SUSPENDED')).toMatch(/suspended-partner-center-account\.md$/);
});
