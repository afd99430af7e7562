import {
  type EnumTypeDefinitionNode, type FieldDefinitionNode, type InputValueDefinitionNode, Kind, parse, print,
} from 'graphql';

/**
 * What a schema text promises, one line each: every type and what it implements, every field, argument and input field with its type and
 * default, every enum value. Fields that are added, descriptions and order make no difference.
 */
export function promisesOf(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition): string[] => {
    switch (definition.kind) {
      case Kind.SCALAR_TYPE_DEFINITION:
        return [`scalar ${definition.name.value}`];
      case Kind.ENUM_TYPE_DEFINITION:
        return [`enum ${definition.name.value}`, ...valuesOf(definition)];
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return [`input ${definition.name.value}`, ...(definition.fields ?? []).map((field) => inputLine(definition.name.value, field))];
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const name = definition.name.value;
        return [
          `${definition.kind === Kind.OBJECT_TYPE_DEFINITION ? 'type' : 'interface'} ${name}`,
          ...(definition.interfaces ?? []).map((implemented) => `${name} implements ${implemented.name.value}`),
          ...(definition.fields ?? []).flatMap((field) => fieldLines(name, field)),
        ];
      }
      default:
        throw new Error(`The contract has no place for a ${definition.kind}.`);
    }
  });
}

function valuesOf(definition: EnumTypeDefinitionNode): string[] {
  return (definition.values ?? []).map((value) => `${definition.name.value}.${value.name.value}`);
}

function fieldLines(type: string, field: FieldDefinitionNode): string[] {
  const name = `${type}.${field.name.value}`;
  return [`${name}: ${print(field.type)}`, ...(field.arguments ?? []).map((argument) => inputLine(name, argument))];
}

function inputLine(parent: string, { name, type, defaultValue }: InputValueDefinitionNode): string {
  return `${parent}(${name.value}): ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`;
}
