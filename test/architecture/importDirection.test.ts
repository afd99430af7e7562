import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf, readSources, type Import } from './importGraph';
import { cycles, ROOMS, violations } from './importRules';

const root = path.join(__dirname, '..', '..');
const sources = readSources(path.join(root, 'src'));
const imports = importsOf(sources);

function seeded(file: string, text: string): Import[] {
  return importsOf(new Map([[file, text]]));
}

describe('who may import whom', () => {
  test('every file keeps to the table of rooms', () => {
    expect(violations(imports)).toEqual([]);
  });

  test('no files import each other, not even types', () => {
    expect(cycles(imports)).toEqual([]);
  });

  test('every import leads to a file that is there', () => {
    expect(imports.filter(({ target }) => target !== null && !sources.has(target)).map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  test('every package that the sources import is a declared dependency', () => {
    const { dependencies } = declared();
    expect(packagesIn(imports).filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('every package that the tests import is declared', () => {
    const { dependencies, devDependencies } = declared();
    const ofTests = importsOf(readSources(path.join(root, 'test')));
    expect(packagesIn(ofTests).filter((name) => !(name in dependencies) && !(name in devDependencies))).toEqual([]);
  });

  test('all rooms of the table exist, and the tree was read', () => {
    const folders = new Set([...sources.keys()].map((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.')));
    expect([...folders].sort()).toEqual(Object.keys(ROOMS).sort());
    expect(imports.length).toBeGreaterThan(500);
  });
});

describe('the check itself notices', () => {
  test.each([
    ['the rulebook reading from the store', 'rulebook/seeded.ts', "import { Database } from '../store/database';"],
    ['the rulebook naming a type of the store', 'rulebook/conditions/seeded.ts', "import type { Database } from '../../store/database';"],
    ['the rulebook using a package', 'rulebook/seeded.ts', "import { parse } from 'csv-parse/sync';"],
    ['the rulebook asking for the time of day', 'rulebook/seeded.ts', "import { hrtime } from 'node:process';"],
    ['the store knowing an answer', 'store/seeded.ts', "import { Answers } from '../answers/answers';"],
    ['the store knowing GraphQL', 'store/seeded.ts', "import { GraphQLError } from 'graphql';"],
    ['an answer with SQL in it', 'answers/seeded.ts', "import { Pool } from 'pg';"],
    ['an answer in GraphQL', 'answers/seeded.ts', "import { Field } from 'type-graphql';"],
    ['a resolver that runs a query', 'graph/resolvers/seeded.ts', "import { Database } from '../../store/database';"],
    ['a resolver that mixes a value into its types', 'graph/seeded.ts', "import { type Scope, Database } from '../store/database';"],
    ['a resolver with a repository', 'graph/seeded.ts', "import { Repository } from 'typeorm';"],
    ['the server looking at a table', 'server/seeded.ts', "import { Customer } from '../store/entities/Customer';"],
    ['the server running a command', 'server/seeded.ts', "import { runProgram } from '../cli/runProgram';"],
    ['a re-export', 'rulebook/seeded.ts', "export * from '../graph/schema';"],
    ['a dynamic import', 'rulebook/seeded.ts', "export const later = () => import('../graph/schema');"],
    ['a require', 'rulebook/seeded.ts', "const pg = require('pg');"],
    ['an imported type inside a type', 'store/seeded.ts', "export type Schema = import('../graph/schema').Schema;"],
    ['a room nobody planned', 'utils/seeded.ts', "import { readFileSync } from 'node:fs';"],
  ])('%s', (_what, file, text) => {
    expect(violations(seeded(file, text))).toEqual([expect.stringContaining(`${file}:1 `)]);
  });

  test('types where types are allowed', () => {
    expect(violations(seeded('graph/seeded.ts', "import type { Database } from '../store/database';"))).toEqual([]);
    expect(violations(seeded('graph/seeded.ts', "import { type Database } from '../store/database';"))).toEqual([]);
  });

  test('a cycle over three files, told once', () => {
    const round = importsOf(new Map([
      ['rulebook/a.ts', "import { b } from './b';"], ['rulebook/b.ts', "import type { C } from './c';"], ['rulebook/c.ts', "export { a } from './a';"],
    ]));
    expect(cycles(round)).toEqual(['rulebook/a.ts -> rulebook/b.ts -> rulebook/c.ts -> rulebook/a.ts']);
  });
});

function declared(): { dependencies: Record<string, string>; devDependencies: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as ReturnType<typeof declared>;
}

function packagesIn(all: readonly Import[]): string[] {
  const names = all.filter(({ target, specifier }) => target === null && !specifier.startsWith('node:')).map(({ specifier }) => packageOf(specifier));
  return [...new Set(names)].sort();
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
