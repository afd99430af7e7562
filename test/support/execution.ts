/** Executes operations as the server does: by a plan where one can tell the answer, by graphql-js otherwise. EXECUTION=graphql-js: always by graphql-js. */
import { execute, getOperationAST, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';

import type { GraphContext } from '../../src/graph/context';
import { PlannedExecution } from '../../src/graph/execution/plannedExecution';

const HAS_PLANS = process.env['EXECUTION'] !== 'graphql-js';
const executions = new WeakMap<GraphQLSchema, PlannedExecution>();

/** A valid document and what it is asked with. */
export interface AskedDocument {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly contextValue: GraphContext;
}

/** The answer, as the server gives it. */
export async function executed(asked: AskedDocument): Promise<ExecutionResult> {
  const data = HAS_PLANS ? await plannedData(asked) : null;
  return data ? { data } : execute(asked);
}

/** The data by a plan; null where there is none. */
export async function plannedData({ schema, document, variableValues, contextValue }: AskedDocument): Promise<Record<string, unknown> | null> {
  const operation = getOperationAST(document);
  if (!operation) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues);
  const execution = executions.get(schema) ?? new PlannedExecution(schema);
  executions.set(schema, execution);
  return coerced ? execution.data({ document, operation, variables: coerced }, contextValue) : null;
}
