import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The product's version, from package.json, which lies two folders up from here in the sources and one up from the built `cli`. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}
