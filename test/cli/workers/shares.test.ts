import { readConfiguration } from '../../../src/configuration';
import { poolSizeOf, shareOf } from '../../../src/cli/workers/shares';
import { QUERY_LIMITS } from '../../../src/server/limits/queryLimits';

const { door } = readConfiguration({ CONNECTIONS_PER_ADDRESS: '20' });

describe('the share of a worker', () => {
  test('is everything where there is one', () => {
    expect(shareOf(door, 1)).toEqual(door);
    expect(poolSizeOf(1)).toBe(10);
  });

  test('of two is half of what one viewer and one address may use, and the rest stays as it is', () => {
    expect(shareOf(door, 2)).toEqual({ ...door, costCapacity: 500_000, costRefill: 125_000, concurrency: 3, connectionsPerAddress: 10 });
  });

  test.each([2, 3, 5, 8, 64])('of %d still lets a client do what it may do alone', (workers) => {
    const share = shareOf(door, workers);
    expect(share.costCapacity).toBeGreaterThanOrEqual(QUERY_LIMITS.cost);
    expect(share.connectionsPerAddress).toBeGreaterThanOrEqual(6);
    expect(share.concurrency).toBeGreaterThanOrEqual(1);
  });

  test('is never more than what is set', () => {
    const tight = { ...door, costCapacity: 500, costRefill: 1, concurrency: 1, connectionsPerAddress: 2 };
    expect(shareOf(tight, 64)).toEqual(tight);
  });

  test('of the connections to PostgreSQL adds up to little more than one process holds', () => {
    expect([1, 2, 3, 4, 8].map((workers) => workers * poolSizeOf(workers))).toEqual([10, 12, 15, 16, 32]);
  });
});
