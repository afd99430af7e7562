/** A list against what must be in it, at every size of page and both ways. */
import type { Api } from '../../support/api';
import type { ListAsked } from './lists';
import { backward, existing, forward } from './pages';
import type { Viewer } from './viewers';

/** Fails where an id is missing, foreign, doubled or out of order, where a total is wrong, or where a thing in the list does not exist by itself. */
export async function checkList(api: Api, viewer: Viewer, list: ListAsked, sizes: readonly number[]): Promise<void> {
  const { field, parent } = list;
  const whole = await forward(api, viewer, list, 100);
  expect({ field, parent, ids: [...whole.ids].sort() }).toEqual({ field, parent, ids: [...list.expected()].sort() });
  for (const size of whole.ids.length > 1 ? sizes : [1]) {
    for (const walk of [forward, backward]) {
      const { ids, totals } = await walk(api, viewer, list, size);
      expect({ field, parent, ids }).toEqual({ field, parent, ids: whole.ids });
      expect(new Set(totals)).toEqual(new Set([whole.ids.length]));
    }
  }
  expect(await existing(api, viewer, whole.ids)).toEqual(whole.ids);
}
