import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folderHolder, FolderInUse, lockFolder } from '../../../src/store/embedded/folderLock';
import { processIdentity } from '../../../src/store/embedded/processIdentity';

describe('the lock on a data folder', () => {
  let folder: string;
  const lockFile = (): string => path.join(folder, 'instance.lock');

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'csp-graph-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is held by one, who is named to the next with folder, command and pid', () => {
    lockFolder(folder, 'serve');
    expect(folderHolder(folder)).toMatchObject({ pid: process.pid, command: 'serve' });
    expect(() => lockFolder(folder, 'import')).toThrow(FolderInUse);
    expect(() => lockFolder(folder, 'import')).toThrow(new RegExp(`${folder} is in use by another csp-graph \\(serve, pid ${process.pid}\\)`));
  });

  test('is free again after its release, and leaves nothing behind', () => {
    lockFolder(folder, 'serve').release();
    expect(readdirSync(folder)).toEqual([]);
    lockFolder(folder, 'serve').release();
  });

  test('is taken over from a process that died', async () => {
    const child = spawn('true');
    const pid = child.pid ?? 0;
    await new Promise((resolve) => child.once('exit', resolve));
    writeFileSync(lockFile(), JSON.stringify({ pid, identity: 'long ago', command: 'serve' }));
    expect(folderHolder(folder)).toBeNull();
    lockFolder(folder, 'import');
    expect(folderHolder(folder)).toMatchObject({ pid: process.pid, command: 'import' });
  });

  test('is taken over when the pid belongs to a later process', () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, identity: `${processIdentity(process.pid)}0`, command: 'serve' }));
    expect(() => lockFolder(folder, 'serve')).not.toThrow();
  });

  test.each(['', '{', 'null', '{"pid":"1"}'])('is taken over when it holds no pid: %j', (text) => {
    writeFileSync(lockFile(), text);
    expect(() => lockFolder(folder, 'serve')).not.toThrow();
  });

  test('that was taken over meanwhile is not released by its former holder', () => {
    const lock = lockFolder(folder, 'serve');
    writeFileSync(lockFile(), JSON.stringify({ pid: 1, identity: 'another', command: 'serve' }));
    lock.release();
    expect(existsSync(lockFile())).toBe(true);
  });
});

describe('the identity of a process', () => {
  test('is the same while it lives and none for a pid that no process has', () => {
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
    expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid));
    expect([processIdentity(0), processIdentity(-1), processIdentity(Number.NaN), processIdentity(4_194_305)]).toEqual([null, null, null, null]);
  });
});
