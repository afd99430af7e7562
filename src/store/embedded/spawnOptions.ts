import path from 'node:path';
import type { ServerUser } from './serverUser';

/**
 * How PostgreSQL's programs are spawned: as the given user, from a folder anyone may enter, and with nothing of our environment, whose
 * PG* and LD_* variables would change what they do.
 */
export function spawnOptions(user: ServerUser | null): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const inherited: [string, string | undefined][] = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].filter((name) => process.env[name] !== undefined).map((name) => [name, process.env[name]]);
  const base = { cwd: path.parse(__dirname).root, env: { ...Object.fromEntries<string | undefined>(inherited), LC_ALL: 'C', TZ: 'UTC' } };
  return user ? { ...base, uid: user.uid, gid: user.gid } : base;
}
