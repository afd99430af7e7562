import { buildSchema, graphql, isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';

import { isOpenTo, onlyFor, PARENT, SCOPED, type Policy } from '../../src/graph/policy/fieldPolicy';
import { heldToPolicy } from '../../src/graph/policy/heldToPolicy';
import { POLICY } from '../../src/graph/policy/policy';
import { createSchema } from '../../src/graph/schema';
import { VIEWER_ROLES, type ViewerRole } from '../../src/store/scope/viewer';

const SDL = `
  type Query { partner: Partner  open: Int  closed: Int }
  interface Partner { name: String  margin: Int }
  type Reseller implements Partner { name: String  margin: Int  partner: Partner }
`;
const OVERSEERS = onlyFor(['OPERATOR', 'AUDITOR'], SCOPED);
const SMALL: Policy = {
  Query: { partner: SCOPED, open: SCOPED, closed: OVERSEERS },
  Partner: { name: PARENT, margin: OVERSEERS },
  Reseller: { name: PARENT, margin: OVERSEERS, partner: SCOPED },
};

/** Names of root fields that were resolved, and so may have read something. */
let resolved: string[] = [];
beforeEach(() => (resolved = []));

function smallSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const reseller = { __typename: 'Reseller', name: 'Ahorn', margin: 7, partner: { __typename: 'Reseller', name: 'Birk', margin: 8 } };
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = () => {
      resolved.push(name);
      return name === 'partner' ? reseller : 1;
    };
  }
  return schema;
}

const held = heldToPolicy(smallSchema(), SMALL);
const unheld = smallSchema();

async function ask(schema: GraphQLSchema, source: string, role: ViewerRole, variableValues: Record<string, unknown> = {}, operationName?: string) {
  const contextValue = { answers: { snapshot: { scope: { role } } } };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues, operationName });
  return { data: data && JSON.stringify(data), codes: [...new Set(errors?.map(({ extensions }) => extensions.code))], messages: errors?.map(({ message }) => message) ?? [] };
}

/** Ways to ask for a field that is closed to a reseller. */
const CLOSED: readonly { what: string; source: string; variables?: Record<string, unknown>; name?: string }[] = [
  { what: 'a root field', source: '{ closed }' },
  { what: 'under another name', source: '{ open: closed }' },
  { what: 'beside open fields', source: '{ open partner { name } closed }' },
  { what: 'of an interface', source: '{ partner { margin } }' },
  { what: 'of a type', source: '{ partner { ... on Reseller { margin } } }' },
  { what: 'of a parent of the same kind', source: '{ partner { ... on Reseller { partner { name margin } } } }' },
  { what: 'in an inline fragment without a type', source: '{ partner { ... { margin } } }' },
  { what: 'in a fragment', source: '{ ...A } fragment A on Query { partner { ...B } } fragment B on Partner { margin }' },
  { what: 'in a fragment that is spread twice', source: '{ one: partner { ...B } two: partner { ...B } } fragment B on Reseller { margin }' },
  { what: 'left out by @include', source: 'query ($no: Boolean!) { open partner { margin @include(if: $no) } }', variables: { no: false } },
  { what: 'left out by @skip', source: '{ open closed @skip(if: true) }' },
  { what: 'in the operation that is named', source: 'query A { open } query B { closed }', name: 'B' },
];

describe('an operation that asks for a field which is closed to its role', () => {
  it.each(CLOSED)('is refused as a whole before anything is resolved: $what', async ({ source, variables, name }) => {
    expect(await ask(held, source, 'RESELLER', variables, name)).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(resolved).toEqual([]);
  });

  it.each(CLOSED)('is answered for a role to which it is open: $what', async ({ source, variables, name }) => {
    expect(await ask(held, source, 'AUDITOR', variables, name)).toMatchObject({ codes: [], messages: [] });
    expect(resolved).not.toEqual([]);
  });

  it.each(CLOSED)('would be answered if the schema were not held to the policy: $what', async ({ source, variables, name }) => {
    expect(await ask(unheld, source, 'RESELLER', variables, name)).toMatchObject({ codes: [] });
    expect(resolved).not.toEqual([]);
  });

  it('is told which field, and nothing of its value', async () => {
    const { data, messages } = await ask(held, '{ open partner { name margin } }', 'RESELLER');
    expect([data, ...new Set(messages)]).toEqual(['{"open":null,"partner":null}', 'The field margin is not open to the role RESELLER.']);
  });
});

