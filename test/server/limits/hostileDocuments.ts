import { getIntrospectionQuery } from 'graphql';

import type { QueryLimits } from '../../../src/server/limits/queryLimits';
import { NORTH } from '../../support/exampleNetwork';

/** A document, with its variables, that asks for more than anybody may. */
export interface HostileDocument {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** The limit that keeps it out, and without which it would be executed; absent where GraphQL itself, or a check of a value, refuses it. */
  readonly safeguard?: keyof QueryLimits;
  readonly code: string;
}

type Row = [name: string, query: string, variables?: Record<string, unknown>];

const many = (count: number, part: (n: number) => string, joint = ' '): string => Array.from({ length: count }, (_, n) => part(n)).join(joint);
const nested = (levels: number, inner: string): string => (levels === 0 ? inner : `{ ${levels % 2 === 0 ? 'eligibility' : 'partner'} ${nested(levels - 1, inner)} }`);
const partner = (fields: string): string => `{ partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { ${fields} } } }`;
const deep = (depth: number): string => `{ partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) ${nested(2 * Math.floor((depth - 2) / 2), '{ id }')} }`;
const pages = (sizes: [string, string, string]): string =>
  `indirectProviders(${sizes[0]}) { nodes { resellers(${sizes[1]}) { nodes { customers(${sizes[2]}) { nodes { name } } } } } }`;
const doubling = (times: number): string =>
  `{ ...F0 } ${many(times, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${times} on Query { viewer { role } }`;
const long = (length: number): string => 'x'.repeat(length);
const codes = (count: number): string[] => Array.from({ length: count }, () => 'NO');

/** A fragment of about 70 fields, all different. */
const FACTS = (() => {
  const place = 'market { id code name currency region { id code name } } region { id code name } company { id globalPartnerId name }';
  const own = `id tenantId model name locationId enrolledOn status ${place}`;
  return ` fragment P on Partner { ${own} eligibility { model asOf verdict nextDueOn edition { name effectiveFrom effectiveTo reviewedOn } partner { ${own} eligibility { model asOf verdict nextDueOn partner { ${own} } } } } }`;
})();

