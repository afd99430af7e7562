import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** From these on, the server's CommonJS may load packages that are ECMAScript modules only. */
const NEEDED = [[20, 19], [22, 12]];

/** @throws Error with what to do, where Node is too old or the dependencies are not installed. */
export function checkPrerequisites() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isEnough = major > 22 || NEEDED.some(([neededMajor, neededMinor]) => major === neededMajor && minor >= neededMinor);
  if (!isEnough) throw new Error(`needs Node 20.19, 22.12 or later; this is ${process.version}`);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const missing = Object.keys(dependencies).filter((name) => !existsSync(join(root, 'node_modules', name, 'package.json')));
  if (missing.length > 0) {
    throw new Error(`the dependencies are not installed (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', ...' : ''}). Run "npm ci" first.`);
  }
}