describe('an operation that asks for open fields only', () => {
  it.each([
    ['{ open }'], ['{ partner { name ... on Reseller { partner { name __typename } } } }'], ['{ __typename __schema { queryType { name } } }'],
    ['query A { open } query B { closed }'],
  ])('is answered for every role: %s', async (source) => {
    for (const role of VIEWER_ROLES) expect(await ask(held, source, role, {}, source.startsWith('query A') ? 'A' : undefined)).toMatchObject({ codes: [], messages: [] });
  });
});

describe('a policy that does not fit the schema stops it, and says where', () => {
  const without = (type: string, field: string): Policy => ({ ...SMALL, [type]: Object.fromEntries(Object.entries(SMALL[type]).filter(([name]) => name !== field)) });

  it.each([
    ['a field without a row', without('Reseller', 'partner'), 'Reseller.partner has no row, so nobody may ask for it'],
    ['a field of an interface without a row', without('Partner', 'name'), 'Partner.name has no row'],
    ['a root field without a row', without('Query', 'open'), 'Query.open has no row'],
    ['a type without rows', { Query: SMALL.Query, Partner: SMALL.Partner }, 'Reseller.name has no row'],
    ['a row for a field that is not there', { ...SMALL, Reseller: { ...SMALL.Reseller, secret: PARENT } }, 'Reseller.secret is no such field'],
    ['a row for a type that is not there', { ...SMALL, Provider: { name: PARENT } }, 'Provider.name is no such field'],
    ['a row that every object has', without('Query', 'open'), 'src/graph/policy does not fit the schema'],
    ['a type that is more open than its interface', { ...SMALL, Reseller: { ...SMALL.Reseller, margin: PARENT } }, 'Reseller.margin is open to other roles than Partner.margin'],
    ['an interface that is more open than its type', { ...SMALL, Partner: { ...SMALL.Partner, margin: PARENT } }, 'Reseller.margin is open to other roles than Partner.margin'],
  ])('%s', (_what, policy: Policy, message) => {
    expect(() => heldToPolicy(smallSchema(), policy)).toThrow(message);
  });

  it('is noticed by nobody where the schema is not held to it', () => {
    expect(() => smallSchema()).not.toThrow();
  });

  it('takes a name that every JavaScript object knows for a field like any other', () => {
    const schema = buildSchema('type Query { constructor: Int  toString: Int }');
    expect(() => heldToPolicy(schema, { Query: {} })).toThrow('Query.constructor has no row, so nobody may ask for it; Query.toString has no row');
  });
});

describe('the policy of this schema', () => {
  const schema = createSchema();
  const fields = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type)).filter((type) => !isIntrospectionType(type))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const));

  it('has a row for every field: without any one of them there is no schema', () => {
    expect(fields.length).toBeGreaterThan(250);
    for (const [type, field] of fields) {
      const policy = { ...POLICY, [type]: Object.fromEntries(Object.entries(POLICY[type]).filter(([name]) => name !== field)) };
      expect(() => heldToPolicy(createdAnew(schema), policy)).toThrow(`${type}.${field} has no row`);
    }
  });

  it('opens every field that reads to every role', () => {
    expect(fields.filter(([type, field]) => !VIEWER_ROLES.every((role) => isOpenTo(POLICY[type][field], role)))).toEqual([]);
  });
});

/** The same types, without the root fields being held to anything yet. */
function createdAnew(schema: GraphQLSchema): GraphQLSchema {
  return Object.assign(Object.create(schema) as GraphQLSchema, { getQueryType: () => null, getMutationType: () => null, getSubscriptionType: () => null });
}
