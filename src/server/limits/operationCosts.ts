import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { costModel, type CostModel } from './costModel';
import { operationCost, type PricedOperation } from './operationCost';
import type { QueryLimits } from './queryLimits';

/** Costs that are kept of one operation, and characters of the variables that they are kept by. */
const MOST_COSTS = 50;
const LONGEST_VARIABLES = 500;

/** The costs of operations, remembered as long as their documents are: the same variables cost the same. */
export class OperationCosts {
  private readonly model: CostModel;
  private readonly known = new WeakMap<OperationDefinitionNode, Map<string, number>>();

  constructor(schema: GraphQLSchema, private readonly limits: QueryLimits) {
    this.model = costModel(schema);
  }

  /** What the operation may cost; `given` are its variables as they were sent. @throws LimitRefusal as operationCost does. */
  costOf(priced: PricedOperation, given: Readonly<Record<string, unknown>> = {}): number {
    const id = JSON.stringify(given);
    const costs = this.known.get(priced.operation) ?? new Map<string, number>();
    const known = costs.get(id);
    if (known !== undefined) return known;
    const cost = operationCost(priced, this.model, this.limits);
    if (id.length > LONGEST_VARIABLES) return cost;
    this.known.set(priced.operation, costs);
    costs.set(id, cost);
    const [oldest] = costs.keys();
    if (costs.size > MOST_COSTS && oldest !== undefined) costs.delete(oldest);
    return cost;
  }
}
