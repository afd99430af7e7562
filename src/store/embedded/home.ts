import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { SHARED_FOLDER } from './binaries';
import { isRoot, ownerOf, unprivilegedUser } from './serverUser';
import type { ServerUser } from './serverUser';
import { spawnOptions } from './spawnOptions';

/** Where an embedded database lives: normally the data folder itself. */
export interface Home {
  readonly directory: string;
  /** PostgreSQL's own folder, inside `directory`. */
  readonly cluster: string;
  /** Who runs the server; null: we do. */
  readonly user: ServerUser | null;
}

const POINTER = 'home';

/**
 * Finds or makes the home of a data folder. As root, where the server's user cannot enter the data folder, it is kept under
 * /var/lib/csp-graph and the data folder gets a link to it.
 */
export function prepareHome(dataDirectory: string, log: (line: string) => void): Home {
  makeDataFolder(dataDirectory);
  const existing = findHome(dataDirectory);
  if (existing && existsSync(existing.cluster)) return requireReach(existing);
  if (!isRoot()) return homeIn(dataDirectory, null);
  const user = unprivilegedUser();
  if (!existing && canWork(user, dataDirectory)) return homeIn(dataDirectory, user);
  const directory = existing?.directory ?? placeElsewhere(dataDirectory, user, log);
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  return homeIn(directory, user);
}

/** The home a data folder has, or null when it has none yet. */
export function findHome(dataDirectory: string): Home | null {
  const pointer = path.join(dataDirectory, POINTER);
  const isPointer = isLink(pointer, dataDirectory);
  const directory = isPointer ? readlinkSync(pointer) : dataDirectory;
  const cluster = path.join(directory, 'cluster');
  if (existsSync(cluster)) return { directory, cluster, user: userOf(cluster) };
  return isPointer ? homeIn(directory, null) : null;
}

function homeIn(directory: string, user: ServerUser | null): Home {
  return { directory, cluster: path.join(directory, 'cluster'), user };
}

function userOf(cluster: string): ServerUser | null {
  const owner = ownerOf(cluster);
  if (owner && !isRoot()) throw new Error(`The database in ${cluster} belongs to another user (${owner.name}). Start csp-graph as that user or as root, or choose another folder with DATA_DIR.`);
  return owner;
}

function makeDataFolder(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusable(dataDirectory, error);
  }
}

function isLink(entry: string, dataDirectory: string): boolean {
  try {
    return lstatSync(entry, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch (error) {
    throw unusable(dataDirectory, error);
  }
}

function unusable(dataDirectory: string, error: unknown): Error {
  const reasons: Readonly<Record<string, string>> = { EACCES: 'may not be read and written by this user', ENOTDIR: 'is not a folder', EEXIST: 'is not a folder', EROFS: 'is read-only' };
  const reason = reasons[String((error as NodeJS.ErrnoException).code)] ?? `cannot be used: ${(error as Error).message}`;
  return new Error(`The data folder ${dataDirectory} ${reason}. Choose another one with DATA_DIR.`);
}

/** A folder above may have been closed, or the data moved, since the server's user was chosen. */
function requireReach(home: Home): Home {
  if (!home.user || runsAs(home.user, 'test -r "$1/PG_VERSION"', home.cluster)) return home;
  throw new Error(`The database in ${home.cluster} belongs to ${home.user.name}, who cannot enter it any more. Let that user pass through the folders above it (chmod a+x), or choose another folder with DATA_DIR.`);
}

/** Tried for real: permissions of parent folders, mount options and security modules all have a say. */
function canWork(user: ServerUser, directory: string): boolean {
  const trial = mkdtempSync(path.join(directory, 'reach-'));
  try {
    chownSync(trial, user.uid, user.gid);
    return runsAs(user, 'cd "$1" && : > file && test -r file', trial);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

function runsAs(user: ServerUser, script: string, argument: string): boolean {
  return spawnSync('/bin/sh', ['-c', script, 'sh', argument], { ...spawnOptions(user), stdio: 'ignore' }).status === 0;
}

function placeElsewhere(dataDirectory: string, user: ServerUser, log: (line: string) => void): string {
  const name = createHash('sha256').update(realpathSync(dataDirectory)).digest('hex').slice(0, 16);
  const directory = path.join(SHARED_FOLDER, 'clusters', name);
  symlinkSync(directory, path.join(dataDirectory, POINTER));
  log(`The database is kept in ${directory}: PostgreSQL runs as the user ${user.name}, who cannot enter ${dataDirectory}`);
  return directory;
}
