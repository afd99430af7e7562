import type { PoolClient } from 'pg';

import { Database } from '../../../src/store/database';
import { importNetwork } from '../../../src/store/import/importNetwork';
import { rowsOfDocument } from '../../../src/store/import/rowsOfDocument';
import { TARGETS } from '../../../src/store/import/targets';
import { castNetwork } from '../../access/cast';
import { PARTNER } from '../../access/castTenants';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase';
import { as } from './observedRows';

const REFUSED_BY_POLICY = '42501';
const KEY_EXISTS = '23505';
const KEPT_TABLES = [...TARGETS.map(({ table }) => table), 'network_state', 'change_history'];
const READERS = [PARTNER.northwind, PARTNER.twoModels, PARTNER.shared, null];

let testDatabase: TestDatabase;
let database: Database;
let commands: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  [database, commands] = [await Database.open(testDatabase.url, { poolSize: 1 }), await Database.open(testDatabase.url, { poolSize: 1, viewer: 'EVERYTHING' })];
  await importNetwork(commands, rowsOfDocument(castNetwork()), {});
  await commands.pool.query(`INSERT INTO core.change_history (operation, entity, row) VALUES ('ENDED', 'partnerships', '{}')`);
}, 60_000);
afterAll(async () => {
  await database.close();
  await commands.close();
  await testDatabase.drop();
});

/** A row that is there, and the last column of the table. */
async function sample(table: string): Promise<{ row: string; column: string }> {
  const { rows } = await commands.pool.query<{ row: string; column: string }>(
    `SELECT (SELECT to_jsonb(stored)::text FROM core.${table} AS stored LIMIT 1) AS row,
      (SELECT attname FROM pg_attribute WHERE attrelid = 'core.${table}'::regclass AND attnum > 0 ORDER BY attnum DESC LIMIT 1) AS column`,
  );
  return rows[0];
}

/** The code with which PostgreSQL refuses a row that exists already. */
async function insertAgain(client: PoolClient, table: string, row: string): Promise<unknown> {
  const text = `INSERT INTO core.${table} OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(NULL::core.${table}, $1)).*`;
  return client.query(text, [row]).then(() => null, (error: unknown) => (error as { code?: unknown }).code);
}

describe.each(KEPT_TABLES)('core.%s', (table) => {
  test('is not written by a tenant, nor by nobody', async () => {
    const { row, column } = await sample(table);
    for (const reader of READERS) {
      expect(await as(database.pool, reader, (client) => client.query(`UPDATE core.${table} SET ${column} = ${column}`))).toMatchObject({ rowCount: 0 });
      expect(await as(database.pool, reader, (client) => client.query(`DELETE FROM core.${table}`))).toMatchObject({ rowCount: 0 });
      expect(await as(database.pool, reader, (client) => insertAgain(client, table, row))).toBe(REFUSED_BY_POLICY);
    }
  });

  test('is written by the same statements of who sees everything', async () => {
    const { row, column } = await sample(table);
    const count = (await commands.pool.query(`SELECT FROM core.${table}`)).rowCount;
    expect(await as(database.pool, 'EVERYTHING', (client) => client.query(`UPDATE core.${table} SET ${column} = ${column}`))).toMatchObject({ rowCount: count });
    expect(await as(database.pool, 'EVERYTHING', (client) => insertAgain(client, table, row))).toBe(KEY_EXISTS);
  });
});

test('a tenant cannot lock what it may see', async () => {
  expect(await as(database.pool, PARTNER.northwind, (client) => client.query('SELECT FROM core.partner FOR UPDATE'))).toMatchObject({ rowCount: 0 });
});

test('the secret of the servers is not written even by who sees everything', async () => {
  for (const text of [`INSERT INTO core.secret VALUES ('MINE', '1')`, `UPDATE core.secret SET value = '1'`, 'DELETE FROM core.secret']) {
    await expect(as(database.pool, 'EVERYTHING', (client) => client.query(text))).rejects.toMatchObject({ code: REFUSED_BY_POLICY });
  }
});
