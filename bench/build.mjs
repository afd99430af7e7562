// Compiles the race (bench/**/*.ts -> bench/dist) as the product is compiled; types are checked by `tsc --noEmit -p bench`.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { filesUnder, writeWhole } from '../scripts/build/files.mjs';

const bench = dirname(fileURLToPath(import.meta.url));
const dist = join(bench, 'dist');
const { $schema: _editorOnly, ...options } = JSON.parse(readFileSync(join(bench, '..', '.swcrc'), 'utf8'));

/** Compiles everything, which takes a fraction of a second, and deletes what no source stands for any more. */
export async function buildBench() {
  const made = new Set(await Promise.all(sources().map(compile)));
  for (const file of filesUnder(dist)) if (!made.has(file)) rmSync(file);
}

function sources() {
  const entries = readdirSync(bench, { withFileTypes: true }).filter(({ name }) => !['dist', 'node_modules', '.data', 'results'].includes(name));
  const files = entries.flatMap((entry) => (entry.isDirectory() ? filesUnder(join(bench, entry.name)) : [join(bench, entry.name)]));
  return files.filter((file) => file.endsWith('.ts'));
}

async function compile(source) {
  const target = join(dist, relative(bench, source)).replace(/\.ts$/, '.js');
  const { code } = await transform(readFileSync(source, 'utf8'), { ...options, swcrc: false, configFile: false, filename: source, sourceMaps: 'inline' });
  writeWhole(target, code);
  return target;
}
