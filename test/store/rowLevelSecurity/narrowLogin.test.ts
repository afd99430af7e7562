import { randomBytes } from 'node:crypto';

import type { Client } from 'pg';

import { Database } from '../../../src/store/database';
import { DatabaseRefusal } from '../../../src/store/databaseRefusal';
import { requireGuardedTables, requireNarrowLogin } from '../../../src/store/requireNarrowLogin';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase';
import { asOwner } from '../../support/testServer';

type Work = (owner: Client) => Promise<unknown>;

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

/** What a check says to a login; null when it has no objection. */
async function saidTo(url: string, check: (database: Database) => Promise<void>): Promise<string | null> {
  const database = await Database.open(url, { poolSize: 1 });
  const failure = await check(database).then(() => null, (error: unknown) => error);
  await database.close();
  if (failure === null) return null;
  expect(failure).toBeInstanceOf(DatabaseRefusal);
  return (failure as Error).message;
}

/** The same between a change of the database and its undoing. */
async function saidMeanwhile(url: string, check: (database: Database) => Promise<void>, change: Work, undo: Work): Promise<string | null> {
  try {
    await asOwner(testDatabase.ownerUrl, change);
    return await saidTo(url, check);
  } finally {
    await asOwner(testDatabase.ownerUrl, undo);
  }
}

describe('a login', () => {
  const login = `narrow_${randomBytes(4).toString('hex')}`;
  const group = `${login}_group`;

  /** What is said to a login of this test for which statements about LOGIN and GROUP were run. */
  async function said(...statements: readonly string[]): Promise<string | null> {
    const url = new URL(testDatabase.url);
    Object.assign(url, { username: login, password: login });
    return saidMeanwhile(url.href, requireNarrowLogin, async (owner) => {
      await owner.query(`CREATE ROLE ${login} LOGIN PASSWORD '${login}'`);
      await owner.query(`CREATE ROLE ${group}`);
      for (const statement of statements) await owner.query(statement.replaceAll('LOGIN', login).replaceAll('GROUP', group));
    }, async (owner) => {
      await owner.query(`REASSIGN OWNED BY ${login}, ${group} TO CURRENT_USER`);
      await owner.query(`DROP OWNED BY ${login}, ${group}`);
      await owner.query(`DROP ROLE ${login}, ${group}`);
    });
  }

  test('made by migrate is let in, and so is any other that may do nothing', async () => {
    expect([await saidTo(testDatabase.url, requireNarrowLogin), await said()]).toEqual([null, null]);
  });

  test('in a group that may read and write rows is let in', async () => {
    expect(await said('GRANT USAGE ON SCHEMA core TO GROUP', 'GRANT SELECT, INSERT, UPDATE, DELETE ON core.customer TO GROUP', 'GRANT GROUP TO LOGIN')).toBeNull();
  });

  test.each([
    ['is a superuser', 'is a superuser or may become one', ['ALTER ROLE LOGIN SUPERUSER']],
    ['may become a superuser', 'is a superuser or may become one', ['ALTER ROLE GROUP SUPERUSER', 'GRANT GROUP TO LOGIN']],
    ['may become a superuser without inheriting', 'is a superuser or may become one', ['ALTER ROLE LOGIN NOINHERIT', 'ALTER ROLE GROUP SUPERUSER', 'GRANT GROUP TO LOGIN']],
    ['starts as another role, which it may leave for a superuser', 'is a superuser or may become one', ['ALTER ROLE LOGIN SUPERUSER', 'ALTER ROLE LOGIN SET role = GROUP']],
    ['has BYPASSRLS', 'has BYPASSRLS', ['ALTER ROLE LOGIN BYPASSRLS']],
    ['may take BYPASSRLS', 'has BYPASSRLS', ['ALTER ROLE GROUP BYPASSRLS', 'GRANT GROUP TO LOGIN']],
    ['owns the schema', 'owns schema core', ['ALTER SCHEMA core OWNER TO LOGIN']],
    ['owns a table', 'owns schema core or something in it', ['ALTER TABLE core.evidence OWNER TO LOGIN']],
    ['owns a view', 'owns schema core or something in it', ['ALTER VIEW core.own_customer OWNER TO LOGIN']],
    ['owns a function', 'owns schema core or something in it', ['ALTER FUNCTION core.open_lens OWNER TO LOGIN']],
    ['is in the group that owns a table', 'or may become who does', ['ALTER TABLE core.evidence OWNER TO GROUP', 'GRANT GROUP TO LOGIN']],
    ['may make itself a member', 'has CREATEROLE', ['ALTER ROLE LOGIN CREATEROLE']],
    ['may copy the server', 'has REPLICATION', ['ALTER ROLE LOGIN REPLICATION']],
    ['may run programs on the server', "may use the server's files", ['GRANT pg_execute_server_program TO LOGIN']],
    ['may empty a table', 'may do more in schema core', ['GRANT TRUNCATE ON core.customer TO LOGIN']],
    ['may put a trigger on a table', 'may do more in schema core', ['GRANT TRIGGER ON core.customer TO LOGIN']],
    ['may ask through foreign keys', 'may do more in schema core', ['GRANT REFERENCES ON core.customer TO LOGIN']],
    ['may write through a view of the owner', 'may do more in schema core', ['GRANT UPDATE ON core.own_customer TO LOGIN']],
  ])('that %s is refused, with what to set', async (_, words, statements) => {
    const message = await said(...statements);
    expect(message).toContain(words);
    expect(message).toContain(`The login ${login} of DATABASE_URL`);
    expect(message).toMatch(/MIGRATION_DATABASE_URL .* run "csp-graph migrate"/);
    expect(message).not.toContain('password');
  });

  test('of the owner is refused', async () => {
    expect(await saidTo(testDatabase.ownerUrl, requireNarrowLogin)).toContain('of DATABASE_URL');
  });
});

