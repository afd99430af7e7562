import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse, validate, visit } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { fromGlobalId } from 'graphql-relay';
import { CAST_CUSTOMERS, CAST_OFFERS, CAST_PARTNERS } from '../../src/store/demo/cast';
import { homePage } from '../../src/server/homePage';
import { groupedQueryNames, savedQueryNamed, savedQueryNames } from './savedQueryFiles';

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));

const castKeys = new Set<string>([
  ...Object.values(CAST_PARTNERS).map((partner) => partner.tenantId),
  ...Object.values(CAST_CUSTOMERS).map((customer) => customer.tenantId),
  ...Object.values(CAST_OFFERS).map((offer) => offer.sku),
]);

it('shows every saved query once, in a group', () => {
  expect([...groupedQueryNames()].sort()).toEqual(savedQueryNames());
});

it('links from the page at / to saved queries that exist', () => {
  const page = homePage({ version: '1.2.3', url: 'http://127.0.0.1:4000', data: 'demo network', hasGraphiql: true });
  const linked = [...page.matchAll(/\?saved=([\w-]+)/g)].map(([, name]) => name);
  expect(linked).toHaveLength(3);
  expect(savedQueryNames()).toEqual(expect.arrayContaining(linked));
});

describe.each(savedQueryNames())('saved query %s', (name) => {
  const query = savedQueryNamed(name);
  const document = parse(query.text);
  const variables: Record<string, unknown> = query.variables ? JSON.parse(query.variables) : {};

  it('is valid against the schema, with its variables', () => {
    expect(validate(schema, document)).toEqual([]);
    const definitions = getOperationAST(document)?.variableDefinitions ?? [];
    expect(getVariableValues(schema, definitions, variables).errors).toBeUndefined();
    expect(Object.keys(variables).sort()).toEqual(definitions.map((definition) => definition.variable.name.value).sort());
  });

  it('asks about the named cast', () => {
    const named = Object.values(variables).filter((value): value is string => typeof value === 'string').flatMap(keysIn);
    expect(named.filter((key) => !castKeys.has(key))).toEqual([]);
  });

  it('stays far below the limits of the server', () => {
    expect(depthOf(query.text)).toBeLessThanOrEqual(7);
    expect(aliasesIn(query.text)).toBeLessThanOrEqual(4);
  });
});

/** The tenant ID or SKU that a variable holds, plain or in a global id. */
function keysIn(value: string): string[] {
  if (/^[0-9a-f-]{36}$/.test(value)) return [value];
  const { type, id } = fromGlobalId(value);
  return /^[A-Z]\w+$/.test(type) ? [id] : [];
}

/** How deep the fields are nested; a root field has depth 0. */
function depthOf(text: string): number {
  let depth = -1;
  let deepest = 0;
  visit(parse(text), {
    Field: {
      enter() {
        depth += 1;
        deepest = Math.max(deepest, depth);
      },
      leave() {
        depth -= 1;
      },
    },
  });
  return deepest;
}

function aliasesIn(text: string): number {
  let count = 0;
  visit(parse(text), {
    Field(field) {
      if (field.alias) count += 1;
    },
  });
  return count;
}
