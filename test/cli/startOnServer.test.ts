import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { makeDataFolder, removeDataFolder } from '../support/dataFolder';
import { buildProduct, startCommand, startProduct } from '../support/product';
import { asOwner, databaseUrl, testServer } from '../support/testServer';

describe('DATABASE_URL', () => {
  const server = testServer();
  const name = `${server.application.user}_${randomBytes(4).toString('hex')}`;
  const login = `${name}_app`;
  const ownerUrl = databaseUrl(server.ownerUrl, name);
  const application = new URL(ownerUrl);
  Object.assign(application, { username: login, password: 'granted' });
  let folder: string;
  const settings = (more: NodeJS.ProcessEnv = {}): { environment: NodeJS.ProcessEnv } => ({ environment: { DATA_DIR: folder, PORT: '0', DATABASE_URL: application.href, ...more } });

  beforeAll(async () => {
    buildProduct();
    folder = makeDataFolder();
    await asOwner(server.ownerUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  });
  afterAll(async () => {
    await asOwner(server.ownerUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    await asOwner(server.ownerUrl, (client) => client.query(`DROP ROLE IF EXISTS ${login}`));
    expect(readdirSync(folder)).toEqual([]);
    await removeDataFolder(folder);
  });

  test('of a login that does not exist is refused with 78, and the password is not shown', async () => {
    const command = startCommand(['migrate'], settings());
    expect(await command.ended).toBe(78);
    expect(command.output()).toMatch(new RegExp(`refuses the password of ${login}`));
    expect(command.output()).not.toContain('granted');
  });

  test('of a login that may not change tables is refused with 78, and with what to set', async () => {
    await asOwner(server.ownerUrl, (client) => client.query(`CREATE ROLE ${login} LOGIN PASSWORD 'granted'`));
    const product = startProduct([], settings());
    expect(await product.ended).toBe(78);
    expect(product.output()).toMatch(new RegExp(`The login ${login} may not change the schema of database ${name} .*Set MIGRATION_DATABASE_URL`));
    await asOwner(server.ownerUrl, (client) => client.query(`DROP ROLE ${login}`));
  });

  test('and MIGRATION_DATABASE_URL: migrate makes tables and login, a second time there is nothing to do', async () => {
    const first = startCommand(['migrate'], settings({ MIGRATION_DATABASE_URL: ownerUrl }));
    expect([await first.ended, first.output()]).toEqual([0, expect.stringMatching(/^Tables brought up to date: Network\d+/)]);
    const second = startCommand(['migrate'], settings({ MIGRATION_DATABASE_URL: ownerUrl }));
    expect([await second.ended, second.output()]).toEqual([0, 'The tables are up to date.\n']);
  });

  test('alone is enough to serve a migrated database, and brings no demo network', async () => {
    const product = startProduct([], settings());
    await product.said('Ctrl-C stops it.');
    product.process.kill('SIGTERM');
    expect(await product.ended).toBe(0);
    expect(product.output()).toMatch(/Ready, with an empty network/);
  });

  test('of the owner migrates by itself', async () => {
    await asOwner(ownerUrl, (client) => client.query('DROP SCHEMA core CASCADE'));
    const command = startCommand(['migrate'], { environment: { DATA_DIR: folder, DATABASE_URL: ownerUrl } });
    expect([await command.ended, command.output()]).toEqual([0, expect.stringMatching(/^Tables brought up to date/)]);
  });
});
