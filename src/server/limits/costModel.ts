import {
  getNamedType, getNullableType, isAbstractType, isEnumType, isInputObjectType, isListType, isObjectType, SchemaMetaFieldDef, TypeMetaFieldDef,
  type GraphQLArgument, type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';

import { FIELD_WEIGHTS, LIST_BOUNDS, LISTS_SIZED_BY, QUESTION_WEIGHTS } from './costTable';

/** How many objects a field gives: a fixed number, the page's, or as many as an argument lists. */
export type Rows = number | 'PAGE' | { readonly argument: string; readonly maximum: number };

/** What a field costs, as far as the schema tells. */
export interface FieldCost {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly weight: number;
  readonly rows: Rows;
  /** Whether it gives a connection, with a page of its own. */
  readonly isConnection: boolean;
  /** The types of the objects that it gives; none for a leaf. */
  readonly types: readonly GraphQLObjectType[];
}

/** The costs of all fields of a schema, by type and field. */
export type CostModel = ReadonlyMap<string, ReadonlyMap<string, FieldCost>>;

/** Tables that a model is made of; those of costTable unless a test gives others. */
export interface CostTables {
  readonly bounds: Readonly<Record<string, number>>;
  readonly sizedBy: typeof LISTS_SIZED_BY;
  readonly weights: Readonly<Record<string, number>>;
  readonly questions: Readonly<Record<string, number>>;
}

const TABLES: CostTables = { bounds: LIST_BOUNDS, sizedBy: LISTS_SIZED_BY, weights: FIELD_WEIGHTS, questions: QUESTION_WEIGHTS };

/** The costs of the schema's fields. @throws Error naming every list without a bound, question without a weight, and line without a field. */
export function costModel(schema: GraphQLSchema, tables: CostTables = TABLES): CostModel {
  const builder = new ModelBuilder(schema, tables);
  const model = builder.model();
  const problems = [...builder.problems, ...questionProblems(schema, tables)];
  if (problems.length > 0) throw new Error(`src/server/limits/costTable.ts does not fit the schema: ${problems.join('; ')}`);
  return model;
}

class ModelBuilder {
  readonly problems: string[] = [];
  private readonly used = new Set<string>();

  constructor(private readonly schema: GraphQLSchema, private readonly tables: CostTables) {}

  model(): CostModel {
    const objectTypes = Object.values(this.schema.getTypeMap()).filter(isObjectType);
    const model = new Map(objectTypes.map((type) => [type.name, this.fieldsOf(type)]));
    const { bounds, sizedBy, weights } = this.tables;
    const unused = [bounds, sizedBy, weights].flatMap((table) => Object.keys(table)).filter((key) => !this.used.has(key));
    this.problems.push(...unused.map((key) => `${key} is no such field`));
    return model;
  }

  private fieldsOf(type: GraphQLObjectType): ReadonlyMap<string, FieldCost> {
    const metaFields = type === this.schema.getQueryType() ? [SchemaMetaFieldDef, TypeMetaFieldDef] : [];
    return new Map([...Object.values(type.getFields()), ...metaFields].map((field) => [field.name, this.costOf(type, field)]));
  }

  private costOf(type: GraphQLObjectType, definition: GraphQLField<unknown, unknown>): FieldCost {
    const given = getNamedType(definition.type);
    const types = isAbstractType(given) ? this.schema.getPossibleTypes(given) : isObjectType(given) ? [given] : [];
    const keys = [type, ...type.getInterfaces()].map(({ name }) => `${name}.${definition.name}`);
    return {
      definition, types: [...types], weight: this.look(this.tables.weights, keys) ?? 0,
      rows: isListType(getNullableType(definition.type)) ? this.listRows(type, definition.name, keys) : Math.sign(types.length),
      isConnection: isObjectType(given) && isConnection(given),
    };
  }

  private listRows(type: GraphQLObjectType, field: string, keys: readonly string[]): Rows {
    if (isConnection(type) && (field === 'edges' || field === 'nodes')) return 'PAGE';
    const rows = this.look<Rows>(this.tables.bounds, keys) ?? this.look(this.tables.sizedBy, keys);
    if (rows === undefined) this.problems.push(`${type.name}.${field} is a list without a bound`);
    return rows ?? 0;
  }

  private look<Value>(table: Readonly<Record<string, Value>>, keys: readonly string[]): Value | undefined {
    const key = keys.find((candidate) => Object.hasOwn(table, candidate));
    if (key === undefined) return undefined;
    this.used.add(key);
    return table[key];
  }
}

function isConnection(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  return 'pageInfo' in fields && 'edges' in fields;
}

/** Filters and orders of lists that the table does not weigh, and lines of the table that are none. */
function questionProblems(schema: GraphQLSchema, { questions }: CostTables): string[] {
  const asked = new Set(listArguments(schema).flatMap((argument) => {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) return [];
    if (argument.name === 'filter') return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
    const order = getNamedType(type.getFields().field.type);
    return isEnumType(order) ? order.getValues().map(({ name }) => `${order.name}.${name}`) : [];
  }));
  return [
    ...[...asked].filter((key) => !Object.hasOwn(questions, key)).map((key) => `${key} has no weight`),
    ...Object.keys(questions).filter((key) => !asked.has(key)).map((key) => `${key} is no filter or order`),
  ];
}

function listArguments(schema: GraphQLSchema): GraphQLArgument[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .flatMap((field) => [...field.args])
    .filter(({ name }) => name === 'filter' || name === 'orderBy');
}
