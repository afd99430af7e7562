#!/usr/bin/env node
// What a newcomer meets: `npm start` with nothing built and no data, the curl line it prints, Ctrl-C, and a second start.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './product.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const firstStartWithinS = 120;
const secondStartWithinS = 5;

const dataDir = mkdtempSync(join(tmpdir(), 'csp-graph-first-start-'));
// where root runs this, PostgreSQL runs as another user, who must reach its data
chmodSync(dataDir, 0o711);
let [passed, failed] = [0, 0];
try {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await startAndStop('first start', firstStartWithinS);
  await startAndStop('second start', secondStartWithinS, 3);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Where the machine has other work too, a start may be tried again: the fastest counts. */
async function startAndStop(name, withinS, tries = 1) {
  const startedAt = Date.now();
  // a group of its own, so that all of it gets the signal, as from a terminal
  const child = spawn('npm', ['start'], {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir, npm_config_update_notifier: 'false' },
  });
  const gone = once(child, 'exit');
  const end = () => child.exitCode === null && process.kill(-child.pid, 'SIGKILL');
  process.once('exit', end);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => { printed += text; });
  while (!printed.includes('Ctrl-C stops it') && child.exitCode === null && Date.now() - startedAt < 2 * withinS * 1000) await pause(20);
  const seconds = (Date.now() - startedAt) / 1000;
  console.log(printed.trimEnd());
  const isTriedAgain = seconds > withinS && tries > 1;
  if (!isTriedAgain) check(`${name}: ready after ${seconds.toFixed(1)} s (at most ${withinS} s)`, printed.includes('Ctrl-C stops it') && seconds <= withinS);
  check(`${name}: the printed curl line is answered`, answers(/^ *(curl .*)$/m.exec(printed)?.[1]));
  if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
  const stopped = await Promise.race([gone.then(() => true), pause(20_000, false)]);
  check(`${name}: Ctrl-C stops everything`, stopped && leftBehind().length === 0);
  if (leftBehind().length > 0) console.log(leftBehind().join('\n'));
  if (!stopped) end();
  process.off('exit', end);
  if (isTriedAgain) await startAndStop(`${name}, again`, withinS, tries - 1);
}

function answers(curl) {
  if (!curl) return false;
  const { data, errors } = JSON.parse(execFileSync('/bin/sh', ['-c', curl], { encoding: 'utf8' }));
  return !errors && Object.keys(data).length > 0;
}

/** Command lines of processes that still use the data folder. */
function leftBehind() {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).flatMap((id) => {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return command.includes(dataDir) ? [`${id} ${command}`] : [];
    } catch {
      return [];
    }
  });
}

function check(what, holds) {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (holds) passed += 1;
  else failed += 1;
}
