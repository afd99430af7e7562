import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';

import { costModel } from '../../../src/server/limits/costModel';
import { documentShape } from '../../../src/server/limits/documentShape';
import { FIELD_WEIGHTS, LIST_BOUNDS, LISTS_SIZED_BY, QUESTION_WEIGHTS } from '../../../src/server/limits/costTable';
import { QUERY_LIMITS } from '../../../src/server/limits/queryLimits';
import { savedQueryNamed, savedQueryNames } from '../../operations/savedQueryFiles';
import { costOf, schema } from './documentCost';

const TABLES = { bounds: LIST_BOUNDS, sizedBy: LISTS_SIZED_BY, weights: FIELD_WEIGHTS, questions: QUESTION_WEIGHTS };

describe('the table of costs', () => {
  it('has a bound for every list and a weight for every filter and order of the schema, and nothing else', () => {
    expect(() => costModel(schema, TABLES)).not.toThrow();
  });

  it.each(Object.keys(LIST_BOUNDS))('is missed when the bound of %s is missing', (key) => {
    const { [key]: _, ...bounds } = LIST_BOUNDS;
    expect(() => costModel(schema, { ...TABLES, bounds })).toThrow(/is a list without a bound/);
  });

  it.each(Object.keys(QUESTION_WEIGHTS))('is missed when the weight of %s is missing', (key) => {
    const { [key]: _, ...questions } = QUESTION_WEIGHTS;
    expect(() => costModel(schema, { ...TABLES, questions })).toThrow(`${key} has no weight`);
  });

  it('may hold no line for what the schema does not have', () => {
    const extra = { 'Market.moons': 2 };
    expect(() => costModel(schema, { ...TABLES, bounds: { ...LIST_BOUNDS, ...extra } })).toThrow('Market.moons is no such field');
    expect(() => costModel(schema, { ...TABLES, weights: { ...FIELD_WEIGHTS, ...extra } })).toThrow('Market.moons is no such field');
    expect(() => costModel(schema, { ...TABLES, questions: { ...QUESTION_WEIGHTS, ...extra } })).toThrow('Market.moons is no filter or order');
  });

  it('stops a schema that has grown a list', () => {
    const grown = buildSchema('type Query { markets: [Market!]! } type Market { cities: [String!]! }');
    expect(() => costModel(grown, { bounds: { 'Query.markets': 250 }, sizedBy: {}, weights: {}, questions: {} })).toThrow('Market.cities is a list without a bound');
  });
});

