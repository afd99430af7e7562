/** JSON Schema (2020-12) of the network document, made from its definition; network.schema.json at the root is its print. */
import { FIELD_TYPES } from './fieldTypes';
import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { NETWORK_FORMAT, type FieldDefinition } from './networkFormat';
import { ROW_RULES, type RowRule } from './rowRules';

export const FORMAT_VERSION = 1;

/** Schema of one row. Its key is always required; the other fields only where `need` says so. */
export function rowSchema(array: NetworkArray, need: 'WHOLE_ROW' | 'KEY' = 'WHOLE_ROW'): RowRule {
  const fields = Object.entries(NETWORK_FORMAT[array].fields);
  const required = fields.filter(([, field]) => !field.optional && (need === 'WHOLE_ROW' || field.key)).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field, required.includes(name))])),
    required,
    additionalProperties: false,
    ...(ROW_RULES[array] && { allOf: ROW_RULES[array] }),
  };
}

/** Schema of a whole document. */
export function networkSchema(): RowRule {
  const arrays = NETWORK_ARRAYS.map((array) => [
    array, { description: NETWORK_FORMAT[array].description, type: 'array', items: { $ref: `#/$defs/${array}` } },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'csp-graph network document',
    description: 'A channel of the Cloud Solution Provider program: docs/network-format.md. Absent fields and null mean the same.',
    type: 'object',
    properties: {
      formatVersion: { const: FORMAT_VERSION, description: 'Version of this format.' },
      ...Object.fromEntries(arrays),
    },
    required: ['formatVersion'],
    additionalProperties: false,
    $defs: Object.fromEntries(NETWORK_ARRAYS.map((array) => [array, rowSchema(array)])),
  };
}

/** The text of network.schema.json. */
export function networkSchemaText(): string {
  return `${JSON.stringify(networkSchema(), null, 2)}\n`;
}

function fieldSchema(field: FieldDefinition, required: boolean): RowRule {
  const { schema, expected } = FIELD_TYPES[field.type];
  const isKey = field.key ? ' Part of the key.' : '';
  const nature = field.words ? '' : ` Expected: ${expected}.`;
  return {
    description: `${field.description}${isKey}${nature}`,
    ...schema,
    type: required ? schema.type : [schema.type, 'null'],
    ...(field.words && { enum: required ? field.words : [...field.words, null] }),
    ...(field.default !== undefined && { default: field.default }),
  };
}
