import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries';
import type { Home } from './home';
import { OWNER } from './secrets';
import type { Secrets } from './secrets';
import { spawnOptions } from './spawnOptions';

/** Makes the home's cluster unless it is there: in a folder of its own, renamed when complete, so that a half-made one is never used. */
export async function ensureCluster(home: Home, binaries: Binaries, secrets: Secrets, log: (line: string) => void): Promise<void> {
  if (existsSync(home.cluster)) return requireSameMajor(home, binaries);
  discardDrafts(home);
  log(`Preparing PostgreSQL ${binaries.version.split('.', 2).join('.')} in ${home.directory}`);
  const draft = mkdtempSync(`${home.cluster}.new-`);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, secrets.ownerPassword, { mode: 0o600, flag: 'wx' });
  if (home.user) for (const entry of [draft, passwordFile]) chownSync(entry, home.user.uid, home.user.gid);
  try {
    await runInitdb(home, binaries, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, home.cluster);
  syncFolder(home.directory);
}

/** Apart from our process group, so that a Ctrl-C meanwhile lets it finish and we end in order. */
async function runInitdb(home: Home, binaries: Binaries, draft: string, passwordFile: string): Promise<void> {
  const initdb = spawn(path.join(binaries.directory, 'bin', 'initdb'), initOptions(draft, passwordFile), {
    ...spawnOptions(home.user), detached: true, stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    initdb.once('error', reject);
    initdb.once('close', resolve);
  });
  const [complaint, code] = await Promise.all([text(initdb.stderr), ended]);
  if (code !== 0) throw new Error(`PostgreSQL's initdb failed: ${complaint.trim()}`);
}

function initOptions(folder: string, passwordFile: string): string[] {
  return [
    '--pgdata', folder, '--username', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8',
    '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions',
  ];
}

function requireSameMajor(home: Home, binaries: Binaries): void {
  const made = readFileSync(path.join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  const installed = binaries.version.split('.', 1)[0];
  if (made !== installed) throw new Error(`The database in ${home.cluster} was made by PostgreSQL ${made}, the one installed is ${installed}. Export it with the csp-graph that made it, and import it into a new DATA_DIR.`);
}

/** Left by a start that was killed. One that cannot be removed now is tried again next time. */
function discardDrafts(home: Home): void {
  for (const name of readdirSync(home.directory)) {
    if (!name.startsWith('cluster.new-')) continue;
    try {
      rmSync(path.join(home.directory, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      continue;
    }
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
