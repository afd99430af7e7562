import { linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const heartbeatMs = 1_000;
const abandonedAfterMs = 15_000;

/**
 * Runs the work while no other process that uses the same lock file does. The lock of a process that is gone, or that has
 * not touched it for a while (a process number may be given away again), is taken over.
 * Outputs are put in place whole, so the lock saves work twice done; it does not have to be perfect to keep them right.
 */
export async function withLock(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!take(path)) {
    if (!told) onWait();
    told = true;
    await pause(100);
  }
  const heartbeat = setInterval(() => touch(path), heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(path, { force: true });
  }
}

function take(path) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(path)) rmSync(path, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function isAbandoned(path) {
  try {
    return Date.now() - statSync(path).mtimeMs > abandonedAfterMs || !isAlive(Number(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // taken over by another build after this process was held up: its outputs are the same
  }
}
