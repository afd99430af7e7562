import {
  getDirectiveValues, GraphQLError, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, Kind,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode,
  type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';

import { DEFAULT_PAGE_SIZE } from '../../answers/cursor';
import { checkLength, checkPageSize, checkValues } from './argumentLimits';
import type { CostModel, FieldCost } from './costModel';
import { LimitRefusal } from './limitRefusal';
import { questionWeight } from './questionWeight';
import type { QueryLimits } from './queryLimits';

type Values = Readonly<Record<string, unknown>>;

/** An operation with its variables coerced and their defaults filled in. */
export interface PricedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Values;
}

/**
 * What an operation may cost at most: one for every object that it may give, one for every row that a page reads, and what its fields weigh, all
 * multiplied by the lists they stand in. Also looks at every argument on the way. @throws LimitRefusal for a value that is too long or out of range.
 */
export function operationCost(priced: PricedOperation, model: CostModel, limits: QueryLimits): number {
  const root = priced.schema.getRootType(priced.operation.operation);
  if (!root) return 0;
  try {
    return Math.min(new Pricing(priced, model, limits).costOfSet(priced.operation.selectionSet, root, 0), Number.MAX_SAFE_INTEGER);
  } catch (error) {
    // a null in a variable that stands where none may: valid as a document, wrong as a request
    if (error instanceof GraphQLError && !(error instanceof LimitRefusal)) throw LimitRefusal.ofArgument('variables', 'variables: a value stands where it may not.');
    throw error;
  }
}

class Pricing {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<SelectionSetNode, Map<string, number>>();

  constructor(private readonly priced: PricedOperation, private readonly model: CostModel, private readonly limits: QueryLimits) {
    for (const definition of priced.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** The cost of a set on one object; each set is priced once for a type and a page size, however often fragments repeat it. */
  costOfSet(set: SelectionSetNode, type: GraphQLObjectType, page: number): number {
    const key = `${type.name}/${page}`;
    const costs = this.known.get(set) ?? new Map<string, number>();
    this.known.set(set, costs);
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = set.selections.reduce((sum, selection) => sum + this.costOfSelection(selection, type, page), 0);
    costs.set(key, cost);
    return cost;
  }

  private costOfSelection(selection: SelectionNode, type: GraphQLObjectType, page: number): number {
    if (!this.isIncluded(selection)) return 0;
    if (selection.kind === Kind.FIELD) return this.costOfField(selection, type, page);
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    return part && this.applies(part.typeCondition?.name.value, type) ? this.costOfSet(part.selectionSet, type, page) : 0;
  }

  private costOfField(node: FieldNode, parent: GraphQLObjectType, page: number): number {
    const field = this.model.get(parent.name)?.get(node.name.value);
    if (!field) return 0;
    const values = this.argumentsOf(field, node);
    const ownPage = field.isConnection ? pageSize(values) : 0;
    const { selectionSet } = node;
    const inner = selectionSet ? Math.max(0, ...field.types.map((type) => this.costOfSet(selectionSet, type, ownPage))) : 0;
    return field.weight + questionWeight(field.definition, values) + ownPage + rowsOf(field, values, page) * (1 + inner);
  }

  private argumentsOf(field: FieldCost, node: FieldNode): Values {
    if (field.definition.args.length === 0) return {};
    const values = getArgumentValues(field.definition, node, this.priced.variables);
    checkValues(values, this.limits);
    return values;
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.priced.schema.getType(condition);
    return isAbstractType(named) && this.priced.schema.isSubType(named, type);
  }

  private isIncluded(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true;
    const { variables } = this.priced;
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
    return skip?.if !== true && include?.if !== false;
  }
}

function pageSize(values: Values): number {
  for (const name of ['first', 'last'] as const) checkPageSize(name, values[name]);
  // where both are given the list refuses; until it does, the larger counts
  const asked = [values.first, values.last].filter((size) => typeof size === 'number');
  return asked.length > 0 ? Math.max(...asked) : DEFAULT_PAGE_SIZE;
}

function rowsOf({ rows }: FieldCost, values: Values, page: number): number {
  if (typeof rows === 'number') return rows;
  if (rows === 'PAGE') return page;
  const listed = values[rows.argument];
  if (!Array.isArray(listed)) return 0;
  checkLength(rows.argument, listed, rows.maximum);
  return listed.length;
}
