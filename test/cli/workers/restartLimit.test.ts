import { RestartLimit } from '../../../src/cli/workers/restartLimit';

describe('the limit of restarts', () => {
  test('makes so many deaths good within its period, and no more', () => {
    let now = 0;
    const limit = new RestartLimit(3, 60_000, () => now);
    const deaths = [0, 10, 20, 30].map((at) => ((now = at), limit.allowsAnother()));
    expect(deaths).toEqual([true, true, true, false]);
  });

  test('forgets what is longer ago than its period', () => {
    let now = 0;
    const limit = new RestartLimit(3, 60_000, () => now);
    const deaths = [0, 10, 20, 60_000, 60_005, 60_021].map((at) => ((now = at), limit.allowsAnother()));
    expect(deaths).toEqual([true, true, true, true, false, true]);
  });
});
