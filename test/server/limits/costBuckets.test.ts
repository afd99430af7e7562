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

it('may be charged more than it holds, for what was spent already; then nothing is paid from it until it is filled again', () => {
  const of = buckets();
  of.pay('north', 90);
  expect(of.charge('north', 60)).toBe(-50);
  expect(() => of.pay('north', 1)).toThrow(expect.objectContaining({ extensions: { code: 'COST_EXHAUSTED', http: { status: 429, headers: new Map([['retry-after', '6']]) } } }));
  now = 6_000;
  expect(of.pay('north', 1)).toBe(9);
});

describe('memory', () => {
  const VIEWERS = 100_000;

  it('is flat while 100,000 viewers come and go, and forgets nobody who spent lately', () => {
    const of = buckets();
    let most = 0;
    for (let number = 0; number < VIEWERS; number += 1) {
      now += 10;
      of.pay(`viewer ${number}`, 10);
      most = Math.max(most, of.size);
    }
    expect(most).toBeLessThanOrEqual(1_000);
    expect(of.pay(`viewer ${VIEWERS - 1}`, 0)).toBe(90);
  });

  it('grows with every viewer where full buckets are kept', () => {
    const sweep = jest.spyOn(CostBuckets.prototype as unknown as { sweep: () => void }, 'sweep').mockImplementation(() => undefined);
    const of = buckets();
    for (let number = 0; number < VIEWERS; number += 1) of.pay(`viewer ${number}`, (now += 10) && 10);
    expect(of.size).toBe(VIEWERS);
    sweep.mockRestore();
  });

  it('holds as many as have not got back yet what they spent: none of them is given more by being forgotten', () => {
    const of = buckets();
    for (let number = 0; number < 5_000; number += 1) of.pay(`viewer ${number}`, 100);
    expect(of.size).toBe(5_000);
    expect(() => of.pay('viewer 0', 1)).toThrow(expect.objectContaining({ code: 'COST_EXHAUSTED' }));
    now = 10_000;
    for (let number = 0; number < 5_000; number += 1) of.pay(`later ${number}`, 1);
    expect(of.size).toBeLessThanOrEqual(8_000);
  });
});
