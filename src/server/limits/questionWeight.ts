import { QUESTION_WEIGHTS } from './costTable';
import { getNamedType, isInputObjectType, type GraphQLField } from 'graphql';

/** What the filter and the order given to a list add to its cost: the dearest of them, since one look at the network answers them together. */
export function questionWeight(definition: GraphQLField<unknown, unknown>, values: Readonly<Record<string, unknown>>): number {
  const keys = definition.args.flatMap(({ name, type }) => {
    const value = values[name];
    const input = getNamedType(type);
    if (!isInputObjectType(input) || typeof value !== 'object' || value === null) return [];
    if (name === 'filter') return givenFields(value).map((field) => `${input.name}.${field}`);
    return 'field' in value && name === 'orderBy' ? [`${getNamedType(input.getFields().field.type).name}.${String(value.field)}`] : [];
  });
  return Math.max(0, ...keys.map((key) => QUESTION_WEIGHTS[key]));
}

function givenFields(filter: object): string[] {
  return Object.entries(filter).filter(([, value]) => value !== null && value !== undefined).map(([field]) => field);
}