describe('what an operation costs', () => {
  const page = 'resellers(first: 50) { nodes { name } }';
  const provider = (fields: string) => `{ partner(tenantId: "f67a73f9-1da3-4124-b74d-72e2bc80841b", model: INDIRECT_PROVIDER) { ... on IndirectProvider { ${fields} } } }`;

  it.each<[string, string, number]>([
    ['scalars nothing besides their object', '{ market(code: "NO") { code name } }', 1],
    ['one for each object', '{ market(code: "NO") { region { code } } }', 2],
    ['the bound of a list without pages', '{ regions { markets { code } } }', 20 + 20 * 60],
    ['a page: its connection, the rows it reads, the objects it shows', '{ offers(first: 7) { nodes { sku } } }', 1 + 7 + 7],
    ['the default page where none is named', '{ offers { nodes { sku } } }', 1 + 20 + 20],
    ['edges and their nodes', '{ offers(last: 7) { edges { node { sku } } } }', 1 + 7 + 7 * 2],
    ['a page that shows nothing', '{ offers(first: 100) { totalCount } }', 101],
    ['an empty page', '{ offers(first: 0) { nodes { sku markets { code } } } }', 1],
    ['null for absent', '{ offers(first: null) { nodes { sku } } }', 41],
    ['as many nodes as ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['the dearest of the types that may come', '{ node(id: "x") { ... on Market { providers { totalCount } } ... on Offer { markets { code } } } }', 1 + 250],
    ['nothing for a fragment on a type that cannot come', '{ market(code: "NO") { name ... on Node { id } } }', 1],
    ['pages below pages, multiplied', provider('resellers(first: 50) { nodes { customers(first: 10) { nodes { name } } } }'), 1 + 1 + 50 + 50 * (1 + 1 + 10 + 10)],
    ['the weight of a judgment on each row', provider('resellers(first: 50) { nodes { eligibility { verdict } } }'), 1 + 1 + 50 + 50 * (1 + 5 + 1)],
    ['the weight of a filter that judges a whole network', provider('resellers(first: 50, filter: { verdict: INELIGIBLE, unmet: ["X"] }) { nodes { name } }'), 1_000 + 1 + 1 + 50 + 50],
    ['the weight of an order that judges a whole network', provider('resellers(first: 50, orderBy: { field: NEXT_DUE_ON }) { nodes { name } }'), 1_000 + 102],
    ['nothing for a filter that is null', provider('resellers(first: 50, filter: { verdict: null }) { nodes { name } }'), 102],
    ['a selection as often as it is made', provider(`a: ${page} b: ${page}`), 1 + 2 * 101],
    ['a fragment where it is spread', `query { ...F } fragment F on Query { offers(first: 3) { ...G } } fragment G on OfferConnection { nodes { sku } }`, 7],
    ['nothing for what is left out', '{ offers(first: 90) @skip(if: true) { totalCount } regions @include(if: false) { code } viewer { role } }', 1],
  ])('counts %s', (_, source, cost) => {
    expect(validate(schema, parse(source))).toEqual([]);
    expect(costOf(source)).toBe(cost);
  });

  it('counts variables and their defaults as it counts literals', () => {
    const source = 'query ($first: Int = 30, $skip: Boolean = false) { offers(first: $first) @skip(if: $skip) { nodes { sku } } }';
    expect([costOf(source), costOf(source, { first: 90 }), costOf(source, { first: null }), costOf(source, { skip: true })]).toEqual([61, 181, 41, 0]);
  });

  it('is reckoned in time for a fragment that doubles itself 22 times', () => {
    const doubling = Array.from({ length: 22 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ');
    const started = performance.now();
    expect(costOf(`{ ...F0 } ${doubling} fragment F22 on Query { viewer { role } }`)).toBe(2 ** 22);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('within the limits', () => {
  const saved = savedQueryNames().map((name) => {
    const { text, variables } = savedQueryNamed(name);
    return { name, text, cost: costOf(text, variables ? JSON.parse(variables) : {}) };
  });

  it.each(saved)('saved query $name, for $cost', ({ text, cost }) => {
    expect(cost).toBeLessThanOrEqual(QUERY_LIMITS.cost / 2);
    expect(validate(schema, parse(text, { maxTokens: QUERY_LIMITS.tokens }), [documentShape(QUERY_LIMITS)])).toEqual([]);
  });

  const findings = 'findings { code outcome level message expected actual dueOn remedy partnerCenterCode source { document edition certainty } parameters { name value } }';
  const provider = (fields: string) => `{ partner(tenantId: "f67a73f9-1da3-4124-b74d-72e2bc80841b", model: INDIRECT_PROVIDER) { ... on IndirectProvider { ${fields} } } }`;
  it.each<[string, string]>([
    ['50 resellers with 10 customers each', provider('resellers(first: 50) { totalCount edges { partnership { state since } node { name customers(first: 10) { totalCount nodes { name domain } } } } }')],
    ['50 resellers with every finding, its source and its parameters', provider(`resellers(first: 50) { nodes { name eligibility { verdict nextDueOn edition { name } ${findings} } } }`)],
    ['100 sellers with their findings', `{ sellers(offerId: "x", market: "NO", first: 100) { totalCount nodes { name } edges { decision { verdict ${findings} routes { verdict provider { name } } } } } }`],
    ['30 sellers with their findings and those of their routes', '{ sellers(offerId: "x", market: "NO", first: 30) { edges { node { name } decision { verdict findings { code message } routes { provider { name } findings { code message } } } } } }'],
    ['every market with its region', '{ markets { code name currency region { name } customerAgreements { kind language } } }'],
    ['100 customers with their partners', '{ customers(first: 100) { nodes { name partners(first: 10) { nodes { name } } } } }'],
    ['introspection, as clients send it', getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true })],
  ])('%s', (_, source) => {
    expect(validate(schema, parse(source, { maxTokens: QUERY_LIMITS.tokens }))).toEqual([]);
    expect(validate(schema, parse(source), [documentShape(QUERY_LIMITS)])).toEqual([]);
    expect(costOf(source)).toBeLessThanOrEqual(QUERY_LIMITS.cost);
  });
});
