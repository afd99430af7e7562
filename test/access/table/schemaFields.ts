/** Fields of the schema, as "Type.field": all of them, and those that an operation selects. */
import { isInterfaceType, isObjectType, parse, TypeInfo, validate, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';

/** Every field of every object and interface. */
export function allFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys((type as { getFields(): object }).getFields()).map((field) => `${type.name}.${field}`))
    .sort();
}

/** The fields that the operation names, each under the type that it is named for. */
export function fieldsOf(schema: GraphQLSchema, operation: string): string[] {
  const document = parse(operation);
  const [fault] = validate(schema, document);
  if (fault) throw fault;
  const info = new TypeInfo(schema);
  const fields = new Set<string>();
  visit(document, visitWithTypeInfo(info, { Field: ({ name }) => void fields.add(`${info.getParentType()?.name}.${name.value}`) }));
  return [...fields].filter((field) => !field.includes('__'));
}
