import { getOperationAST, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';

import { createSchema } from '../../../src/graph/schema';
import { costModel } from '../../../src/server/limits/costModel';
import { operationCost } from '../../../src/server/limits/operationCost';
import { QUERY_LIMITS } from '../../../src/server/limits/queryLimits';

export const schema = createSchema();
const model = costModel(schema);

/** What the operation costs, as the server reckons it. */
export function costOf(source: string, given: Record<string, unknown> = {}): number {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) throw new Error(errors.map(({ message }) => message).join('; '));
  return operationCost({ schema, document, operation, variables: coerced }, model, QUERY_LIMITS);
}