const TOO_COMPLEX: Row[] = [
  ['1,400 equal fields', `{ viewer { ${many(1_400, () => 'role')} } }`],
  ['100 equal fields with fields below them', `{ viewer { partner { ${many(100, () => 'market { region { code } }')} } } }`],
  ['2^12 of a fragment that doubles itself', doubling(12)],
  ['2^22 of a fragment that doubles itself', doubling(22)],
  ['2^60 of a fragment that doubles itself', doubling(60)],
  ['10^4 of a fragment spread ten times', `{ ...F0 } ${many(4, (n) => `fragment F${n} on Query { ${many(10, () => `...F${n + 1}`)} }`)} fragment F4 on Query { viewer { role } }`],
  ['a fragment inside itself', '{ ...F } fragment F on Query { viewer { role } ...F }'],
  ['two fragments inside each other', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['a circle of ten fragments', `{ ...F0 } ${many(10, (n) => `fragment F${n} on Query { ...F${(n + 1) % 10} ...F${(n + 3) % 10} }`)}`],
  ['fragments that all hold all others', `{ ...F0 } ${many(20, (n) => `fragment F${n} on Query { ${many(20, (m) => `...F${m}`)} }`)}`],
  ['a circle below a field', '{ viewer { partner { ...F } } } fragment F on Partner { eligibility { partner { ...F } } }'],
  ['conflicts in nested fragments', `{ viewer { partner { ...A ...B } } } fragment A on Partner { ${many(60, () => 'market { name: code }')} } fragment B on Partner { ${many(60, () => 'market { name }')} }`],
  ['equal fields in a fragment that nobody uses', `{ viewer { role } } fragment F on Viewer { ${many(400, () => 'role')} }`],
];

const TOO_MANY_TOKENS: Row[] = [
  ['1,000 aliases of one field', `{ ${many(1_000, (n) => `a${n}: viewer { role }`)} }`],
  ['10,000 equal fields', `{ viewer { ${many(10_000, () => 'role')} } }`],
  ['5,000 directives on one field', `{ viewer { role ${many(5_000, () => '@include(if: true)')} } }`],
  ['2,000 fragments', `{ ...F0 } ${many(2_000, (n) => `fragment F${n} on Query { viewer { role } }`)}`],
  ['2,000 variables', `query (${many(2_000, (n) => `$v${n}: Int`)}) { viewer { role } }`],
  ['an enum list of 4,000', `{ indirectResellers(filter: { statuses: [${many(4_000, () => 'ACTIVE')}] }) { totalCount } }`],
  ['a list of 3,000 literals', `{ indirectResellers(filter: { unmet: [${many(3_000, () => '"X"')}] }) { totalCount } }`],
  ['an object literal of 1,000 fields', `{ customers(filter: { ${many(1_000, (n) => `f${n}: 1`)} }) { totalCount } }`],
  ['800 operations', many(800, (n) => `query Q${n} { viewer { role } }`)],
  ['3,000 opening braces', many(3_000, () => '{', '')],
  ['lists in lists, 2,000 deep', `{ customers(filter: ${many(2_000, () => '[', '')}`],
  ['depth 800', deep(800)],
];

const REFUSED_BY: Partial<Record<keyof QueryLimits, Row[]>> = {
  tokens: [
    ['seven lists of 240 texts', `{ ${many(7, (n) => `a${n}: indirectResellers(first: 1, filter: { unmet: [${many(240, () => '"X"')}] }) { totalCount }`)} }`],
  ],
  repetitions: [
    ['60 equal fields', `{ viewer { ${many(60, () => 'role')} } }`],
    ['40 equal fields with fields below them', `{ viewer { partner { ${many(40, () => 'market { region { code } }')} } } }`],
    ['equal fields in two fragments', '{ viewer { partner { ...A ...B } } } fragment A on Partner { F } fragment B on Partner { F }'.replace(/ F /g, ` ${many(60, () => 'market { name }')} `)],
    ['equal fields in many fragments', `{ viewer { ${many(50, (n) => `...F${n}`)} } } ${many(50, (n) => `fragment F${n} on Viewer { role capabilities }`)}`],
  ],
  depth: [['depth 16', deep(16)], ['depth 20', deep(20)], ['depth 40', deep(40)], ['depth 200', deep(200)],
    ['depth 30 in fragments', `{ partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) { ...F0 } } ${many(15, (n) => `fragment F${n} on Partner { eligibility { partner { ...F${n + 1} } } }`)} fragment F15 on Partner { id }`]],
  aliases: [
    ['31 aliases of a leaf', `{ viewer { ${many(31, (n) => `a${n}: role`)} } }`],
    ['200 aliases of a leaf', `{ viewer { ${many(200, (n) => `a${n}: role`)} } }`],
    ['31 aliases in a fragment', `{ viewer { ...F } } fragment F on Viewer { ${many(31, (n) => `a${n}: role`)} }`],
    ['31 aliases of a dated field', partner(many(31, (n) => `a${n}: status(asOf: "2024-01-${String(n + 1).padStart(2, '0')}")`))],
    ['31 aliases of __typename', `{ viewer { ${many(31, (n) => `a${n}: __typename`)} } }`],
  ],
  rootFields: [
    ['11 root fields', `{ ${many(11, (n) => `a${n}: viewer { role }`)} }`],
    ['11 equal root fields', `{ ${many(11, () => 'viewer { role }')} }`],
    ['11 root fields in fragments', `{ ...A ...B } fragment A on Query { ${many(6, (n) => `a${n}: viewer { role }`)} } fragment B on Query { ${many(5, (n) => `b${n}: viewer { role }`)} }`],
    ['11 root fields in inline fragments', `{ ${many(11, (n) => `... on Query { a${n}: viewer { role } }`)} }`],
    ['30 ids by alias', `{ ${many(30, (n) => `a${n}: node(id: "${n}") { id }`)} }`],
  ],
  directives: [
    ['52 directives', `{ viewer { ${many(26, (n) => `a${n}: role @include(if: true) @skip(if: false)`)} } }`],
    ['52 directives in a fragment', `{ viewer { ...F } } fragment F on Viewer { ${many(26, (n) => `a${n}: role @skip(if: false) @include(if: true)`)} }`],
  ],
  selections: [
    ['70 fields under each of 30 names', partner(many(30, (n) => `a${n}: eligibility { partner { ...P } }`)) + FACTS],
  ],
  textLength: [
    ['a search of 257 characters', `{ customers(filter: { search: "${long(257)}" }) { totalCount } }`],
    ['a search of 90 KB', `{ customers(filter: { search: "${long(90_000)}" }) { totalCount } }`],
    ['a search of 90 KB in a block', `{ customers(filter: { search: """${long(90_000)}""" }) { totalCount } }`],
    ['a search of 90 KB in a variable', 'query ($s: String) { customers(filter: { search: $s }) { totalCount } }', { s: long(90_000) }],
    ['a search of 300 characters in an input', 'query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }', { f: { search: long(300) } }],
    ['a search of 300 characters as a default', `query ($s: String = "${long(300)}") { customers(filter: { search: $s }) { totalCount } }`],
    ['an id of 300 characters', `{ node(id: "${long(300)}") { id } }`],
    ['a number of 300 digits as an id', `{ node(id: ${'9'.repeat(300)}) { id } }`],
    ['a SKU of 300 characters', `{ offer(sku: "${long(300)}") { name } }`],
    ['a code of 300 characters in a list', 'query ($u: [String!]) { indirectResellers(filter: { unmet: $u }) { totalCount } }', { u: ['X', long(300)] }],
    ['wildcards, 10,000 of them', 'query ($s: String) { indirectResellers(filter: { search: $s }) { totalCount } }', { s: '%_'.repeat(5_000) }],
    ['a regular expression of 300 characters', 'query ($s: String) { indirectResellers(filter: { search: $s }) { totalCount } }', { s: '(a{1,200}){1,200}'.repeat(20) }],
  ],
  listLength: [
    ['251 markets', 'query ($m: [CountryCode!]) { customers(filter: { markets: $m }) { totalCount } }', { m: codes(251) }],
    ['9,000 markets', 'query ($m: [CountryCode!]) { customers(filter: { markets: $m }) { totalCount } }', { m: codes(9_000) }],
    ['251 markets as literals', `{ customers(filter: { markets: [${many(251, () => '"NO"')}] }) { totalCount } }`],
    ['9,000 statuses', 'query ($s: [EnrollmentStatus!]) { indirectResellers(filter: { statuses: $s }) { totalCount } }', { s: Array.from({ length: 5_000 }, () => 'ACTIVE') }],
    ['9,000 requirements', 'query ($f: PartnerFilter) { indirectResellers(filter: $f) { totalCount } }', { f: { unmet: Array.from({ length: 9_000 }, () => 'X') } }],
    ['300 outcomes of findings', `query ($o: [FindingOutcome!]) ${partner('eligibility { findings(outcomes: $o) { code } }')}`, { o: Array.from({ length: 300 }, () => 'MET') }],
  ],
  cost: [
    ['30 x 30 x 30 as literals', `{ ${pages(['first: 30', 'first: 30', 'first: 30'])} }`],
    ['30 x 30 x 30 as a variable', `query ($n: Int) { ${pages(['first: $n', 'first: $n', 'first: $n'])} }`, { n: 30 }],
    ['30 x 30 x 30 as a default', `query ($n: Int = 30) { ${pages(['first: $n', 'first: $n', 'first: $n'])} }`],
    ['30 x 30 x 30 from the end', `{ ${pages(['last: 30', 'last: 30', 'last: 30'])} }`],
    ['100 x 100 x 100', `{ ${pages(['first: 100', 'first: 100', 'first: 100'])} }`],
    ['100 x 100 x default', `{ ${pages(['first: 100', 'first: 100', 'after: null'])} }`],
    ['100 x 100 x null', `query ($n: Int) { ${pages(['first: 100', 'first: 100', 'first: $n'])} }`, { n: null }],
    ['30 x 30 x 30 in fragments', `{ indirectProviders(first: 30) { nodes { ...P } } } fragment P on IndirectProvider { resellers(first: 30) { nodes { ...R } } } fragment R on IndirectReseller { customers(first: 30) { nodes { name } } }`],
    ['30 x 30 x 30 in edges', '{ indirectProviders(first: 30) { edges { node { resellers(first: 30) { edges { node { customers(first: 30) { edges { node { name } } } } } } } } } }'],
    ['lists without pages, below each other', '{ regions { markets { offers { nodes { markets { region { markets { code } } } } } } } }'],
    ['every market of every market of every region', '{ regions { markets { region { markets { region { code } } } } } }'],
    ['whole networks below a page', '{ indirectProviders(first: 100) { nodes { network { resellers } } } }'],
    ['sellers below a page of customers', '{ customers(first: 50) { nodes { sellers(offerId: "x") { totalCount } } } }'],
    ['a judged filter below a page', '{ indirectProviders(first: 30) { nodes { resellers(first: 1, filter: { verdict: INELIGIBLE }) { totalCount } } } }'],
    ['a judged filter in a variable below a page', 'query ($f: PartnerFilter) { indirectProviders(first: 30) { nodes { resellers(first: 1, filter: $f) { totalCount } } } }', { f: { openForSale: true } }],
    ['a judged order below a page', '{ indirectProviders(first: 30) { nodes { resellers(first: 1, orderBy: { field: NEXT_DUE_ON }) { totalCount } } } }'],
    ['providers of every market', '{ markets { providers(first: 1) { nodes { name } } } }'],
    ['every finding of every model of a page', '{ indirectResellers(first: 100) { nodes { modelOptions { findings { source { document } parameters { name } } } } } }'],
    ['routes with findings for 100 sellers', '{ sellers(offerId: "x", market: "NO", first: 100) { nodes { name } edges { decision { routes { findings { code } } } } } }'],
    ['100 nodes with a page of pages each', 'query ($i: [ID!]!) { nodes(ids: $i) { ... on IndirectProvider { resellers(first: 100) { nodes { company { partners { name } } } } } } }', { i: Array.from({ length: 100 }, (_, n) => `x${n}`) }],
    ['26 questions about a whole network', `{ partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { ${many(26, (n) => `a${n}: network(asOf: "2024-02-${String(n + 1).padStart(2, '0')}") { resellers }`)} } } }`],
    ['partners of companies of partners', '{ indirectResellers(first: 100) { nodes { company { partners { company { partners { name } } } } } } }'],
    ['introspection, twice over', `{ a: ${getIntrospectionQuery().replace(/^[^{]*\{/, '').split('fragment')[0].replace(/\}\s*$/, '')} b: __schema { types { ...FullType } } } fragment${getIntrospectionQuery().split('fragment').slice(1).join('fragment')}`],
    ['introspection of every field under 25 names', `{ __schema { ${many(25, (n) => `a${n}: types { fields { args { name } } }`)} } }`],
    ['included by a variable', `query ($yes: Boolean!) { ... @include(if: $yes) { ${pages(['first: 50', 'first: 50', 'first: 50'])} } }`, { yes: true }],
  ],
};

const REFUSED_VALUES: Row[] = [
  ['first: 1,000,000,000', '{ customers(first: 1000000000) { totalCount } }'],
  ['first: -1', '{ customers(first: -1) { totalCount } }'],
  ['first: 101', '{ customers(first: 101) { totalCount } }'],
  ['last: -2147483648', '{ customers(last: -2147483648) { totalCount } }'],
  ['first: 101 as a default', 'query ($n: Int = 101) { customers(first: $n) { totalCount } }'],
  ['first: 2,000,000,000 in a variable', 'query ($n: Int) { customers(first: $n) { totalCount } }', { n: 2_000_000_000 }],
  ['first: 101 in a variable, below others', `query ($n: Int) ${partner('resellers(first: 1) { nodes { customers(first: $n) { totalCount } } }')}`, { n: 101 }],
  ['first beyond 32 bits in a variable', 'query ($n: Int) { customers(first: $n) { totalCount } }', { n: 2 ** 40 }],
  ['first: 1.5 in a variable', 'query ($n: Int) { customers(first: $n) { totalCount } }', { n: 1.5 }],
  ['first as a text in a variable', 'query ($n: Int) { customers(first: $n) { totalCount } }', { n: '30' }],
  ['first as a list in a variable', 'query ($n: Int) { customers(first: $n) { totalCount } }', { n: [30] }],
  ['101 ids', 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array.from({ length: 101 }, (_, n) => `x${n}`) }],
  ['250 ids', 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array.from({ length: 250 }, (_, n) => `x${n}`) }],
  ['9,000 ids', 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array.from({ length: 9_000 }, (_, n) => `x${n}`) }],
  ['a cursor of 3,000 characters', 'query ($c: String) { customers(after: $c) { totalCount } }', { c: long(3_000) }],
  ['null where none may be, behind a default', 'query ($yes: Boolean = true) { viewer @include(if: $yes) { role } }', { yes: null }],
  ['null for an action, behind a default', 'query ($a: SaleAction = NEW_ORDER) { sellers(offerId: "x", market: "NO", action: $a) { totalCount } }', { a: null }],
  ['a variable that is missing', 'query ($i: ID!) { node(id: $i) { id } }'],
  ['an input with a field that it has not', 'query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }', { f: { password: 'x' } }],
  ['an input with __proto__', 'query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }', { f: JSON.parse('{"__proto__": {"search": "x"}}') }],
  ['an input with constructor', 'query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }', { f: { constructor: { prototype: {} } } }],
  ['an enum value that is none', 'query ($s: [EnrollmentStatus!]) { indirectResellers(filter: { statuses: $s }) { totalCount } }', { s: ['__proto__'] }],
  ['a day that is none', 'query ($d: Date) { regions(asOf: $d) { code } }', { d: '2023-02-30' }],
  ['a tenant that is SQL', 'query ($t: UUID!) { customer(tenantId: $t) { name } }', { t: "'; DROP TABLE core.customer; --" }],
];

