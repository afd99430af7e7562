import type { DocumentNode, FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';

import type { Admission } from './admission';
import type { Bill } from './bill';
import type { CostBuckets } from './costBuckets';
import { LimitRefusal } from './limitRefusal';
import { COST_OF_MISS, missesIn } from './misses';
import type { QueryLimits } from './queryLimits';
import { OperationCosts } from './operationCosts';
import { surplusOf } from './surplus';
import type { Visit } from './visit';

/** What an operation may cost, and who may run how many. */
export interface TollLimits {
  readonly limits: QueryLimits;
  readonly buckets: CostBuckets;
  readonly admission: Admission;
}

/** An operation that wants to pass, with the variables as they were sent. */
export interface PassingOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly given: Readonly<Record<string, unknown>> | undefined;
}

/** An operation's variables with their defaults filled in. */
type Variables = Readonly<Record<string, unknown>>;

/** Prices operations with their variables, has them paid and gives them a place. */
export class Toll {
  private readonly costs: OperationCosts;

  constructor(private readonly schema: GraphQLSchema, private readonly tollLimits: TollLimits) {
    this.costs = new OperationCosts(schema, tollLimits.limits);
  }

  /**
   * Lets an operation pass, once for a visit however often it is asked; the operation's variables, or null where they are wrong, which graphql-js
   * says before it resolves any field. @throws LimitRefusal where it costs too much, or has to come back later.
   */
  admit(visit: Visit, passing: PassingOperation): Promise<Variables | null> {
    visit.admission ??= this.pass(visit, passing);
    return visit.admission;
  }

  /** The bill of the visit, with what its answer turned out to cost besides; null where it was never priced. */
  settle(visit: Visit, answer: FormattedExecutionResult): Bill | null {
    const { bill } = visit;
    if (bill?.left === undefined) return bill;
    const owed = missesIn(answer) * COST_OF_MISS + surplusOf(answer.data, bill.requested);
    return owed > 0 ? { ...bill, left: this.tollLimits.buckets.charge(visit.viewer, owed) } : bill;
  }

  private async pass(visit: Visit, { document, operation, given }: PassingOperation): Promise<Variables | null> {
    const variables = getVariableValues(this.schema, operation.variableDefinitions ?? [], given ?? {}, { maxErrors: 1 }).coerced;
    if (!variables) return null;
    const { limits, buckets, admission } = this.tollLimits;
    const requested = this.costs.costOf({ schema: this.schema, document, operation, variables }, given);
    visit.bill = { requested, maximum: limits.cost };
    if (requested > limits.cost) throw LimitRefusal.of('QUERY_TOO_EXPENSIVE');
    visit.bill = { ...visit.bill, left: buckets.pay(visit.viewer, requested) };
    visit.hold(await admission.enter(visit.viewer, visit.time));
    return variables;
  }
}
