import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import of a file, as written. */
export interface Import {
  /** The importing file, relative to the source folder, with `/`. */
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  /** The imported file, relative to the source folder; null for a package. */
  readonly target: string | null;
  /** Erased by the compiler. */
  readonly typeOnly: boolean;
}

/** Texts of source files by their path relative to the source folder. */
export type Sources = ReadonlyMap<string, string>;

/** All TypeScript files under a folder. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.ts$/.test(file)).sort();
  return new Map(files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]));
}

/** Every static import, re-export, `import()`, `require()` and imported type of the files. */
export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([file, text]) => {
    const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    return requestsIn(parsed).map(({ specifier, typeOnly, position }): Import => ({
      from: file, specifier, typeOnly, line: parsed.getLineAndCharacterOfPosition(position).line + 1, target: targetOf(file, specifier, sources),
    }));
  });
}

interface Request { readonly specifier: string; readonly typeOnly: boolean; readonly position: number }

function requestsIn(file: ts.SourceFile): Request[] {
  const requests: Request[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) requests.push({ specifier: node.text, typeOnly, position: node.getStart() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) add(node.moduleReference.expression, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isRequire(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return requests;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause.name && allTypes(clause.namedBindings));
}

function allTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  return bindings.elements.length > 0 && [...bindings.elements].every((element) => element.isTypeOnly);
}

function isRequire(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || /^require(\.resolve)?$/.test(callee.getText());
}

function targetOf(from: string, specifier: string, sources: Sources): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = path.posix.join(path.posix.dirname(from), specifier);
  // import() is resolved as in ECMAScript modules, so it names the file that is built
  return [base, `${base}.ts`, `${base}/index.ts`, base.replace(/\.js$/, '.ts')].find((candidate) => sources.has(candidate)) ?? base;
}
