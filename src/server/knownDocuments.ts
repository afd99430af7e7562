import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** A document that was parsed and found valid, with the one of its operations that was asked for. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Documents that are kept; the one that was not asked for longest is the first to go. */
const MOST_DOCUMENTS = 500;
/** Characters of a document that is kept: clients' own queries are shorter, and what is kept must not fill the memory. */
const LONGEST_DOCUMENT = 20_000;

/** Operations that were found valid, by the text of their document: it need not be parsed and validated again. Validity hangs on no viewer. */
export class KnownDocuments {
  private readonly known = new Map<string, KnownOperation>();

  /** The operation, if it is known. */
  find(query: string, operationName: string | null): KnownOperation | null {
    const id = idOf(query, operationName);
    const found = this.known.get(id);
    if (!found) return null;
    // a map gives its keys in the order in which they were put in
    this.known.delete(id);
    this.known.set(id, found);
    return found;
  }

  /** Keeps an operation. */
  learn(query: string, operationName: string | null, operation: KnownOperation): void {
    if (query.length > LONGEST_DOCUMENT) return;
    this.known.set(idOf(query, operationName), operation);
    if (this.known.size <= MOST_DOCUMENTS) return;
    const [oldest] = this.known.keys();
    this.known.delete(oldest);
  }
}

function idOf(query: string, operationName: string | null): string {
  // with its length, for the name may hold anything
  return operationName === null ? query : `${operationName.length} ${operationName} ${query}`;
}

/** Has Apollo tell of every operation that it found valid. */
export function learning(documents: KnownDocuments): ApolloServerPlugin {
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: ({ source, document, operation, request }) => {
        if (operation) documents.learn(source, request.operationName ?? null, { document, operation });
        return Promise.resolve();
      },
    }),
  };
}
