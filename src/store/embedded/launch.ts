import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries';
import type { Home } from './home';
import { postmasterOf } from './postmaster';
import type { Postmaster } from './postmaster';
import { withNewPort } from './secrets';
import type { Secrets } from './secrets';
import type { ServerSettings } from './settings';
import { serverArguments } from './settings';
import { spawnOptions } from './spawnOptions';

/** A server that accepts connections, and the secrets it was started with (its port may have changed). */
export interface Launched { readonly postmaster: Postmaster; readonly secrets: Secrets }

const READY_SECONDS = 180;
const ATTEMPTS = 40;

/**
 * Starts the home's server and waits until it accepts connections; recovery after a crash is part of the wait. It is no member of our
 * process group, so that Ctrl-C reaches us alone and we stop it in order.
 */
export async function launchServer(home: Home, binaries: Binaries, secrets: Secrets, settings: ServerSettings, log: (line: string) => void): Promise<Launched> {
  let current = secrets;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(home, binaries, current, settings, log);
    if (typeof outcome !== 'string') return { postmaster: outcome, secrets: current };
    if (attempt === ATTEMPTS) throw startFailure(home, outcome);
    if (/could not bind|could not create any TCP/.test(outcome)) current = await withNewPort(home, current);
    else if (/shared memory block|lock file "postmaster.pid" already exists/.test(outcome)) await delay(250);
    else throw startFailure(home, outcome);
  }
}

/** The server, or what it wrote before it ended. */
async function tryOnce(home: Home, binaries: Binaries, secrets: Secrets, settings: ServerSettings, log: (line: string) => void): Promise<Postmaster | string> {
  const logFile = path.join(home.directory, 'postgres.log');
  const output = openSync(logFile, isLarge(logFile) ? 'w' : 'a', 0o600);
  const before = statSync(logFile).size;
  const server = spawn(path.join(binaries.directory, 'bin', 'postgres'), serverArguments(home.cluster, secrets.port, settings), {
    ...spawnOptions(home.user), detached: true, stdio: ['ignore', output, output],
  });
  closeSync(output);
  server.unref();
  const ready = await waitUntilReady(server, home, log);
  return ready ?? readFileSync(logFile).subarray(before).toString('utf8');
}

async function waitUntilReady(server: ChildProcess, home: Home, log: (line: string) => void): Promise<Postmaster | null> {
  const failed = new Promise<Error | null>((resolve) => {
    server.once('error', resolve);
    server.once('exit', () => resolve(null));
  });
  const poll = new AbortController();
  try {
    const outcome = await Promise.race([failed, pollUntilReady(server, home, log, poll.signal)]);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  } finally {
    poll.abort();
  }
}

async function pollUntilReady(server: ChildProcess, home: Home, log: (line: string) => void, signal: AbortSignal): Promise<Postmaster | Error> {
  const started = performance.now();
  let said = false;
  while (!signal.aborted) {
    const postmaster = postmasterOf(home.cluster);
    if (postmaster?.pid === server.pid && postmaster?.status === 'ready') return postmaster;
    const seconds = (performance.now() - started) / 1000;
    if (seconds > READY_SECONDS) return new Error(`PostgreSQL was not ready after ${READY_SECONDS} s; see ${path.join(home.directory, 'postgres.log')}`);
    if (seconds > 5 && !said) log('PostgreSQL is still recovering from an unclean end');
    said ||= seconds > 5;
    await delay(20);
  }
  return new Error('PostgreSQL ended');
}

function isLarge(logFile: string): boolean {
  return (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
}

function startFailure(home: Home, output: string): Error {
  const lastLines = output.trim().split('\n').slice(-5).join('\n  ');
  return new Error(`The embedded PostgreSQL did not start. Its last words (${path.join(home.directory, 'postgres.log')}):\n  ${lastLines}`);
}
