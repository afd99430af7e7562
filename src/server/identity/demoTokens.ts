import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { TokenRules } from './tokenVerifier';

/** Tokens for the demo network. Their issuer is of the demo alone: settings with it are refused. */
export const DEMO_RULES: TokenRules = { issuer: 'csp-graph-demo', audience: 'csp-graph-demo', algorithms: ['HS256'], maxAge: 24 * 3_600 };

const SECRET_FILE = 'demo-token-secret';
/** Windows knows no readers by mode. */
const HAS_MODES = process.platform !== 'win32';
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret of a data folder's demo tokens, made at random on first need and readable by its owner only.
 * @throws Error where the file holds something else, or others may read it.
 */
export function demoSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, SECRET_FILE);
  makeOnce(dataDirectory, file);
  const secret = readFileSync(file, 'utf8').trim();
  if (!SECRET.test(secret)) throw new Error(`${file} does not hold a secret of csp-graph. Remove it, and the next start makes a new one.`);
  if (HAS_MODES && statSync(file).mode & 0o077) throw new Error(`${file} may be read by others. Remove it, and the next start makes a new one.`);
  return secret;
}

/** Two programs may make it at once: a link is made by one of them only, and of a file that is whole. */
function makeOnce(dataDirectory: string, file: string): void {
  const draft = `${file}.${process.pid}`;
  mkdirSync(dataDirectory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  rmSync(draft, { force: true });
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
