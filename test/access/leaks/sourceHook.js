/**
 * Loads TypeScript in plain node, as test/support/typescriptHook.js does, with what is compiled kept on disk, and with the changes to the source that
 * CSP_GRAPH_SOURCE_CHANGES lists as JSON: `{ file, find, replace }`. What is to be changed must stand in its file exactly once.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const root = path.join(__dirname, '..', '..', '..');
const configFile = path.join(root, '.swcrc');
const cache = path.join(os.tmpdir(), 'csp-graph-compiled');
const changes = JSON.parse(process.env.CSP_GRAPH_SOURCE_CHANGES ?? '[]');

mkdirSync(cache, { recursive: true, mode: 0o700 });

require.extensions['.ts'] = (module, filename) => {
  module._compile(compiled(changed(readFileSync(filename, 'utf8'), filename), filename), filename);
};

function changed(source, filename) {
  const ofFile = changes.filter(({ file }) => path.join(root, file) === filename);
  return ofFile.reduce((text, { find, replace }) => {
    const parts = text.split(find);
    if (parts.length !== 2) throw new Error(`${filename} holds ${JSON.stringify(find)} ${parts.length - 1} times; expected once.`);
    return parts.join(replace);
  }, source);
}

function compiled(source, filename) {
  const kept = path.join(cache, `${createHash('sha256').update(filename).update('\0').update(source).digest('hex')}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = transformSync(source, { filename, configFile, sourceMaps: false });
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}
