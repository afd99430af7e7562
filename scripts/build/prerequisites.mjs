import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const [neededMajor, neededMinor] = [20, 19];

/** @throws Error with what to do, where Node is too old or the dependencies are not installed. */
export function checkPrerequisites() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    throw new Error(`needs Node ${neededMajor}.${neededMinor} or later; this is ${process.version}`);
  }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const missing = Object.keys(dependencies).filter((name) => !existsSync(join(root, 'node_modules', name, 'package.json')));
  if (missing.length > 0) {
    throw new Error(`the dependencies are not installed (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', ...' : ''}). Run "npm ci" first.`);
  }
}
