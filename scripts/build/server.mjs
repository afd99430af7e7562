import { readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { filesUnder, writeWhole } from './files.mjs';
import { dist, graphiqlOutput, root } from './paths.mjs';
import { fingerprint, installedVersions } from './stamp.mjs';

const src = join(root, 'src');
const swcrc = join(root, '.swcrc');

export function serverInputs() {
  const files = [...filesUnder(src), ...filesUnder(join(root, 'scripts', 'build')), swcrc];
  return { fingerprint: fingerprint(files, installedVersions(['@swc/core'])), mainOutput: join(dist, 'main.js') };
}

/** Compiles every TypeScript file of src, copies every other one beside it, and deletes what no source stands for any more. */
export async function buildServer() {
  const swc = await loadSwc();
  const options = JSON.parse(readFileSync(swcrc, 'utf8'));
  const sources = filesUnder(src);
  const outputs = await Promise.all(sources.map((source) => (isTypeScript(source) ? compile(swc, options, source) : copy(source))));
  removeStale(new Set(outputs.flat()));
  return `${sources.length} files`;
}

async function loadSwc() {
  try {
    return await import('@swc/core');
  } catch (error) {
    throw new Error(`the compiler @swc/core does not start on this machine: ${error.message}\nRun "npm ci" without --omit=optional.`);
  }
}

async function compile(swc, { $schema: _editorOnly, ...options }, source) {
  const target = join(dist, relative(src, source)).replace(/\.ts$/, '.js');
  const { code, map } = await swc.transform(readFileSync(source, 'utf8'), {
    ...options,
    swcrc: false,
    configFile: false,
    filename: source,
    sourceFileName: relative(dirname(target), source),
  });
  writeWhole(`${target}.map`, map);
  writeWhole(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  return [target, `${target}.map`];
}

function copy(source) {
  const target = join(dist, relative(src, source));
  writeWhole(target, readFileSync(source));
  return [target];
}

function isTypeScript(path) {
  return path.endsWith('.ts') && !path.endsWith('.d.ts');
}

function removeStale(outputs) {
  for (const file of filesUnder(dist)) {
    const isOfOthers = file.startsWith(`${graphiqlOutput}${sep}`) || relative(dist, file).startsWith('.');
    if (!isOfOthers && !outputs.has(file)) rmSync(file);
  }
}
