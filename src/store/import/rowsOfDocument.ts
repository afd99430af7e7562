import { NETWORK_ARRAYS, type NetworkDocument } from './networkDocument';
import type { SourceRow } from './sourceRow';

/** The rows of a document in memory. */
export async function* rowsOfDocument(document: NetworkDocument, file = 'document'): AsyncGenerator<SourceRow> {
  for (const array of NETWORK_ARRAYS) {
    for (const [index, row] of document[array].entries()) yield { array, row, file, position: index + 1 };
  }
}