describe('a table', () => {
  const application = (): string => new URL(testDatabase.url).username;
  const said = (change: readonly string[], undo: readonly string[]): Promise<string | null> => saidMeanwhile(
    testDatabase.url, requireGuardedTables,
    async (owner) => { for (const statement of change) await owner.query(statement.replaceAll('LOGIN', application())); },
    async (owner) => { for (const statement of undo) await owner.query(statement.replaceAll('LOGIN', application())); },
  );

  test('as migrations make it is accepted', async () => {
    expect(await saidTo(testDatabase.url, requireGuardedTables)).toBeNull();
  });

  test.each([
    ['without row level security', 'core.partner has row level security disabled', ['ALTER TABLE core.partner DISABLE ROW LEVEL SECURITY'], ['ALTER TABLE core.partner ENABLE ROW LEVEL SECURITY']],
    ['that does not hold its owner', 'core.partner has row level security that is not forced', ['ALTER TABLE core.partner NO FORCE ROW LEVEL SECURITY'], ['ALTER TABLE core.partner FORCE ROW LEVEL SECURITY']],
    ['that shows every row', 'core.partner has a policy that shows every row', ['CREATE POLICY open ON core.partner TO LOGIN USING (true)'], ['DROP POLICY open ON core.partner']],
    ['whose policies are for others', 'core.partner has no policy for', ['ALTER POLICY party ON core.partner TO CURRENT_USER', 'ALTER POLICY everything ON core.partner TO CURRENT_USER'],
      ['ALTER POLICY party ON core.partner TO LOGIN', 'ALTER POLICY everything ON core.partner TO LOGIN']],
    ['that is new and has nothing', 'core.price has row level security disabled', ['CREATE TABLE core.price (sku text)'], ['DROP TABLE core.price']],
    ['that is materialized', 'core.totals can have no row level security', ['CREATE MATERIALIZED VIEW core.totals AS SELECT count(*) FROM core.customer'], ['DROP MATERIALIZED VIEW core.totals']],
    ['that is a view of everything', 'core.totals is a view that csp-graph does not know', ['CREATE VIEW core.totals AS SELECT * FROM core.customer'], ['DROP VIEW core.totals']],
  ])('%s is refused by name', async (_, words, change, undo) => {
    expect(await said(change, undo)).toContain(words);
    expect(await saidTo(testDatabase.url, requireGuardedTables)).toBeNull();
  });

  test('and another are refused together', async () => {
    const [change, undo] = ['DISABLE', 'ENABLE'].map((word) => ['customer', 'revenue'].map((table) => `ALTER TABLE core.${table} ${word} ROW LEVEL SECURITY`));
    expect(await said(change, undo)).toMatch(/core\.customer has row level security disabled; core\.revenue has row level security disabled\. Set MIGRATION_DATABASE_URL/);
  });
});
