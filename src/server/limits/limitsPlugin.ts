import type { ApolloServerPlugin } from '@apollo/server';

import type { GraphContext } from '../../graph/context';
import type { Toll } from './toll';
import type { Visit } from './visit';

/** What the limits need of a request besides its operation. */
export interface VisitContext extends GraphContext {
  readonly visit: Visit;
}

/**
 * Has each operation pass the toll before anything is executed. It does so when the operation is resolved and not as a validation rule: those know no
 * variables, and a document that is known already is not validated again.
 */
export function limitsPlugin(toll: Toll): ApolloServerPlugin<VisitContext> {
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: async ({ document, operation, request, contextValue: { visit } }) => {
        // an operation that cannot be resolved is refused by graphql-js before it resolves any field
        if (operation) await toll.admit(visit, { document, operation, given: request.variables });
      },
      willSendResponse: ({ response: { body }, contextValue: { visit } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const { singleResult } = body;
        const bill = toll.settle(visit, singleResult);
        if (bill) singleResult.extensions = { ...singleResult.extensions, cost: bill };
        // documentShape repeats itself to end the validation: once is enough for the client
        const refusal = singleResult.errors?.find(({ extensions }) => extensions?.code === 'QUERY_TOO_COMPLEX');
        if (refusal) singleResult.errors = [refusal];
        return Promise.resolve();
      },
    }),
  };
}
