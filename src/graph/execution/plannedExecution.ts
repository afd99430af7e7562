import { Kind, OperationTypeNode, visit, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

import type { GraphContext } from '../context';
import { Plan } from './plan';
import { Run } from './run';

/** One operation of a valid document, with its variables coerced. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The plans of one operation, by the values of the variables that skip and include its fields. */
interface Plans {
  readonly conditionNames: readonly string[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly byConditions: Map<string, Plan>;
}

/** Plans that one operation may have; an operation with more conditions than that is executed without. */
const MOST_PLANS = 8;

/**
 * Answers queries by plans, each made once. A plan knows answers without errors only: whoever gets none asks graphql-js, which gives every answer that
 * a plan gives, and the others. Resolvers only read, so asking them again is no harm, and what they have loaded they do not load again.
 */
export class PlannedExecution {
  private readonly plans = new WeakMap<OperationDefinitionNode, Plans>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The data of the answer; null where a plan cannot tell. */
  async data(asked: AskedOperation, context: GraphContext): Promise<Record<string, unknown> | null> {
    try {
      return await (this.planOf(asked)?.execute(new Run(context, asked.variables)) ?? null);
    } catch {
      // said again, with its place, by graphql-js
      return null;
    }
  }

  private planOf({ document, operation, variables }: AskedOperation): Plan | null {
    const root = this.schema.getQueryType();
    if (operation.operation !== OperationTypeNode.QUERY || !root) return null;
    const plans = this.plans.get(operation) ?? plansOf(document, operation);
    this.plans.set(operation, plans);
    const conditions = Object.fromEntries(plans.conditionNames.map((name) => [name, variables[name]]));
    const id = JSON.stringify(conditions);
    const known = plans.byConditions.get(id);
    if (known || plans.byConditions.size >= MOST_PLANS) return known ?? null;
    const plan = new Plan({ schema: this.schema, operation, fragments: plans.fragments, conditions }, root);
    plans.byConditions.set(id, plan);
    return plan;
  }
}

function plansOf(document: DocumentNode, operation: OperationDefinitionNode): Plans {
  const fragments = document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION);
  const names = new Set<string>();
  for (const part of [operation, ...fragments]) {
    visit(part, {
      Directive: (directive) => {
        for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return { conditionNames: [...names], fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])), byConditions: new Map() };
}
