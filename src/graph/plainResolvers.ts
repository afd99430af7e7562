import { isInterfaceType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

import type { GraphContext } from './context';

/** A parameter of a resolver method, as type-graphql records its decorator. */
interface Parameter {
  readonly kind: string;
  readonly index: number;
  /** Of an argument that is taken by itself. */
  readonly name?: string;
  readonly propertyName?: string;
}

/** A decorated resolver method, as type-graphql records it. */
interface ResolverMethod {
  readonly target: new () => Readonly<Record<string, (...values: unknown[]) => unknown>>;
  readonly methodName: string;
  readonly schemaName: string;
  readonly params: readonly Parameter[];
  readonly middlewares: readonly unknown[];
  readonly roles?: readonly unknown[];
  /** The class whose field it resolves; absent for queries. */
  readonly getObjectType?: () => object;
}

interface NamedClass {
  readonly name: string;
  readonly target: object;
}

interface NamedInterface extends NamedClass {
  /** The object type of a value, by name or class. */
  readonly resolveType?: (value: unknown) => string | object;
}

/** The part of type-graphql's records that is read here; exact versions of the package are pinned. */
interface MetadataStorage {
  readonly queries: readonly ResolverMethod[];
  readonly fieldResolvers: readonly ResolverMethod[];
  readonly objectTypes: readonly NamedClass[];
  readonly interfaceTypes: readonly NamedInterface[];
}

type Resolve = NonNullable<GraphQLField<unknown, GraphContext>['resolve']>;

/**
 * The schema with resolver methods called as they are. type-graphql calls each through layers of middleware, conversion and validation that
 * nothing here uses, and makes a promise of every field that takes an argument: half of the time of an answer with some thousand fields.
 * @throws Error for a method that needs those layers.
 */
export function withPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  const { TypeGraphQLMetadataStorage: storage } = globalThis as unknown as { TypeGraphQLMetadataStorage: MetadataStorage };
  const methods = methodsByField(storage);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = typeResolver(storage, type.name);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = resolverOf(methods, type, field.name);
  }
  return schema;
}

/** Tells the type of a value at once; type-graphql makes a promise of it. */
function typeResolver({ objectTypes, interfaceTypes }: MetadataStorage, name: string): (value: unknown) => string | undefined {
  const names = new Map(objectTypes.map((type) => [type.target, type.name]));
  const resolveType = interfaceTypes.find((type) => type.name === name)?.resolveType;
  if (!resolveType) throw new Error(`Interface ${name} does not tell the type of its values.`);
  return (value) => {
    const type = resolveType(value);
    return typeof type === 'string' ? type : names.get(type);
  };
}

/** The field's own method, or that of an interface; a field without one is read from its object. */
function resolverOf(methods: ReadonlyMap<string, Resolve>, type: GraphQLObjectType, field: string): Resolve {
  const owner = [type, ...type.getInterfaces()].find(({ name }) => methods.has(`${name}.${field}`));
  return methods.get(`${owner?.name}.${field}`) ?? propertyReader(field);
}

/** Reads a property, which may be a function that gives its value. */
function propertyReader(name: string): Resolve {
  return (source) => {
    const value = (source as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'function' ? (value as () => unknown)() : value;
  };
}

function methodsByField({ queries, fieldResolvers, objectTypes, interfaceTypes }: MetadataStorage): Map<string, Resolve> {
  const names = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const instances = new Map<ResolverMethod['target'], InstanceType<ResolverMethod['target']>>();
  const instanceOf = (target: ResolverMethod['target']) => {
    const instance = instances.get(target) ?? new target();
    instances.set(target, instance);
    return instance;
  };
  const typeOf = (method: ResolverMethod): string | undefined => (method.getObjectType ? names.get(method.getObjectType()) : 'Query');
  return new Map([...queries, ...fieldResolvers].map((method) => [`${typeOf(method)}.${method.schemaName}`, plainResolver(method, instanceOf(method.target))]));
}

function plainResolver({ methodName, params, middlewares, roles }: ResolverMethod, instance: InstanceType<ResolverMethod['target']>): Resolve {
  if (middlewares.length > 0 || roles) throw new Error(`Resolver method ${methodName} has middleware, which is not called.`);
  const values = [...params].sort((one, other) => one.index - other.index).map((parameter) => valueOf(parameter, methodName));
  return (source, given: Readonly<Record<string, unknown>>, context) => instance[methodName](...values.map((value) => value(source, given, context)));
}

/** How the value of a parameter is found. */
function valueOf({ kind, name = '', propertyName }: Parameter, methodName: string): (source: unknown, given: Readonly<Record<string, unknown>>, context: GraphContext) => unknown {
  if (propertyName === undefined) {
    if (kind === 'root') return (source) => source;
    if (kind === 'context') return (_source, _given, context) => context;
    if (kind === 'args') return (_source, given) => given;
    if (kind === 'arg') return (_source, given) => given[name];
  }
  throw new Error(`Resolver method ${methodName} has a parameter of kind ${kind}, which is not given.`);
}
