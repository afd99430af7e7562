import { Database } from '../../src/store/database';
import { DatabaseRefusal } from '../../src/store/databaseRefusal';
import { requireSupportedVersion } from '../../src/store/serverVersion';
import { createTestDatabase } from '../support/testDatabase';
import type { TestDatabase } from '../support/testDatabase';
import { asOwner, testServer } from '../support/testServer';

describe('a database', () => {
  let testDatabase: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    database = await Database.open(testDatabase.url, { poolSize: 2, statementTimeout: 300 });
  });
  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
  });

  test('gives dates, bigint and numeric as text, through the pool and through TypeORM', async () => {
    const statement = `SELECT '2024-02-29'::date AS day, 9007199254740993::bigint AS big, 0.10::numeric AS exact, 1::integer AS small, true AS flag`;
    const expected = [{ day: '2024-02-29', big: '9007199254740993', exact: '0.10', small: 1, flag: true }];
    expect((await database.pool.query(statement)).rows).toEqual(expected);
    expect(await database.dataSource.query(statement)).toEqual(expected);
  });

  test('gives dates in the same spelling whatever the database is set to', async () => {
    const name = new URL(testDatabase.url).pathname.slice(1);
    await asOwner(testServer().ownerUrl, (client) => client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} SET datestyle = 'German, DMY'`));
    const another = await Database.open(testDatabase.url, { poolSize: 1 });
    const answer = await another.pool.query(`SELECT '2024-02-29'::date AS day, to_jsonb('2024-02-29'::date) AS json`);
    await another.close();
    expect(answer.rows).toEqual([{ day: '2024-02-29', json: '2024-02-29' }]);
  });

  test('has timeouts, a name, and core off its search path', async () => {
    const answer = await database.pool.query(`SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle,
      current_setting('application_name') AS name, current_schemas(false)::text AS path`);
    expect(answer.rows).toEqual([{ statement: '300ms', idle: '1min', name: 'csp-graph', path: '{public}' }]);
  });

  test('lets imports and exports wait for their other end', async () => {
    const patient = await Database.open(testDatabase.url, { poolSize: 1, statementTimeout: 0 });
    const answer = await patient.pool.query(`SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle`);
    await patient.close();
    expect(answer.rows).toEqual([{ statement: '0', idle: '0' }]);
  });

  test('ends a statement that takes too long, and answers the next', async () => {
    await expect(database.pool.query('SELECT pg_sleep(10)')).rejects.toMatchObject({ code: '57014' });
    await expect(database.pool.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  test('survives that the server ends its connections, idle and in use', async () => {
    const client = await database.pool.connect();
    await database.pool.query('SELECT');
    const own = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.pool.query('SELECT pg_terminate_backend($1)', [own.rows[0]?.pid]);
    await expect(client.query('SELECT')).rejects.toThrow();
    client.release(true);
    await database.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(database.pool.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  test.each([
    ['a wrong password', (url: URL) => (url.password = 'guessed'), /refuses the password of/],
    ['a database that is not there', (url: URL) => (url.pathname = '/nowhere'), /has no database nowhere/],
  ])('is refused with %s, without showing the password', async (_, change, message) => {
    const url = new URL(testDatabase.url);
    change(url);
    const attempt = Database.open(url.href);
    await expect(attempt).rejects.toThrow(DatabaseRefusal);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.not.toThrow(new URL(testDatabase.url).password);
  });

  test('that does not answer is no refusal: later it may', async () => {
    const attempt = Database.open('postgresql://user:secret@127.0.0.1:1/any');
    await expect(attempt).rejects.toThrow('The PostgreSQL server 127.0.0.1:1 does not answer (connection refused).');
    await expect(attempt).rejects.not.toBeInstanceOf(DatabaseRefusal);
  });

  test.each([[140_011, '14.11', false], [149_999, '14.9', false], [150_000, '15.0', true], [180_004, '18.4', true]])('on version %i is accepted: %s %s', async (number, name, isAccepted) => {
    const attempt = requireSupportedVersion({ query: () => Promise.resolve({ rows: [{ number, name }] }) });
    if (isAccepted) await attempt;
    else await expect(attempt).rejects.toThrow(`The server is PostgreSQL ${name}; csp-graph needs 15 or later.`);
  });
});
