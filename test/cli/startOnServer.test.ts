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
  const authentication = {
    AUTH_ISSUER: 'https://issuer.test', AUTH_AUDIENCE: 'csp-graph', AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '1h', AUTH_SECRET: randomBytes(32).toString('base64'),
  };
  const settings = (more: NodeJS.ProcessEnv = {}): { environment: NodeJS.ProcessEnv } => ({ environment: { DATA_DIR: folder, PORT: '0', DATABASE_URL: application.href, ...authentication, ...more } });

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
    expect(product.output()).toMatch(/The database of DATABASE_URL lacks Network\d+, .*Set MIGRATION_DATABASE_URL to the login that owns the database and run "csp-graph migrate"/);
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
    expect(product.output()).toMatch(/Ready, for whoever has a token/);
    expect((await asOwner(ownerUrl, (client) => client.query('SELECT FROM core.company'))).rowCount).toBe(0);
  });

  test.each([['serve'], ['migrate'], ['export', 'backup.json'], ['import', 'network.json'], ['retract', 'network.json'], ['seed']])('of the owner is refused with 78 by %s, with what to set', async (...words) => {
    const command = startCommand(words, settings({ DATABASE_URL: ownerUrl }));
    expect(await command.ended).toBe(78);
    expect(command.output()).toMatch(/The login \w+ of DATABASE_URL is a superuser or may become one, .*Set DATABASE_URL to a login that owns nothing and MIGRATION_DATABASE_URL/);
    expect(command.output()).not.toContain('Ready');
  });

  test('of the login in MIGRATION_DATABASE_URL is refused with 78', async () => {
    const command = startCommand(['migrate'], settings({ DATABASE_URL: ownerUrl, MIGRATION_DATABASE_URL: ownerUrl }));
    expect(await command.ended).toBe(78);
    expect(command.output()).toMatch(/DATABASE_URL and MIGRATION_DATABASE_URL name the same login, \w+; expected one that owns nothing in DATABASE_URL/);
  });

  test('of a database in which somebody has switched row level security off is refused with 78, with the table', async () => {
    await asOwner(ownerUrl, (client) => client.query('ALTER TABLE core.customer DISABLE ROW LEVEL SECURITY'));
    const product = startProduct([], settings());
    expect(await product.ended).toBe(78);
    expect(product.output()).toMatch(/does not keep rows .*: core\.customer has row level security disabled\. Set MIGRATION_DATABASE_URL/);
  });
});
