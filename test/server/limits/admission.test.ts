import { Admission, type AdmissionLimits } from '../../../src/server/limits/admission';

const LIMITS: AdmissionLimits = { places: 2, placesOfViewer: 2, line: 10, lineOfViewer: 10, patience: 60_000 };
const forever = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A request that asks to be let in, and what has become of it. */
function ask(admission: Admission, viewer = 'north', signal = forever) {
  const asked = { state: 'waiting', leave: () => undefined as void };
  admission.enter(viewer, { signal }).then(
    (leave) => Object.assign(asked, { state: 'working', leave }),
    (error: { code: string }) => Object.assign(asked, { state: error.code }),
  );
  return asked;
}

it('has those beyond its places wait, and lets them in as they came', async () => {
  const admission = new Admission(LIMITS);
  const asked = [1, 2, 3, 4].map(() => ask(admission));
  await settled();
  expect(asked.map(({ state }) => state)).toEqual(['working', 'working', 'waiting', 'waiting']);
  asked[1].leave();
  await settled();
  expect(asked.map(({ state }) => state)).toEqual(['working', 'working', 'working', 'waiting']);
  asked[0].leave();
  await settled();
  expect(asked[3].state).toBe('working');
});

it('gives one place back for one that leaves, however often it says so', async () => {
  const admission = new Admission({ ...LIMITS, places: 1 });
  const asked = [1, 2, 3].map(() => ask(admission));
  await settled();
  asked[0].leave();
  asked[0].leave();
  await settled();
  expect(asked.map(({ state }) => state)).toEqual(['working', 'working', 'waiting']);
});

it('keeps a place for another viewer, whatever one asks', async () => {
  const admission = new Admission({ ...LIMITS, placesOfViewer: 1, lineOfViewer: 2 });
  const north = [1, 2, 3, 4].map(() => ask(admission));
  const south = ask(admission, 'south');
  await settled();
  expect(north.map(({ state }) => state)).toEqual(['working', 'waiting', 'waiting', 'RETRY_LATER']);
  expect(south.state).toBe('working');
  south.leave();
  await settled();
  expect(north.map(({ state }) => state)).toEqual(['working', 'waiting', 'waiting', 'RETRY_LATER']);
});

it('without a share of its own, one viewer takes every place', async () => {
  const admission = new Admission(LIMITS);
  const north = [1, 2].map(() => ask(admission));
  const south = ask(admission, 'south');
  await settled();
  expect([...north, south].map(({ state }) => state)).toEqual(['working', 'working', 'waiting']);
});

it('turns away those for whom the line is too long, with the time after which to ask again', async () => {
  const admission = new Admission({ ...LIMITS, places: 1, line: 1 });
  ask(admission);
  ask(admission);
  await expect(admission.enter('north', { signal: forever })).rejects.toMatchObject({
    code: 'RETRY_LATER', extensions: { http: { status: 503, headers: new Map([['retry-after', '1']]) } },
  });
});

it('lets nobody wait longer than its patience', async () => {
  const admission = new Admission({ ...LIMITS, places: 1, patience: 20 });
  const [working, waiting] = [ask(admission), ask(admission)];
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(waiting.state).toBe('RETRY_LATER');
  const next = ask(admission);
  working.leave();
  await settled();
  expect(next.state).toBe('working');
});

it('forgets those who went away while they waited', async () => {
  const admission = new Admission({ ...LIMITS, places: 1 });
  const client = new AbortController();
  const [working, gone, next] = [ask(admission), ask(admission, 'north', client.signal), ask(admission)];
  await settled();
  client.abort();
  working.leave();
  await settled();
  expect([gone.state, next.state]).toEqual(['RETRY_LATER', 'working']);
});

describe('viewers take turns', () => {
  const ONE_PLACE = { ...LIMITS, places: 1, placesOfViewer: 1, line: 100, lineOfViewer: 50 };

  /** Lets whoever works leave, one after the other, and tells who worked. */
  async function order(asked: readonly { viewer: string; request: ReturnType<typeof ask> }[]): Promise<string[]> {
    const worked: string[] = [];
    const done = new Set<unknown>();
    for (let turn = 0; turn < asked.length; turn += 1) {
      await settled();
      const next = asked.find(({ request }) => request.state === 'working' && !done.has(request));
      if (!next) break;
      done.add(next.request);
      worked.push(next.viewer);
      next.request.leave();
    }
    return worked;
  }

  const asks = (admission: Admission, ...viewers: string[]) => viewers.map((viewer) => ({ viewer, request: ask(admission, viewer) }));

  it('however many of one were there first', async () => {
    const admission = new Admission(ONE_PLACE);
    const asked = asks(admission, ...Array.from({ length: 20 }, () => 'north'), 'south', 'south', 'east');
    expect(await order(asked)).toEqual(['north', 'north', 'south', 'east', 'north', 'south', ...Array.from({ length: 17 }, () => 'north')]);
  });

  it('and one at full rate never holds up the other by more than one of its own', async () => {
    const admission = new Admission(ONE_PLACE);
    const flood = asks(admission, ...Array.from({ length: 51 }, () => 'north'));
    for (let round = 0; round < 50; round += 1) {
      const [south] = asks(admission, 'south');
      let before = 0;
      for (; ; before += 1) {
        await settled();
        if (south.request.state === 'working') break;
        const working = flood.find(({ request }) => request.state === 'working');
        if (!working) throw new Error('Nobody works and south waits.');
        working.request.state = 'done';
        working.request.leave();
        flood.push(...asks(admission, 'north'));
      }
      expect(before).toBeLessThanOrEqual(2);
      south.request.leave();
    }
  });

  it('in a full line whoever waits most makes room, and not for itself', async () => {
    const admission = new Admission({ ...ONE_PLACE, line: 6, lineOfViewer: 5 });
    const north = asks(admission, ...Array.from({ length: 7 }, () => 'north')).map(({ request }) => request);
    const east = ask(admission, 'east');
    const [south, again, more] = [ask(admission, 'south'), ask(admission, 'south'), ask(admission, 'south')];
    await settled();
    expect(north.map(({ state }) => state)).toEqual(['working', 'waiting', 'waiting', 'waiting', 'RETRY_LATER', 'RETRY_LATER', 'RETRY_LATER']);
    expect([east, south, again, more].map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting', 'RETRY_LATER']);
  });
});
