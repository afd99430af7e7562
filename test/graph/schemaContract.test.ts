import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildClientSchema, buildSchema, introspectionFromSchema, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType,
  isSpecifiedScalarType, lexicographicSortSchema, printSchema, validateSchema, type GraphQLArgument, type GraphQLNamedType,
} from 'graphql';
import { createSchema, printSortedSchema } from '../../src/graph/schema';
import { promisesOf } from './schemaPromises';

const root = path.join(__dirname, '..', '..');
const contract = readFileSync(path.join(__dirname, 'contract.graphql'), 'utf8');
const schema = createSchema();
const printed = printSortedSchema(schema);

describe('the schema', () => {
  test('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  test('is what schema.graphql says (if not: npm run schema)', () => {
    expect(readFileSync(path.join(root, 'schema.graphql'), 'utf8')).toBe(printed);
  });

  test('tells a client the same by introspection as it prints', () => {
    const introspected = buildClientSchema(introspectionFromSchema(schema));
    expect(`${printSchema(lexicographicSortSchema(introspected))}\n`).toBe(printed);
  });

  test('describes every type, field, argument, input field and enum value', () => {
    const own = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
    expect(own.flatMap(undescribed)).toEqual([]);
  });
});

describe('the contract', () => {
  const promises = promisesOf(contract);
  const kept = new Set(promisesOf(printed));

  test('is kept: every type, field, argument with its type and default, input field and enum value of it', () => {
    expect(promises.filter((promise) => !kept.has(promise))).toEqual([]);
  });

  test('is a schema text of some size', () => {
    expect(promises.length).toBeGreaterThan(400);
    expect(promises).toHaveLength(new Set(promises).size);
  });
});

describe('the check itself', () => {
  const before = 'type Query { a(x: Int = 1): [String!]! } enum E { ONE TWO } input I { e: E! = ONE } interface N { id: ID! } type T implements N { id: ID! }';

  test.each([
    ['a field that is gone', 'a(x: Int = 1): [String!]!', 'b: Int'],
    ['a field of another type', '[String!]!', '[String]!'],
    ['an argument of another type', 'x: Int = 1', 'x: Float = 1'],
    ['another default', 'x: Int = 1', 'x: Int = 2'],
    ['an enum value that is gone', 'ONE TWO', 'ONE'],
    ['an input field that must be given', 'e: E! = ONE', 'e: E!'],
    ['an interface that is not implemented', 'implements N', ''],
  ])('notices %s', (_what, old, replacement) => {
    const after = before.replace(old, replacement);
    expect(() => buildSchema(after)).not.toThrow();
    const kept = promisesOf(after);
    expect(promisesOf(before).filter((promise) => !kept.includes(promise))).not.toEqual([]);
  });

  test('lets the schema grow', () => {
    const kept = promisesOf(before.replace('enum E { ONE', 'enum E { ZERO ONE').replace('type Query {', 'type Query { more: Int'));
    expect(promisesOf(before).filter((promise) => !kept.includes(promise))).toEqual([]);
  });
});

/** What in a type has no description, by its path. */
function undescribed(type: GraphQLNamedType): string[] {
  const own = type.description ? [] : [type.name];
  if (isEnumType(type)) return [...own, ...type.getValues().filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`)];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  return [...own, ...Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...('args' in field ? withoutDescription(field.args).map((name) => `${type.name}.${field.name}(${name})`) : []),
  ])];
}

function withoutDescription(argumentsOfField: readonly GraphQLArgument[]): string[] {
  return argumentsOfField.filter(({ description }) => !description).map(({ name }) => name);
}
