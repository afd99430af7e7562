import {
  getNamedType, getNullableType, isAbstractType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType,
  type GraphQLArgument, type GraphQLInputType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { toGlobalId } from 'graphql-relay';

import { NORTH, OFFER, SOUTH, tenant } from '../../support/exampleNetwork';

const IDS = [
  toGlobalId('IndirectProvider', NORTH), toGlobalId('IndirectProvider', SOUTH), toGlobalId('IndirectReseller', tenant('b', 3)), toGlobalId('Offer', OFFER),
  toGlobalId('Customer', tenant('c', 3001)), toGlobalId('Company', '9000001'), toGlobalId('Market', 'NO'), toGlobalId('Region', 'EUROPE'),
];

/** Values of arguments that name something which is there. */
const KNOWN: Record<string, readonly string[]> = {
  'sellerId': [IDS[0], IDS[2]], 'customerId': [IDS[4]], 'offerId': [IDS[3]], 'providerId': [IDS[0]], 'id': IDS, 'tenantId': [NORTH, tenant('b', 3), tenant('c', 3001)],
  'globalPartnerId': ['9000001', '9100003'], 'sku': [OFFER], 'month': ['2026-11'], 'search': ['e', ''], 'code': ['NO', 'DE'], 'market': ['NO', 'DE'],
};
const OF_TYPE: Record<string, readonly string[]> = { Date: ['"2024-06-01"', '"2026-11-22"'], Int: ['0', '1', '3', '5'], Boolean: ['true', 'false'], CountryCode: ['"NO"', '"DE"'] };
/** Arguments that a page takes one of, or that must fit another page; `first` is enough here. */
const LEFT_OUT: ReadonlySet<string> = new Set(['last', 'after', 'before', 'prospect', 'partnerOfRecord', 'regions', 'registrationNumber']);

/** Chooses one of so many. */
export type Choose = (count: number) => number;

/** A random operation that is valid against the schema and asks for what is there. */
export function randomOperation(schema: GraphQLSchema, choose: Choose): string {
  const root = schema.getQueryType();
  if (!root) throw new Error('There is no query type.');
  return new Draw(schema, choose).set(root, 6);
}

class Draw {
  private names = 0;

  constructor(private readonly schema: GraphQLSchema, private readonly choose: Choose) {}

  set(type: GraphQLNamedType, levels: number): string {
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      const parts = Array.from({ length: 1 + this.choose(3) }, () => this.one(possible)).map((part) => `... on ${part.name} ${this.set(part, levels)}`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`${type.name} has no fields.`);
    const fields = Array.from({ length: 1 + this.choose(3) }, () => this.field(type, levels));
    return `{ __typename ${fields.join(' ')} }`;
  }

  private field(type: GraphQLObjectType, levels: number): string {
    const all = Object.values(type.getFields());
    const field = this.one(levels > 1 ? preferDeep(all, this.choose) : all.filter((candidate) => isLeafType(getNamedType(candidate.type))));
    if (field === undefined) return '__typename';
    const given = field.args.filter((argument) => this.isGiven(argument)).map((argument) => `${argument.name}: ${this.value(argument.name, argument.type)}`);
    const inner = getNamedType(field.type);
    this.names += 1;
    return `f${this.names}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isLeafType(inner) ? '' : ` ${this.set(inner, levels - 1)}`}`;
  }

  private isGiven({ name, type }: GraphQLArgument): boolean {
    return isNonNullType(type) || (!LEFT_OUT.has(name) && this.choose(2) === 0);
  }

  private value(name: string, type: GraphQLInputType): string {
    const bare = getNullableType(type);
    if (isListType(bare)) return `[${Array.from({ length: 1 + this.choose(3) }, () => this.value(name === 'ids' ? 'id' : name, bare.ofType)).join(', ')}]`;
    if (isEnumType(bare)) return this.one(bare.getValues()).name;
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type) || (!LEFT_OUT.has(field.name) && this.choose(3) === 0));
      return `{ ${fields.map((field) => `${field.name}: ${this.value(field.name, field.type)}`).join(', ')} }`;
    }
    const named = OF_TYPE[getNamedType(bare).name];
    return named ? this.one(named) : JSON.stringify(this.one(KNOWN[name] ?? ['x']));
  }

  private one<Value>(values: readonly Value[]): Value {
    return values[this.choose(values.length)];
  }
}

/** Objects more often than scalars, or nothing would grow. */
function preferDeep<Field extends { type: Parameters<typeof getNamedType>[0] }>(fields: readonly Field[], choose: Choose): readonly Field[] {
  const objects = fields.filter(({ type }) => !isLeafType(getNamedType(type)));
  return objects.length > 0 && choose(4) > 0 ? objects : fields;
}
