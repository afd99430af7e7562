import {
  isAbstractType, isLeafType, isListType, isNonNullType, isObjectType, Kind, TypeNameMetaFieldDef,
  type FieldNode, type FragmentDefinitionNode, type GraphQLAbstractType, type GraphQLField, type GraphQLLeafType, type GraphQLObjectType, type GraphQLOutputType,
  type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode, type ValueNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';

import { Unplanned, type Complete, type Run, type Target } from './run';

type Values = Readonly<Record<string, unknown>>;

/** An operation of a document that was found valid, with the values of the variables that skip and include fields. */
export interface PlannedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly conditions: Values;
}

/** One field of a selection set: where its value comes from, and how it is put into the answer. */
interface PlannedField {
  readonly key: string;
  readonly resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>;
  /** Its arguments, where they are the same in every execution. */
  readonly fixedValues: Values | null;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly complete: Complete;
}

/**
 * How an operation is answered, worked out once: which fields of which types with which resolvers, in which order. Executing it is calling resolvers and
 * putting values in their places. It knows only answers without errors; whatever else happens throws, and graphql-js has the last word.
 */
export class Plan {
  private readonly info: GraphQLResolveInfo;
  private readonly fields: readonly PlannedField[];

  constructor(private readonly planned: PlannedOperation, root: GraphQLObjectType) {
    // all that a resolver here looks at: the policy gate reads the operation
    this.info = { schema: planned.schema, operation: planned.operation, fragments: planned.fragments } as unknown as GraphQLResolveInfo;
    const { schema, fragments, conditions, operation } = planned;
    this.fields = this.plannedFields(root, collectFields(schema, fragments, conditions, root, operation.selectionSet));
  }

  /** The data of the answer. @throws where the answer would have errors. */
  async execute(run: Run): Promise<Record<string, unknown>> {
    const data: Target = {};
    await run.over(() => this.resolveAll(run, this.fields, undefined, data));
    return data;
  }

  private resolveAll(run: Run, fields: readonly PlannedField[], source: unknown, target: Target): void {
    for (const planned of fields) {
      const values = planned.fixedValues ?? valuesIn(run, planned);
      run.place(planned.resolve(source, values, run.context, this.info), planned.complete, target, planned.key);
    }
  }

  private plannedFields(type: GraphQLObjectType, collected: ReadonlyMap<string, readonly FieldNode[]>): readonly PlannedField[] {
    return [...collected].map(([key, nodes]) => this.plannedField(type, key, nodes));
  }

  private plannedField(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PlannedField {
    const [node] = nodes;
    const name = node.name.value;
    if (name === TypeNameMetaFieldDef.name) return typeNameField(key, type, node);
    const field = type.getFields()[name];
    if (!field.resolve) throw new Unplanned(`${type.name}.${name} has no resolver of its own.`);
    const isFixed = !node.arguments?.some(({ value }) => hasVariable(value));
    return {
      key, resolve: field.resolve, field, node, fixedValues: isFixed ? getArgumentValues(field, node) : null, complete: this.completion(field.type, nodes),
    };
  }

  private completion(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isNonNullType(type)) return this.completionOfValue(type.ofType, nodes);
    const complete = this.completionOfValue(type, nodes);
    return (run, value, target, at) => {
      if (value === null || value === undefined) target[at] = null;
      else complete(run, value, target, at);
    };
  }

  /** Completes values that are there: null is none here. */
  private completionOfValue(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isLeafType(type)) return leaf(type);
    if (isListType(type)) return list(this.completion(type.ofType, nodes));
    if (isObjectType(type)) return this.object(() => type, nodes);
    if (isAbstractType(type)) return this.object((value, run) => this.runtimeType(type, value, run), nodes);
    throw new Unplanned('A type of another kind.');
  }

  private object(typeOf: (value: unknown, run: Run) => GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
    const known = new Map<GraphQLObjectType, readonly PlannedField[]>();
    const fieldsOf = (type: GraphQLObjectType): readonly PlannedField[] => {
      const { schema, fragments, conditions } = this.planned;
      const fields = this.plannedFields(type, collectSubfields(schema, fragments, conditions, type, nodes));
      known.set(type, fields);
      return fields;
    };
    return (run, value, target, at) => {
      if (typeof value !== 'object' || value === null) throw new Unplanned('An object is not there.');
      const type = typeOf(value, run);
      const object: Target = {};
      target[at] = object;
      this.resolveAll(run, known.get(type) ?? fieldsOf(type), value, object);
    };
  }

  private runtimeType(type: GraphQLAbstractType, value: unknown, run: Run): GraphQLObjectType {
    const name = type.resolveType?.(value, run.context, this.info, type);
    const runtime = typeof name === 'string' ? this.planned.schema.getType(name) : undefined;
    if (!isObjectType(runtime) || !this.planned.schema.isSubType(type, runtime)) throw new Unplanned(`A value of ${type.name} has no type.`);
    return runtime;
  }
}

function typeNameField(key: string, type: GraphQLObjectType, node: FieldNode): PlannedField {
  return {
    key, node, field: TypeNameMetaFieldDef, fixedValues: {}, resolve: () => type.name,
    complete: (_run, value, target, at) => {
      target[at] = value;
    },
  };
}

function valuesIn(run: Run, planned: PlannedField): Values {
  const known = run.values.get(planned);
  if (known) return known;
  const values = getArgumentValues(planned.field, planned.node, run.variables);
  run.values.set(planned, values);
  return values;
}

function leaf(type: GraphQLLeafType): Complete {
  return (_run, value, target, at) => {
    const serialized = value === null || value === undefined ? undefined : type.serialize(value);
    if (serialized === null || serialized === undefined) throw new Unplanned(`A value of ${type.name} is not there.`);
    target[at] = serialized;
  };
}

function list(completeItem: Complete): Complete {
  return (run, value, target, at) => {
    if (!Array.isArray(value)) throw new Unplanned('A list is not there.');
    const items: unknown[] = new Array<unknown>(value.length);
    target[at] = items;
    for (let index = 0; index < value.length; index += 1) run.place(value[index], completeItem, items as unknown as Target, index);
  };
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}
