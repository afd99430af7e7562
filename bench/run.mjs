#!/usr/bin/env node
// `npm run bench`: installs and builds what the race needs and is not there yet, then runs it.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBench } from './build.mjs';

const bench = dirname(fileURLToPath(import.meta.url));

run('node', join(bench, '..', 'scripts', 'build.mjs'), '--server-only', '--quiet');
if (!isInstalled()) run('npm', 'ci', '--prefix', bench, '--no-audit', '--no-fund');
await buildBench();
run('node', '--enable-source-maps', join(bench, 'dist', 'main.js'), ...process.argv.slice(2));

/** npm notes in node_modules what it has installed. */
function isInstalled() {
  const noted = statSync(join(bench, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  return noted !== undefined && noted.mtimeMs >= statSync(join(bench, 'package-lock.json')).mtimeMs;
}

function run(command, ...args) {
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(signal === null ? status : 1);
}
