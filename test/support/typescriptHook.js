/** Lets a spawned node run the sources as they are: `node -r typescriptHook.js src/main.ts`. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const configFile = path.join(__dirname, '..', '..', '.swcrc');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile, sourceMaps: false });
  module._compile(code, filename);
};
