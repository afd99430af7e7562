import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import { readSources, type Sources } from './importGraph';

const root = path.join(__dirname, '..', '..', 'src');

/** Who may say whose eyes a statement is run with: the authenticator, and commands of whoever runs the machine. */
const MAKERS = [/^server\/identity\//, /^cli\//, /^answers\/verdictFlips\.ts:/];

/** Every use of a maker of scopes, by file; in whatever way it is written down. */
function usesOfMakers(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const name = ts.isPropertyAccessExpression(node) ? node.name.text : ts.isElementAccessExpression(node) ? node.argumentExpression.getText() : '';
      const isScope = (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) && node.expression.getText() === 'Scope';
      if (isScope) found.push(`${file}: Scope.${name}`);
      if (ts.isImportSpecifier(node) && (node.propertyName?.text ?? '') === 'Scope') found.push(`${file}: Scope under another name`);
      if (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'Scope') found.push(`${file}: Scope as a value`);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
    return found;
  });
}

const foreign = (sources: Sources): string[] => usesOfMakers(sources).filter((use) => !MAKERS.some((maker) => maker.test(use)) && !use.startsWith('store/scope/scope.ts'));

it('scopes are made by the authenticator and by commands, and by nobody else', () => {
  expect(foreign(readSources(root))).toEqual([]);
});

it('the authenticator makes them in one place', () => {
  const uses = usesOfMakers(readSources(root)).filter((use) => use.startsWith('server/'));
  expect(uses).toEqual(['server/identity/viewer.ts: Scope.partner', 'server/identity/viewer.ts: Scope.overseer']);
});

it('a scope has no other maker than these two, and no public constructor', () => {
  const text = readFileSync(path.join(root, 'store', 'scope', 'scope.ts'), 'utf8');
  expect(text.match(/^ {2}static (\w+)/gm)).toEqual(['  static overseer', '  static partner']);
  expect(text).toContain('private constructor(');
});

it.each([
  ['graph/seeded.ts', "Scope.overseer('OPERATOR');"],
  ['server/http.ts', "const scope = Scope['overseer']('OPERATOR');"],
  ['answers/seeded.ts', "import { Scope as Other } from '../store/scope/scope'; Other.overseer('OPERATOR');"],
  ['store/seeded.ts', "const Everything = Scope; Everything.overseer('AUDITOR');"],
  ['answers/seeded.ts', 'Scope.partner(role, args.tenantId);'],
])('the check itself notices %s with %s', (file, text) => {
  expect(foreign(new Map([[file, text]]))).not.toEqual([]);
});
