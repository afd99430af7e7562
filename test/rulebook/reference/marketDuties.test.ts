import { marketsOn } from '../../../src/rulebook/reference/markets';
import {
  partnerRegistrationRequired, registrationNumberRequiredFrom, reservationsExcluded,
} from '../../../src/rulebook/reference/marketDuties';

const ALL = marketsOn('2021-08-12').map((market) => market.code);

test('customers need a registration number in 24 markets, from one of two days', () => {
  const byDay = (day: string) => ALL.filter((code) => registrationNumberRequiredFrom(code) === day);
  expect(byDay('2020-11-01')).toEqual(['AM', 'AZ', 'BY', 'HU', 'KG', 'KZ', 'MD', 'RU', 'TJ', 'UA', 'UZ']);
  expect(byDay('2021-03-25')).toEqual(['AE', 'BR', 'IN', 'IQ', 'MM', 'PL', 'SA', 'SS', 'TH', 'TR', 'VE', 'VN', 'ZA']);
  expect(ALL.filter((code) => registrationNumberRequiredFrom(code) !== null)).toHaveLength(24);
});

test('partners need one in the same 24', () => {
  expect(ALL.filter(partnerRegistrationRequired)).toEqual(ALL.filter((code) => registrationNumberRequiredFrom(code) !== null));
});

test('reservations are excluded in 108 markets', () => {
  expect(ALL.filter(reservationsExcluded)).toHaveLength(108);
  expect(['KZ', 'NO', 'RW'].map(reservationsExcluded)).toEqual([false, false, false]);
  expect(['AX', 'XK', 'BF'].map(reservationsExcluded)).toEqual([true, true, true]);
});

test('a country without a row has no duty', () => {
  expect(registrationNumberRequiredFrom('KP')).toBeNull();
  expect(partnerRegistrationRequired('KP')).toBe(false);
  expect(reservationsExcluded('KP')).toBe(false);
});
