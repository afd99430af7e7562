/** The table of semantics.md section 4, row by row, with reading 15: which seller and route is asked what, by action. */
import { sellDecision } from '../../../src/rulebook/sellDecision';
import { PARTNER_MODELS, SALE_ACTIONS, type PartnerModel, type SaleAction } from '../../../src/rulebook/terms';
import { saleFacts } from '../../support/saleFacts';

/** Asked of: D direct bill, P provider, R reseller as seller; V the provider of a route. Then NC IN NO AO AS RE MA. */
const TABLE = `
ENROLLMENT_STATUS_ALLOWS_ACTION   D P R -   x x x x x x x
PROVIDER_STATUS_ALLOWS_ACTION     - - - V   x x x x x x x
RESELLER_CANNOT_CREATE_CUSTOMER   D P R -   x - - - - - -
RESELLER_ORDERS_THROUGH_PROVIDER  - - R -   - - x x - - -
MPA_ACCEPTED                      D P - -   x x x x - - -
MPA_ACCEPTED                      - - R -   x x x x - x -
PROVIDER_MPA_ACCEPTED             - - - V   x x x x - - -
PARTNER_OF_RECORD_VALID           - P - V   - - x x x - -
LOCATION_COUNTRY_MATCHES_TENANT   D P R V   x x x x - - -
PARTNERSHIP_ACTIVE                - - - V   x x x x x x x
PARTNERSHIP_SAME_REGION           - - - V   x x x x x x x
NO_ACTIVE_PROVIDER                - - R -   x x x x x x x
CUSTOMER_RELATIONSHIP             D P R -   - - x x x x x
PROVIDER_CUSTOMER_RELATIONSHIP    - - - V   - - x x x x x
ACQUIRED_IN_THIS_ROLE             D P R -   - - x x x x x
CUSTOMER_MARKET_IN_REGION         D P R -   x x x x - - -
PROVIDER_MARKET_IN_REGION         - - - V   x x x x - - -
CLOUD_MATCHES                     D P R -   x x x x - - -
CLOUD_OPEN                        D P R -   x x x x - - -
NOT_OWN_AFFILIATE                 D P R -   x x x x - - -
NOT_PARTNER_TENANT                D P R -   x x x x - - -
CUSTOMER_REVIEW_PASSED            D P R -   - - x x - - -
CUSTOMER_REGISTRATION_NUMBER      D P R -   x - x x - - -
CUSTOMER_AGREEMENT                D P - V   - - x x - - -
OFFER_AVAILABLE_IN_MARKET         D P R -   - - x x - - -
OFFER_AVAILABLE_IN_HOME_MARKET    D P - V   - - x x - - -
OFFER_OPEN                        D P R -   - - x x - - -
PARTNER_QUALIFIED_FOR_OFFER       D P - V   - - x x - - -
CUSTOMER_QUALIFIED_FOR_SEGMENT    D P R -   - - x x - - -
BASE_SUBSCRIPTION                 D P R V   - - - x - - -
SUBSCRIPTION_HELD                 D P R V   - - - - x x x
OFFER_LIMIT                       D P R -   - - x - - - -
CREDIT_AVAILABLE                  D P - V   - - x x x - -
MFA_IN_PLACE                      D P - V   x x x x x - -
`;

const ROWS = TABLE.trim().split('\n').map((line) => {
  const [code, ...marks] = line.split(/\s+/);
  return { code, asked: marks.slice(0, 4), actions: marks.slice(4) };
});

const COLUMN: Record<PartnerModel, number> = { DIRECT_BILL: 0, INDIRECT_PROVIDER: 1, INDIRECT_RESELLER: 2 };

function codesAskedOf(column: number, action: SaleAction): string[] {
  const place = SALE_ACTIONS.indexOf(action);
  return ROWS.filter(({ asked, actions }) => asked[column] !== '-' && actions[place] === 'x').map(({ code }) => code);
}

const CASES = PARTNER_MODELS.flatMap((model) => SALE_ACTIONS.map((action) => [model, action] as const));

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test('the table is whole', () => {
  expect(ROWS).toHaveLength(34);
  expect(SALE_ACTIONS).toEqual(['NEW_CUSTOMER', 'INVITE', 'NEW_ORDER', 'ADD_ON', 'ADD_SEATS', 'RENEW', 'MANAGE']);
  for (const { asked, actions } of ROWS) expect([asked.length, actions.length]).toEqual([4, 7]);
});

test.each(CASES)('a %s that does %s is asked what the table says, in its order', (model, action) => {
  const decision = sellDecision(saleFacts(model, action), action, '2025-12-01');
  expect(codes(decision.findings)).toEqual(codesAskedOf(COLUMN[model], action));
  expect(decision.routes.map(({ findings }) => codes(findings))).toEqual(model === 'INDIRECT_RESELLER' ? [codesAskedOf(3, action)] : []);
});

test.each(CASES)('a %s that does %s before 2025-12-01 is asked for a partner of record on purchases only', (model, action) => {
  const decision = sellDecision(saleFacts(model, action), action, '2025-11-30');
  const expected = (column: number) => codesAskedOf(column, action).filter((code) => action !== 'ADD_SEATS' || code !== 'PARTNER_OF_RECORD_VALID');
  expect(codes(decision.findings)).toEqual(expected(COLUMN[model]));
  expect(decision.routes.map(({ findings }) => codes(findings))).toEqual(model === 'INDIRECT_RESELLER' ? [expected(3)] : []);
});

test.each(CASES)('a sale in good order: a %s that does %s', (model, action) => {
  const decision = sellDecision(saleFacts(model, action), action, '2026-05-01');
  const refused = model === 'INDIRECT_RESELLER' && action === 'NEW_CUSTOMER' ? ['RESELLER_CANNOT_CREATE_CUSTOMER'] : [];
  const all = [...decision.findings, ...decision.routes.flatMap(({ findings }) => findings)];
  const orders = all.filter(({ code }) => code === 'RESELLER_ORDERS_THROUGH_PROVIDER');
  for (const { outcome, level } of orders) expect([outcome, level]).toEqual(['NOT_APPLICABLE', 'RECOMMENDED']);
  const others = all.filter((finding) => !orders.includes(finding));
  expect(codes(others.filter(({ outcome }) => outcome !== 'MET'))).toEqual(refused);
  expect(decision.verdict).toBe(refused.length > 0 ? 'DENIED' : 'ALLOWED');
  expect(decision.routes.map(({ verdict }) => verdict)).toEqual(model === 'INDIRECT_RESELLER' ? ['ALLOWED'] : []);
});

test.each(PARTNER_MODELS)('what a %s manages without an offer asks for no subscription', (model) => {
  const decision = sellDecision(saleFacts(model, 'MANAGE', { offer: null }), 'MANAGE', '2026-05-01');
  const all = [...codes(decision.findings), ...decision.routes.flatMap(({ findings }) => codes(findings))];
  expect(all).not.toContain('SUBSCRIPTION_HELD');
  expect(decision.verdict).toBe('ALLOWED');
});

test.each(PARTNER_MODELS)('a new customer of a %s needs no offer', (model) => {
  const given = sellDecision(saleFacts(model, 'INVITE'), 'INVITE', '2026-05-01');
  expect(sellDecision(saleFacts(model, 'INVITE', { offer: null }), 'INVITE', '2026-05-01')).toEqual(given);
});