const INVALID: Row[] = [
  ['a fragment that is not there', '{ ...Nobody }'],
  ['a fragment that nobody uses', '{ viewer { role } } fragment F on Query { viewer { role } }'],
  ['fields of one name with different arguments', '{ market(code: "NO") { ...A ...B } } fragment A on Market { region(asOf: "2024-01-01") { code } } fragment B on Market { region { code } }'],
  ['two operations of one name', 'query A { viewer { role } } query A { viewer { role } }'],
  ['two operations without a name', '{ viewer { role } } { viewer { role } }'],
  ['a mutation', 'mutation { deleteEverything }'],
  ['a subscription', 'subscription { everything }'],
  ['a directive that is not there', '{ viewer { role @export(as: "x") } }'],
  ['@defer', '{ ... @defer { viewer { role } } }'],
  ['@skip twice', '{ viewer { role @skip(if: false) @skip(if: false) } }'],
  ['an argument twice', '{ market(code: "NO", code: "SE") { name } }'],
  ['a field that is not there', '{ users { password } }'],
  ['__proto__ as a field', '{ __proto__ { constructor } }'],
  ['constructor as a field', '{ constructor { name } }'],
  ['an introspection of lists in lists', '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'],
  ['an introspection of possible types in possible types', '{ __schema { types { possibleTypes { interfaces { possibleTypes { interfaces { name } } } } } } }'],
  ['a scalar with selections', '{ viewer { role { name } } }'],
  ['an object without selections', '{ markets }'],
  ['a variable of an unknown type', 'query ($x: Everything) { viewer { role } }'],
  ['a variable of an output type', 'query ($x: Market) { viewer { role } }'],
  ['a schema definition', 'type Query { everything: String }'],
  ['an extension of a type', 'extend type Query { everything: String } { viewer { role } }'],
];

