import { readFileSync } from 'node:fs';
import eslint from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const rooms = JSON.parse(readFileSync(new URL('./test/architecture/rooms.json', import.meta.url), 'utf8'));
const roomNames = Object.keys(rooms).filter((name) => name !== '.');
const topFiles = 'authenticationSettings|configuration|configurationError|settings|weakSecret|main';

/** The import table of docs/decisions/0001 as the editor can show it; test/architecture holds the whole of it, by resolved path. */
function roomRules([room, { imports, typesOnly, packages }]) {
  const allowed = packages.filter((name) => name !== '*').map((name) => name.replace('*', '.*'));
  const closed = roomNames.filter((other) => other !== room && !imports.includes(other));
  const patterns = [
    { regex: `^(\\.\\./)+(${closed.filter((other) => !typesOnly.includes(other)).join('|')}|${topFiles})(/|$)`, message: `${room} does not import from there (docs/decisions/0001-rooms.md).` },
    { regex: `^(?!\\.)(?!(${allowed.join('|')})(/|$))`, message: `${room} does without this package (docs/decisions/0001-rooms.md).` },
  ];
  if (typesOnly.length > 0) {
    patterns.push({ regex: `^(\\.\\./)+(${typesOnly.join('|')})/`, allowTypeImports: true, message: `${room} knows its types only (docs/decisions/0001-rooms.md).` });
  }
  return {
    name: `csp-graph/${room}`,
    files: [`src/${room}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

const namedExports = {
  'no-restricted-syntax': ['error',
    { selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]', message: 'Named exports only: a thing has one name everywhere.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  ],
};

/** Values inside an answer: what they say belongs to the node that was asked, so they have no id of their own. */
const valueTypes = [
  'Cloud', 'CustomerAgreement', 'CustomerAgreementDocument', 'CustomerQualification', 'CustomerRelationship', 'Eligibility', 'Facet', 'Finding',
  'FindingParameter', 'NetworkSummary', 'PageInfo', 'Partnership', 'Requirement', 'RuleEdition', 'RuleSource', 'SaleRegion', 'SaleRoute', 'SellDecision',
  'Viewer',
];

/** Scalars that clients were promised under these names before any field has them. */
const promisedScalars = ['DateTime', 'Decimal'];

/** The rule takes no exceptions, so its reports about promised scalars are dropped here. */
const unreachableTypes = graphql.rules['no-unreachable-types'];
const exceptPromised = {
  ...unreachableTypes,
  create: (context) => unreachableTypes.create(Object.create(context, {
    report: { value: (problem) => promisedScalars.includes(problem.data.typeName) || context.report(problem) },
  })),
};

const schemaRules = {
  '@graphql-eslint/no-unreachable-types': 'off',
  'csp-graph/no-unreachable-types': 'error',
  '@graphql-eslint/strict-id-in-types': ['error', { exceptions: { suffixes: ['Connection', 'Edge', 'Payload', 'Error', 'Reason'], types: valueTypes } }],
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false }],
  '@graphql-eslint/require-description': ['error', {
    types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true, rootField: true,
  }],
  '@graphql-eslint/input-name': ['error', { checkInputType: true }],
  '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
};

export default defineConfig(
  globalIgnores(['**/dist/', 'coverage/', '**/.data/', '.cache/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    name: 'csp-graph/commonjs',
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly', require: 'readonly' } },
  },
  {
    name: 'csp-graph/scripts',
    files: ['**/*.mjs', '**/*.js'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(['Buffer', 'URL', 'clearInterval', 'console', 'fetch', 'process', 'setInterval', 'setTimeout'].map((name) => [name, 'readonly'])),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }], 'preserve-caught-error': 'off' },
  },
  {
    name: 'csp-graph/typescript',
    files: ['**/*.ts', '**/*.tsx'],
    extends: [eslint.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...namedExports,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
      'eqeqeq': 'error',
      'no-control-regex': 'off',
      'no-warning-comments': 'error',
      'preserve-caught-error': 'off',
    },
  },
  {
    // React's types are not installed for so little code: its build is checked by the browser test
    name: 'csp-graph/web',
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off', '@typescript-eslint/consistent-type-exports': 'off' },
  },
  {
    // what comes out of JSON and of a driver is looked at, and a wrong look fails the test
    name: 'csp-graph/tests',
    files: ['test/**/*.ts', 'bench/entrants/**/*.ts'],
    rules: Object.fromEntries(['argument', 'assignment', 'call', 'member-access', 'return'].map((kind) => [`@typescript-eslint/no-unsafe-${kind}`, 'off'])
      .concat([['@typescript-eslint/no-base-to-string', 'off'], ['@typescript-eslint/restrict-template-expressions', 'off'],
        ['@typescript-eslint/no-redundant-type-constituents', 'off'], ['@typescript-eslint/only-throw-error', 'off'], ['@typescript-eslint/unbound-method', 'off']])),
  },
  {
    name: 'csp-graph/sizes',
    files: ['src/**/*.ts', 'web/**/*.ts', 'web/**/*.tsx'],
    // migrations and data: the named cast of the demo network is a table of partners and their stories
    ignores: ['src/store/migrations/**', 'src/store/demo/cast.ts'],
    rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true }] },
  },
  Object.entries(rooms).filter(([room]) => room !== '.' && room !== 'cli').map(roomRules),
  {
    name: 'csp-graph/jest set-up has to export by default',
    files: ['test/support/globalSetup.ts', 'test/support/globalTeardown.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    name: 'csp-graph/schema',
    files: ['schema.graphql'],
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql, 'csp-graph': { rules: { 'no-unreachable-types': exceptPromised } } },
    rules: { ...graphql.configs['flat/schema-recommended'].rules, ...graphql.configs['flat/schema-relay'].rules, ...schemaRules },
  },
  {
    name: 'csp-graph/operations',
    files: ['operations/*.graphql'],
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql },
    rules: { ...graphql.configs['flat/operations-recommended'].rules },
  },
);
