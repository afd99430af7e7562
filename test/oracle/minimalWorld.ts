/** Takes away every row that a disagreement does not need, so that what is left can be read. */
import { NETWORK_ARRAYS, type NetworkDocument } from '../../src/store/import/networkDocument';
import { isAskable } from './randomQuestions';
import type { World } from './randomWorld';
import { validNetwork } from './validNetwork';

/** The world with as few rows as leave it interesting; companies stay. */
export function minimalWorld(world: World, isInteresting: (world: World) => boolean): World {
  let smallest = world;
  for (const array of NETWORK_ARRAYS.filter((name) => name !== 'companies')) {
    for (let index = smallest.network[array].length - 1; index >= 0; index--) {
      const rows: object[] = smallest.network[array];
      const fewer: NetworkDocument = { ...smallest.network, [array]: rows.filter((_, other) => other !== index) };
      const network = validNetwork(fewer);
      const candidate = { ...smallest, network, sales: smallest.sales.filter((question) => isAskable(network, question)) };
      if (isInteresting(candidate)) smallest = candidate;
    }
  }
  return smallest;
}
