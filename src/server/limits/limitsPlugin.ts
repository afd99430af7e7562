import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';

import type { GraphContext } from '../../graph/context';
import type { Admission } from './admission';
import type { CostBuckets } from './costBuckets';
import { costModel } from './costModel';
import { LimitRefusal } from './limitRefusal';
import { COST_OF_MISS, missesIn } from './misses';
import { operationCost, type PricedOperation } from './operationCost';
import type { QueryLimits } from './queryLimits';
import { surplusOf } from './surplus';
import type { Visit } from './visit';

/** What the limits need of a request besides its operation. */
export interface VisitContext extends GraphContext {
  readonly visit: Visit;
}

/** What an operation may cost, and who may run how many. */
export interface Toll {
  readonly limits: QueryLimits;
  readonly buckets: CostBuckets;
  readonly admission: Admission;
}

/** What `extensions.cost` of an answer says. */
interface Bill {
  readonly requested: number;
  readonly maximum: number;
  /** Of the viewer's bucket, below zero after many ids that were not found; absent where the operation was refused before it paid. */
  readonly left?: number;
}

/**
 * Prices each operation with its variables, has it paid and waits for a place, before anything is executed. It does so when the operation is
 * resolved and not as a validation rule: those know no variables, and a document that is known already is not validated again.
 */
export function limitsPlugin(schema: GraphQLSchema, { limits, buckets, admission }: Toll): ApolloServerPlugin<VisitContext> {
  const model = costModel(schema);
  return {
    requestDidStart: () => {
      let bill: Bill | null = null;
      return Promise.resolve({
        didResolveOperation: async ({ document, operation, request, contextValue: { visit } }) => {
          // an operation that cannot be resolved, or has wrong variables, is refused by graphql-js before it resolves any field
          const variables = operation && coercedVariables(schema, operation, request.variables);
          if (!operation || !variables) return;
          const requested = operationCost({ schema, document, operation, variables }, model, limits);
          bill = { requested, maximum: limits.cost };
          if (requested > limits.cost) throw LimitRefusal.of('QUERY_TOO_EXPENSIVE');
          bill = { ...bill, left: buckets.pay(visit.viewer, requested) };
          visit.hold(await admission.enter(visit.viewer, visit.signal));
        },
        willSendResponse: ({ response: { body }, contextValue: { visit } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          const { singleResult } = body;
          if (bill?.left !== undefined) {
            const owed = missesIn(singleResult) * COST_OF_MISS + surplusOf(singleResult.data, bill.requested);
            if (owed > 0) bill = { ...bill, left: buckets.charge(visit.viewer, owed) };
          }
          if (bill) singleResult.extensions = { ...singleResult.extensions, cost: bill };
          // documentShape repeats itself to end the validation: once is enough for the client
          const refusal = singleResult.errors?.find(({ extensions }) => extensions?.code === 'QUERY_TOO_COMPLEX');
          if (refusal) singleResult.errors = [refusal];
          return Promise.resolve();
        },
      });
    },
  };
}

function coercedVariables(schema: GraphQLSchema, { variableDefinitions }: PricedOperation['operation'], given: Record<string, unknown> | undefined) {
  return getVariableValues(schema, variableDefinitions ?? [], given ?? {}, { maxErrors: 1 }).coerced;
}
