import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from './processIdentity';

/** The server process of a cluster, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  /** Its `processIdentity` when it was read. */
  readonly identity: string;
  readonly port: number;
  /** `starting`, `ready`, `stopping`; empty while the file is still being written. */
  readonly status: string;
}

const FAST = { signal: 'SIGINT', seconds: 20 } as const;
const IMMEDIATE = { signal: 'SIGQUIT', seconds: 5 } as const;
const KILL = { signal: 'SIGKILL', seconds: 5 } as const;

/** The live process that `postmaster.pid` names, which after a crash may be a stranger with the same id; null: none. */
export function postmasterOf(cluster: string): Postmaster | null {
  const lines = pidFileLines(cluster);
  const pid = Number(lines[0]);
  const identity = processIdentity(pid);
  return identity === null ? null : { pid, identity, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Whether the process can be this cluster's server: PostgreSQL works inside its folder. Where that cannot be seen, it may be. */
export function mayServe(postmaster: Postmaster, cluster: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${postmaster.pid}/cwd`) === path.resolve(cluster);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/**
 * Makes PostgreSQL see that the process in `postmaster.pid` is not a server. It trusts an id that is its parent's, ours, to be stale, and
 * still looks for backends of a dead server, which it could not if the file were removed.
 */
export function disownPidFile(cluster: string): void {
  const [, ...rest] = pidFileLines(cluster);
  writeFileSync(path.join(cluster, 'postmaster.pid'), [process.pid, ...rest].join('\n'));
}

/** Ends a server in order, harder when it does not follow. Resolves when the process is gone. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  for (const { signal, seconds } of [FAST, IMMEDIATE, KILL]) {
    signalPostmaster(postmaster, signal);
    if (await until(() => !isRunning(postmaster), seconds)) return;
  }
  throw new Error(`PostgreSQL (pid ${postmaster.pid}) does not stop.`);
}

/** Sends a signal to the server, unless it is gone: its id may be somebody else's by now. */
export function signalPostmaster(postmaster: Postmaster, signal: NodeJS.Signals): void {
  if (!isRunning(postmaster)) return;
  try {
    process.kill(postmaster.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether the same process still runs. */
export function isRunning(postmaster: { readonly pid: number; readonly identity: string }): boolean {
  return processIdentity(postmaster.pid) === postmaster.identity;
}

/** Looks every 20 ms; false when the time is over. */
export async function until(holds: () => boolean, seconds: number): Promise<boolean> {
  const deadline = performance.now() + seconds * 1000;
  while (!holds()) {
    if (performance.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

function pidFileLines(cluster: string): string[] {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
