import { isInterfaceType, isIntrospectionType, isObjectType, type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

import type { FieldPolicy, Policy } from './fieldPolicy';

type TypeWithFields = GraphQLObjectType | GraphQLInterfaceType;

/** Requires a row for every field of the schema, and nothing else. @throws Error naming every field without a row and every row that fits nothing. */
export function requirePolicy(schema: GraphQLSchema, policy: Policy): void {
  const types = Object.values(schema.getTypeMap()).filter((type): type is TypeWithFields => isObjectType(type) || isInterfaceType(type))
    .filter((type) => !isIntrospectionType(type));
  const problems = [...types.flatMap((type) => problemsOf(type, policy)), ...strangeRows(types, policy)];
  if (problems.length > 0) throw new Error(`src/graph/policy does not fit the schema: ${problems.join('; ')}`);
}

function problemsOf(type: TypeWithFields, policy: Policy): string[] {
  return Object.keys(type.getFields()).flatMap((field) => {
    const row = rowOf(policy, type.name, field);
    if (!row) return [`${type.name}.${field} has no row, so nobody may ask for it`];
    // what is closed on a type must not be open on its interface, or the other way around
    return type.getInterfaces().filter((parent) => field in parent.getFields() && !isAsOpen(row, rowOf(policy, parent.name, field)))
      .map((parent) => `${type.name}.${field} is open to other roles than ${parent.name}.${field}`);
  });
}

function strangeRows(types: readonly TypeWithFields[], policy: Policy): string[] {
  const fieldsOf = new Map(types.map((type) => [type.name, Object.keys(type.getFields())]));
  return Object.entries(policy).flatMap(([type, rows]) =>
    Object.keys(rows).filter((field) => !fieldsOf.get(type)?.includes(field)).map((field) => `${type}.${field} is no such field`));
}

/** The row of a field; undefined where there is none. */
export function rowOf(policy: Policy, type: string, field: string): FieldPolicy | undefined {
  const rows = Object.hasOwn(policy, type) ? policy[type] : {};
  return Object.hasOwn(rows, field) ? rows[field] : undefined;
}

function isAsOpen({ roles }: FieldPolicy, other: FieldPolicy | undefined): boolean {
  return other === undefined || sorted(roles) === sorted(other.roles);
}

function sorted(roles: FieldPolicy['roles']): string {
  return roles === 'EVERYONE' ? roles : [...roles].sort().join();
}
