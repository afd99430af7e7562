import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from './compress.mjs';
import { filesUnder, replaceFolder } from './files.mjs';
import { dist, graphiqlOutput, root } from './paths.mjs';
import { fingerprint, installedVersions } from './stamp.mjs';

const web = join(root, 'web', 'graphiql');
const temporaryPrefix = '.graphiql-';
const packages = ['vite', 'graphiql', '@graphiql/react', '@graphiql/toolkit', 'monaco-editor', 'monaco-graphql', 'graphql', 'react', 'react-dom'];

export function graphiqlInputs() {
  const files = [...filesUnder(web), ...filesUnder(join(root, 'operations')), ...filesUnder(join(root, 'scripts', 'build'))];
  return { fingerprint: fingerprint(files, installedVersions(packages)), mainOutput: join(graphiqlOutput, 'index.html') };
}

/** Bundles GraphiQL with the saved queries in it, compresses what the server sends, and puts the folder in place whole. */
export async function buildGraphiql() {
  const { build } = await import('vite');
  removeLeftovers();
  const temporary = join(dist, `${temporaryPrefix}${process.pid}`);
  try {
    await build({ configFile: join(web, 'vite.config.mjs'), build: { outDir: temporary, emptyOutDir: true } });
    const files = filesUnder(temporary);
    await compress(files);
    replaceFolder(temporary, graphiqlOutput);
    return `${files.length} files`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Deletes what a build that was killed left behind; the caller holds the lock, so none is under way. */
function removeLeftovers() {
  for (const name of readdirSync(dist)) {
    if (name.startsWith(temporaryPrefix)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}
