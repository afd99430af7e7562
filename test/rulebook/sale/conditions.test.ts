/** Every condition both ways, for each seller and action that asks for it. */
import type { Finding } from '../../../src/rulebook/finding';
import { sellDecision, type SellDecisionResult } from '../../../src/rulebook/sellDecision';
import { PARTNER_MODELS, SALE_ACTIONS, type PartnerModel, type SaleAction } from '../../../src/rulebook/terms';
import { ORDER_DAY, saleFacts, type SaleChange } from '../../support/saleFacts';
import { BROKEN_SALES, type BrokenSale } from './brokenSales';

const decide = (model: PartnerModel, action: SaleAction, change: SaleChange = {}) => sellDecision(saleFacts(model, action, change), action, ORDER_DAY);

function findingsAt(decision: SellDecisionResult, place: BrokenSale['place']): readonly Finding[] {
  return place === 'SELLER' ? decision.findings : decision.routes.flatMap(({ findings }) => findings);
}

function asks(model: PartnerModel, action: SaleAction, place: BrokenSale['place'], code: string): boolean {
  return findingsAt(decide(model, action), place).some((finding) => finding.code === code);
}

const CASES = BROKEN_SALES.flatMap((broken) => broken.sellers.flatMap((model) => SALE_ACTIONS
  .filter((action) => asks(model, action, broken.place, broken.code))
  .map((action) => ({ ...broken, model, action }))));

describe.each(SALE_ACTIONS)('%s', (asked) => {
  test.each(CASES.filter(({ action }) => action === asked))('$model, $what: $code of the $place is $outcome', (broken) => {
    const { model, action, change, place, code, outcome, partnerCenterCode } = broken;
    const good = findingsAt(decide(model, action), place).find((finding) => finding.code === code);
    expect(good).toMatchObject({ outcome: 'MET', partnerCenterCode: null, remedy: null });

    const decision = decide(model, action, change);
    const found = findingsAt(decision, place).filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ outcome, partnerCenterCode });
    if (outcome === 'UNMET') expect(decision.verdict).toBe('DENIED');
    if (outcome === 'UNKNOWN') expect(decision.verdict).not.toBe('ALLOWED');
  });
});

/** Judged by the seller's model alone, or never deciding: the action matrix tests both ways. */
const ELSEWHERE = ['RESELLER_CANNOT_CREATE_CUSTOMER', 'RESELLER_ORDERS_THROUGH_PROVIDER'];
/** Asked of everyone, but only a direct bill partner can fail it. */
const DIRECT_BILL_ONLY = ['ACQUIRED_IN_THIS_ROLE'];

test.each(PARTNER_MODELS)('each condition that a %s is asked for is broken once for each action', (model) => {
  for (const action of SALE_ACTIONS) {
    for (const place of ['SELLER', 'ROUTE'] as const) {
      for (const { code } of findingsAt(decide(model, action), place)) {
        if (ELSEWHERE.includes(code) || (DIRECT_BILL_ONLY.includes(code) && model !== 'DIRECT_BILL')) continue;
        const broken = CASES.some((one) => one.model === model && one.action === action && one.place === place && one.code === code && one.outcome === 'UNMET');
        expect([action, place, code, broken]).toEqual([action, place, code, true]);
      }
    }
  }
});

/** What is wrong with the shape of a finding. */
function flaws({ code, outcome, level, message, parameters, expected, subject, dueOn, remedy, source, partnerCenterCode }: Finding): string[] {
  const refuses = outcome === 'UNMET' || outcome === 'UNKNOWN';
  const checks: [string, boolean][] = [
    ['level', level === (code === 'RESELLER_ORDERS_THROUGH_PROVIDER' ? 'RECOMMENDED' : 'REQUIRED')],
    ['message', /^[A-Z\d].+\.$/.test(message) && !/undefined|null|\[object/.test(message)],
    ['parameters', parameters.every(({ value }) => value !== '' && message.includes(value))],
    ['remedy', (remedy !== null) === refuses],
    ['partnerCenterCode', refuses || partnerCenterCode === null],
    ['expected', !refuses || expected !== null],
    ['subject', subject !== null],
    ['dueOn', dueOn === null],
    ['source', source.document !== ''],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => `${code} ${outcome}: ${name} (${message})`);
}

test('every finding explains itself', () => {
  const decisions = [
    ...CASES.map(({ model, action, change }) => decide(model, action, change)),
    ...PARTNER_MODELS.flatMap((model) => SALE_ACTIONS.map((action) => decide(model, action))),
  ];
  const findings = decisions.flatMap((decision) => [...findingsAt(decision, 'SELLER'), ...findingsAt(decision, 'ROUTE')]);
  expect(findings.length).toBeGreaterThan(10_000);
  expect([...new Set(findings.flatMap(flaws))]).toEqual([]);
});
