import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from './processIdentity';

/** The live process that works on a folder. */
export interface FolderHolder {
  readonly pid: number;
  /** Its `processIdentity`, so that a later process with the same id is not taken for it. */
  readonly identity: string;
  /** The csp-graph command it runs, e.g. `serve`. */
  readonly command: string;
}

/** Another live csp-graph works on the data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(folder: string, readonly holder: FolderHolder) {
    super(`The data folder ${folder} is in use by another csp-graph (${holder.command}, pid ${holder.pid}). Stop it first, or choose another folder with DATA_DIR.`);
  }
}

/** Our hold on a folder; ends with `release` or with the process. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process. A lock left by a dead process is taken over.
 * @throws FolderInUse when a live process holds it.
 */
export function lockFolder(folder: string, command: string): FolderLock {
  const lockFile = path.join(folder, 'instance.lock');
  const ours = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), command });
  for (;;) {
    if (linkNew(lockFile, ours)) return { release: () => releaseIfOurs(lockFile, ours) };
    const found = readText(lockFile);
    if (found === null) continue;
    const holder = liveHolder(found);
    if (holder) throw new FolderInUse(folder, holder);
    discardStale(lockFile, found);
  }
}

/** The live process that holds the folder, or null. */
export function folderHolder(folder: string): FolderHolder | null {
  const found = readText(path.join(folder, 'instance.lock'));
  return found === null ? null : liveHolder(found);
}

function liveHolder(text: string): FolderHolder | null {
  const holder = parseHolder(text);
  return holder && processIdentity(holder.pid) === holder.identity ? holder : null;
}

function parseHolder(text: string): FolderHolder | null {
  try {
    const value = JSON.parse(text) as Partial<FolderHolder>;
    return typeof value.pid === 'number' && typeof value.identity === 'string' ? { pid: value.pid, identity: value.identity, command: String(value.command) } : null;
  } catch {
    return null;
  }
}

/** A link appears whole or not at all, where a created file could be read before it is written. */
function linkNew(lockFile: string, content: string): boolean {
  const draft = `${lockFile}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the stale lock aside; should a new one have taken its place meanwhile, that one is put back. */
function discardStale(lockFile: string, stale: string): void {
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    renameSync(lockFile, aside);
    if (readText(aside) !== stale) linkSync(aside, lockFile);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
  rmSync(aside, { force: true });
}

function releaseIfOurs(lockFile: string, ours: string): void {
  if (readText(lockFile) === ours) rmSync(lockFile, { force: true });
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
