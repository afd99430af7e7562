import { CostBuckets } from '../../../src/server/limits/costBuckets';

let now = 0;
const buckets = () => new CostBuckets({ capacity: 100, refillPerSecond: 10 }, () => now);
beforeEach(() => (now = 0));

it('is paid from, and says what is left', () => {
  const of = buckets();
  expect([of.pay('north', 60), of.pay('north', 40)]).toEqual([40, 0]);
});

it('refuses what it does not hold, takes nothing for it, and says when it will', () => {
  const of = buckets();
  of.pay('north', 95);
  expect(() => of.pay('north', 30)).toThrow(expect.objectContaining({ code: 'COST_EXHAUSTED', extensions: { code: 'COST_EXHAUSTED', http: { status: 429, headers: new Map([['retry-after', '3']]) } } }));
  expect(of.pay('north', 5)).toBe(0);
});

it('fills with time, up to its size', () => {
  const of = buckets();
  of.pay('north', 100);
  now = 2_000;
  expect(of.pay('north', 15)).toBe(5);
  now = 1_000_000;
  expect(of.pay('north', 1)).toBe(99);
});

it('is each viewer\'s own', () => {
  const of = buckets();
  of.pay('north', 100);
  expect(of.pay('south', 100)).toBe(0);
});
