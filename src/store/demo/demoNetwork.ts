/**
 * The demo network as a stream of rows: the named cast and as many made-up partners, customers and offers as the size asks for. Every row
 * follows from its index, so that the same size gives the same rows everywhere and memory stays flat; the clock is never read.
 */
import { NETWORK_ARRAYS, type NetworkArray, type NetworkRow } from '../import/networkDocument';
import { CAST } from './castRows';
import { DEMO_COUNTS, type DemoSize } from './demoSize';
import { generatedCustomers } from './generatedCustomers';
import { directBillCount, generatedDirectBillPartners } from './generatedDirectBillPartners';
import { generatedOfferCount, generatedOffers } from './generatedOffers';
import { generatedProviders } from './generatedProviders';
import { generatedResellers } from './generatedResellers';
import { networkLayout } from './networkLayout';
import { rowsOf, type Population } from './population';

/** A row with the array of the network document that it belongs to. */
export type DemoRow = { readonly [A in NetworkArray]: { readonly array: A; readonly row: NetworkRow<A> } }[NetworkArray];

/** All rows of the demo network of a size, array by array in the order of NETWORK_ARRAYS. */
export function* demoNetwork(size: DemoSize): Generator<DemoRow, void, undefined> {
  const populations = populationsOf(size);
  for (const array of NETWORK_ARRAYS) {
    for (const population of populations) {
      for (const row of rowsOf(population, array)) yield { array, row } as DemoRow;
    }
  }
}

/** The cast first, so that it is found at the top of every array. */
function populationsOf(size: DemoSize): readonly Population[] {
  const counts = DEMO_COUNTS[size];
  const layout = networkLayout(counts, directBillCount(counts.directBillPartners));
  return [
    CAST,
    generatedProviders(counts.providers, counts.revenueMonths),
    generatedDirectBillPartners(counts.directBillPartners, counts.revenueMonths), generatedResellers(layout),
    generatedCustomers(layout, generatedOfferCount(counts.offers)), generatedOffers(counts.offers),
  ];
}