const UNREADABLE: Row[] = [
  ['nothing closed', '{ viewer { role'],
  ['1,000 opening braces', many(1_000, () => '{', '')],
  ['1,000 closing braces', many(1_000, () => '}', '')],
  ['a text without an end', '{ node(id: "abc) { id } }'],
  ['a block without an end', '{ node(id: """abc) { id } }'],
  ['a name in Cyrillic', '{ v\u0456ewer { role } }'],
  ['a name with a zero-width space', '{ vie\u200Bwer { role } }'],
  ['a right-to-left override', '{ \u202Erole { role } }'],
  ['an emoji', '{ \u{1F600} }'],
  ['NUL between tokens', '{ viewer\u0000 { role } }'],
  ['a lone surrogate in a text', '{ node(id: "\\uD800") { id } }'],
  ['a code point beyond Unicode', '{ node(id: "\\u{110000}") { id } }'],
  ['a number of 1,000 digits and letters', `{ customers(first: ${'1'.repeat(1_000)}e) { totalCount } }`],
  ['only a comment of 90 KB', `#${long(90_000)}`],
  ['only commas, 90,000 of them', ','.repeat(90_000)],
  ['SQL', "SELECT * FROM core.customer; --"],
  ['HTML', '<script>alert(1)</script>'],
];

