import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of the product's package.json. */
export const PRODUCT = path.join(__dirname, '..', '..');

const load = createRequire(path.join(PRODUCT, 'package.json'));

/** A module of the product as it is built, so that the race has one copy of the rulebook: the one that is served. */
export function fromProduct<Module>(name: string): Module {
  return load(`./dist/${name}`) as Module;
}
