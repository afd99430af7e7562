import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stopPostmaster, postmasterOf } from '../../src/store/embedded/postmaster';

/** A folder that a test may use as DATA_DIR, which the server's user can reach. */
export function makeDataFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'csp-graph-data-')));
  chmodSync(folder, 0o711);
  return folder;
}

/** The process id of the server on the folder, or null when none runs. */
export function serverPid(folder: string): number | null {
  const cluster = path.join(folder, 'cluster');
  return existsSync(cluster) ? (postmasterOf(cluster)?.pid ?? null) : null;
}

/** Whether a process of this id lives. */
export function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}/stat`) && !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** Removes the folder, and first any server a failed test left on it. */
export async function removeDataFolder(folder: string): Promise<void> {
  const left = postmasterOf(path.join(folder, 'cluster'));
  if (left) await stopPostmaster(left);
  rmSync(folder, { recursive: true, force: true });
}
