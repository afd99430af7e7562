import { demoNetwork } from '../../../src/store/demo/demoNetwork';
import type { DemoSize } from '../../../src/store/demo/demoSize';
import { NETWORK_ARRAYS, type NetworkDocument } from '../../../src/store/import/networkDocument';

/** A small demo network in memory. */
export function demoDocument(size: DemoSize): NetworkDocument {
  const arrays = Object.fromEntries(NETWORK_ARRAYS.map((array) => [array, [] as unknown[]]));
  for (const { array, row } of demoNetwork(size)) arrays[array].push(row);
  return { formatVersion: 1, ...arrays } as unknown as NetworkDocument;
}
