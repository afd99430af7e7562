import { randomBytes } from 'node:crypto';
import { MIGRATION_NAMES } from '../../../src/store/dataSource';
import { Database } from '../../../src/store/database';
import { DatabaseRefusal } from '../../../src/store/databaseRefusal';
import { migrate, pendingMigrations } from '../../../src/store/migrate';
import { asOwner, databaseUrl, testServer } from '../../support/testServer';

interface Sandbox { readonly ownerUrl: string; readonly login: { user: string; password: string }; readonly url: string }

const made: Sandbox[] = [];

/** An empty database, and the name of a login that nobody has made yet. */
async function emptyDatabase(): Promise<Sandbox> {
  const server = testServer();
  const name = `${server.application.user}_${randomBytes(4).toString('hex')}`;
  await asOwner(server.ownerUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const login = { user: `${name}_app`, password: 'a "quoted\' password' };
  const url = new URL(databaseUrl(server.ownerUrl, name));
  Object.assign(url, { username: login.user, password: encodeURIComponent(login.password) });
  const sandbox = { ownerUrl: databaseUrl(server.ownerUrl, name), login, url: url.href };
  made.push(sandbox);
  return sandbox;
}

async function asApplication<Result>(sandbox: Sandbox, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await Database.open(sandbox.url, { poolSize: 1, viewer: 'EVERYTHING' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

afterAll(async () => {
  for (const { ownerUrl, login } of made) {
    await asOwner(testServer().ownerUrl, async (client) => {
      await client.query(`DROP DATABASE ${new URL(ownerUrl).pathname.slice(1)} WITH (FORCE)`);
      await client.query(`DROP ROLE IF EXISTS ${login.user}`);
    });
  }
});

describe('migrating', () => {
  test('five at once all succeed, and each migration runs once', async () => {
    const { ownerUrl, login } = await emptyDatabase();
    const results = await Promise.all(Array.from({ length: 5 }, () => migrate(ownerUrl, login)));
    expect(results.flatMap(({ applied }) => applied)).toEqual(MIGRATION_NAMES);
    const rows = await asOwner(ownerUrl, (client) => client.query('SELECT name FROM core.migrations'));
    expect(rows.rows.map(({ name }) => name)).toEqual(MIGRATION_NAMES);
  });

  test('twice changes nothing', async () => {
    const { ownerUrl, login } = await emptyDatabase();
    const schema = (): Promise<unknown> => asOwner(ownerUrl, async (client) => (await client.query(
      `SELECT c.relname, c.relkind, c.relacl::text, array_agg(a.attname ORDER BY a.attnum) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'core'::regnamespace GROUP BY c.oid, 1, 2, 3 ORDER BY 1`)).rows);
    expect((await migrate(ownerUrl, login)).applied).toEqual(MIGRATION_NAMES);
    const before = await schema();
    expect((await migrate(ownerUrl, login)).applied).toEqual([]);
    expect(await schema()).toEqual(before);
  });

  test('leaves nothing behind when a migration fails', async () => {
    const { ownerUrl, login } = await emptyDatabase();
    await asOwner(ownerUrl, (client) => client.query('CREATE SCHEMA core CREATE TABLE core.change_history ()'));
    await expect(migrate(ownerUrl, login)).rejects.toMatchObject({ code: '42P07' });
    const left = await asOwner(ownerUrl, (client) => client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'core'::regnamespace AND relkind = 'r' ORDER BY 1`));
    expect(left.rows.map(({ relname }) => relname).filter((name) => name !== 'migrations')).toEqual(['change_history', 'migration_lock']);
  });

  test('knows what is pending before and after, and refuses a database from a newer version', async () => {
    const sandbox = await emptyDatabase();
    const owner = await Database.open(sandbox.ownerUrl, { poolSize: 1 });
    expect(await pendingMigrations(owner)).toEqual(MIGRATION_NAMES);
    await migrate(sandbox.ownerUrl, sandbox.login);
    expect(await asApplication(sandbox, pendingMigrations)).toEqual([]);
    await owner.pool.query(`INSERT INTO core.migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
    await owner.close();
    await expect(asApplication(sandbox, pendingMigrations)).rejects.toThrow(/newer csp-graph \(Later9999999999999\)/);
  });

  test('without the right to, says which login may not and what to set', async () => {
    const sandbox = await emptyDatabase();
    await asOwner(sandbox.ownerUrl, (client) => client.query(`CREATE ROLE ${sandbox.login.user} LOGIN PASSWORD ${client.escapeLiteral(sandbox.login.password)}`));
    const attempt = migrate(sandbox.url, sandbox.login);
    await expect(attempt).rejects.toThrow(DatabaseRefusal);
    await expect(attempt).rejects.toThrow(new RegExp(`${sandbox.login.user} may not change the schema .* Set MIGRATION_DATABASE_URL`));
  });
});

describe("the application's login", () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await emptyDatabase();
    await migrate(sandbox.ownerUrl, sandbox.login);
  });

  test('is no superuser, owns nothing and may not make logins or databases', async () => {
    const role = await asOwner(sandbox.ownerUrl, (client) => client.query(
      `SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname = $1`, [sandbox.login.user]));
    expect(role.rows).toEqual([{ rolcanlogin: true, rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owns: false }]);
  });

  test.each([
    'SELECT FROM core.partner', `INSERT INTO core.company VALUES ('1', 'Fabrikam', 'DE', NULL)`, 'UPDATE core.network_state SET is_demo = true',
    'DELETE FROM core.change_history', 'CREATE TEMPORARY TABLE staged (one integer)', 'SELECT name FROM core.migrations',
    `INSERT INTO core.change_history (operation, entity, row) VALUES ('ENDED', 'partner', '{}')`,
  ])('may %s', async (statement) => {
    await asApplication(sandbox, (database) => database.pool.query(statement));
  });

  test.each([
    'CREATE TABLE core.mine ()', 'CREATE TABLE public.mine ()', 'DROP TABLE core.partner', 'ALTER TABLE core.partner ADD COLUMN mine integer',
    'DELETE FROM core.migrations', 'SELECT FROM core.migration_lock', 'CREATE ROLE mine', 'TRUNCATE core.partner',
    'DELETE FROM core.own_customer', `UPDATE core.secret SET value = 'mine'`, `UPDATE core.own_account SET company_id = 'mine'`,
  ])('may not %s', async (statement) => {
    await expect(asApplication(sandbox, (database) => database.pool.query(statement))).rejects.toMatchObject({ code: '42501' });
  });

  test('finds base tables only by their schema', async () => {
    await expect(asApplication(sandbox, (database) => database.pool.query('SELECT FROM partner'))).rejects.toMatchObject({ code: '42P01' });
  });

  test('may read and write tables of migrations to come', async () => {
    await asOwner(sandbox.ownerUrl, (client) => client.query('CREATE TABLE core.to_come (one integer)'));
    await asApplication(sandbox, (database) => database.pool.query('INSERT INTO core.to_come VALUES (1)'));
  });

  test('that exists keeps its password', async () => {
    await migrate(sandbox.ownerUrl, { ...sandbox.login, password: 'another' });
    await asApplication(sandbox, (database) => database.pool.query('SELECT FROM core.partner'));
  });
});
