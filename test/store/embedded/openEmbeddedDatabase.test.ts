import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import path from 'node:path';
import { FolderInUse } from '../../../src/store/embedded/folderLock';
import { joinEmbeddedDatabase, openEmbeddedDatabase } from '../../../src/store/embedded/openEmbeddedDatabase';
import type { EmbeddedDatabase } from '../../../src/store/embedded/openEmbeddedDatabase';
import { isAlive, makeDataFolder, removeDataFolder, serverPid } from '../../support/dataFolder';
import { startProgram } from '../../support/product';
import { asOwner } from '../../support/testServer';

const silent = (): void => undefined;
const HOLDER = 'test/store/embedded/holdDatabase.ts';

async function setting(database: EmbeddedDatabase, name: string): Promise<string> {
  const answer = await asOwner(database.ownerUrl, (client) => client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]));
  return answer.rows[0]?.value ?? '';
}

async function occupy(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

describe('an embedded database', () => {
  let folder: string;

  beforeAll(async () => {
    folder = makeDataFolder();
    mkdirSync(path.join(folder, 'cluster.new-killed'));
    writeFileSync(path.join(folder, 'cluster.new-killed.password'), 'left by a start that was killed');
    const first = await openEmbeddedDatabase(folder, silent);
    await asOwner(first.ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 1 AS one'));
    await first.close();
  }, 60_000);
  afterAll(() => removeDataFolder(folder));

  test('is made whole or not at all, and what a killed start left is gone', () => {
    expect(readdirSync(folder).sort()).toEqual(['cluster', 'postgres.log', 'server.json']);
  });

  test('keeps its passwords and rows to their owner', () => {
    const mode = (name: string): number => statSync(path.join(folder, name)).mode & 0o777;
    expect([mode('server.json'), mode('postgres.log'), mode('cluster')]).toEqual([0o600, 0o600, 0o700]);
    expect(statSync(path.join(folder, 'cluster')).uid).not.toBe(0);
  });

  test('keeps its rows from one start to the next, listens on loopback alone and writes to the disk for real', async () => {
    const database = await openEmbeddedDatabase(folder, silent);
    const kept = await asOwner(database.ownerUrl, (client) => client.query('SELECT one FROM kept'));
    const settings = await Promise.all(['listen_addresses', 'unix_socket_directories', 'fsync'].map((name) => setting(database, name)));
    await database.close();
    expect(kept.rows).toEqual([{ one: 1 }]);
    expect(settings).toEqual(['127.0.0.1', '', 'on']);
    expect(database.isOurs).toBe(true);
  });

  test('refuses a wrong password', async () => {
    const database = await openEmbeddedDatabase(folder, silent);
    const stranger = new URL(database.ownerUrl);
    stranger.password = 'guessed';
    const attempt = asOwner(stranger.href, (client) => client.query('SELECT'));
    await expect(attempt).rejects.toMatchObject({ code: '28P01' });
    await database.close();
  });

  test('stops its server when closed', async () => {
    const database = await openEmbeddedDatabase(folder, silent);
    const pid = serverPid(folder) ?? 0;
    expect(isAlive(pid)).toBe(true);
    await database.close();
    expect(isAlive(pid)).toBe(false);
  });

  test('moves to another port when its own is taken', async () => {
    const { port } = JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8')) as { port: number };
    const occupant = await occupy(port);
    const database = await openEmbeddedDatabase(folder, silent);
    expect((occupant.address() as AddressInfo).port).toBe(port);
    expect(new URL(database.ownerUrl).port).not.toBe(String(port));
    await database.close();
    await new Promise((resolve) => occupant.close(resolve));
  });

  test('starts although a stranger has the pid that a crash left in postmaster.pid', async () => {
    const stranger = spawn('sleep', ['60']);
    const lines = [stranger.pid, path.join(folder, 'cluster'), 1, 1, '', '127.0.0.1', '         1         1', 'ready   '];
    writeFileSync(path.join(folder, 'cluster', 'postmaster.pid'), `${lines.join('\n')}\n`);
    const database = await openEmbeddedDatabase(folder, silent);
    await database.close();
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });

  test('says which file is missing when its passwords are', async () => {
    const bare = makeDataFolder();
    mkdirSync(path.join(bare, 'cluster'));
    await expect(openEmbeddedDatabase(bare, silent)).rejects.toThrow(/server\.json is missing/);
    expect(existsSync(path.join(bare, 'instance.lock'))).toBe(false);
    await removeDataFolder(bare);
  });

  describe('held by another process', () => {
    test('is refused, and may be joined when that process serves', async () => {
      const holder = startProgram(HOLDER, [folder]);
      await holder.said('open ');
      await expect(openEmbeddedDatabase(folder, silent)).rejects.toThrow(FolderInUse);
      const joined = joinEmbeddedDatabase(folder);
      expect(joined).toMatchObject({ isOurs: false });
      await joined?.close();
      expect(serverPid(folder)).not.toBeNull();
      holder.process.kill('SIGTERM');
      expect(await holder.ended).toBe(0);
      expect(serverPid(folder)).toBeNull();
      expect(joinEmbeddedDatabase(folder)).toBeNull();
    });

    test('is attached to when that process was killed: same server, and closing stops it', async () => {
      const holder = startProgram(HOLDER, [folder]);
      await holder.said('open ');
      const pid = serverPid(folder) ?? 0;
      holder.process.kill('SIGKILL');
      await holder.ended;
      expect(isAlive(pid)).toBe(true);
      const said: string[] = [];
      const database = await openEmbeddedDatabase(folder, (line) => said.push(line));
      expect(serverPid(folder)).toBe(pid);
      expect(said).toEqual([`Using the PostgreSQL that an earlier csp-graph left running (pid ${pid})`]);
      await asOwner(database.ownerUrl, (client) => client.query('SELECT one FROM kept'));
      await database.close();
      expect(isAlive(pid)).toBe(false);
    });

    test('recovers when server and process were both killed', async () => {
      const holder = startProgram(HOLDER, [folder]);
      await holder.said('open ');
      const pid = serverPid(folder) ?? 0;
      process.kill(pid, 'SIGKILL');
      holder.process.kill('SIGKILL');
      await holder.ended;
      const database = await openEmbeddedDatabase(folder, silent);
      await asOwner(database.ownerUrl, (client) => client.query('SELECT one FROM kept'));
      await database.close();
    });
  });
});
