/** Which questions cannot be asked: reading 31. */
import { checkSaleQuestion, type SaleQuestion } from '../../../src/rulebook/saleQuestion';
import { SALE_ACTIONS, type SaleAction } from '../../../src/rulebook/terms';
import { cast, PROSPECT, SUITE, TAILSPIN, VOICE } from '../../support/saleFacts';

const direct = cast('DIRECT_BILL').build();
const provider = cast('INDIRECT_PROVIDER').build();
const reseller = cast('INDIRECT_RESELLER').build();
const MARKET = { kind: 'MARKET', country: 'PL' } as const;

const faults = (action: SaleAction, change: Partial<SaleQuestion> = {}) =>
  checkSaleQuestion({ seller: reseller, provider: null, buyer: TAILSPIN, offer: action === 'ADD_ON' ? VOICE : SUITE, action, ...change })
    .map(({ field, value }) => [field, value]);

test.each(SALE_ACTIONS)('%s for a customer, with an offer, can be asked', (action) => {
  expect(faults(action)).toEqual([]);
  expect(faults(action, { seller: null })).toEqual([]);
});

test.each(SALE_ACTIONS)('%s without an offer', (action) => {
  const needed = ['NEW_ORDER', 'ADD_ON', 'ADD_SEATS', 'RENEW'].includes(action);
  expect(faults(action, { offer: null })).toEqual(needed ? [['offerId', null]] : []);
});

test.each(SALE_ACTIONS)('%s for a prospect or a market', (action) => {
  const expected = ['NEW_CUSTOMER', 'INVITE', 'NEW_ORDER'].includes(action) ? [] : [['action', action]];
  expect(faults(action, { buyer: PROSPECT })).toEqual(expected);
  expect(faults(action, { buyer: MARKET })).toEqual(expected);
});

test.each(SALE_ACTIONS)('%s of an offer that is an add-on, or is none', (action) => {
  expect(faults(action, { offer: VOICE })).toEqual([]);
  expect(faults(action, { offer: SUITE })).toEqual(action === 'ADD_ON' ? [['offerId', 'SUITE']] : []);
});

test('a provider may be named for resellers only, and must be one', () => {
  expect(faults('NEW_ORDER', { provider })).toEqual([]);
  expect(faults('NEW_ORDER', { provider, seller: direct })).toEqual([['providerId', 'tenant-Fabrikam']]);
  expect(faults('NEW_ORDER', { provider, seller: provider })).toEqual([['providerId', 'tenant-Fabrikam']]);
  expect(faults('NEW_ORDER', { provider: direct })).toEqual([['providerId', 'tenant-Northwind']]);
});

test('all that is wrong is said, with what is expected', () => {
  const wrong = checkSaleQuestion({ seller: direct, provider, buyer: PROSPECT, offer: null, action: 'RENEW' });
  expect(wrong).toEqual([
    { field: 'action', value: 'RENEW', expected: expect.stringContaining('NEW_CUSTOMER, INVITE or NEW_ORDER') },
    { field: 'offerId', value: null, expected: expect.stringContaining('RENEW') },
    { field: 'providerId', value: 'tenant-Fabrikam', expected: expect.stringContaining('no provider') },
  ]);
});