/** Every hostile document: what refuses it, and with which code. */
export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  ...Object.entries(REFUSED_BY).flatMap(([safeguard, rows]) => rows.map((row) => hostile(row, codeOf(safeguard as keyof QueryLimits), safeguard as keyof QueryLimits))),
  ...TOO_COMPLEX.map((row) => hostile(row, 'QUERY_TOO_COMPLEX')),
  ...TOO_MANY_TOKENS.map((row) => hostile(row, 'GRAPHQL_PARSE_FAILED')),
  ...REFUSED_VALUES.map((row) => hostile(row, 'BAD_USER_INPUT')),
  ...INVALID.map((row) => hostile(row, 'GRAPHQL_VALIDATION_FAILED')),
  ...UNREADABLE.map((row) => hostile(row, 'GRAPHQL_PARSE_FAILED')),
  { name: 'two operations, neither chosen', query: 'query A { viewer { role } } query B { viewer { role } }', code: 'OPERATION_RESOLUTION_FAILURE' },
];

function hostile([name, query, variables]: Row, code: string, safeguard?: keyof QueryLimits): HostileDocument {
  return { name, query, variables, code, safeguard };
}

function codeOf(safeguard: keyof QueryLimits): string {
  switch (safeguard) {
    case 'tokens':
      return 'GRAPHQL_PARSE_FAILED';
    case 'cost':
      return 'QUERY_TOO_EXPENSIVE';
    case 'textLength':
    case 'cursorLength':
    case 'listLength':
      return 'BAD_USER_INPUT';
    default:
      return 'QUERY_TOO_COMPLEX';
  }
}
