import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The account that PostgreSQL runs under when we are root, which PostgreSQL refuses to be. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether this process may and must run the server as somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** An existing account without rights of its own: `postgres` where there is one, else `nobody`. */
export function unprivilegedUser(): ServerUser {
  const user = accountNamed('postgres') ?? accountNamed('nobody');
  if (!user) throw new Error('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody". Start csp-graph as an ordinary user.');
  return user;
}

/** The account that an existing cluster belongs to; null when it is our own. */
export function ownerOf(folder: string): ServerUser | null {
  const { uid, gid } = statSync(folder);
  if (uid === process.getuid?.()) return null;
  return { name: `uid ${uid}`, uid, gid };
}

function accountNamed(name: string): ServerUser | null {
  const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
  return uid && gid ? { name, uid, gid } : null;
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : null;
}
