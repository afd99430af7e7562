import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';

import type * as databaseModule from '../../src/store/database';
import type * as seedModule from '../../src/store/demo/seedNetwork';
import type * as embeddedModule from '../../src/store/embedded/openEmbeddedDatabase';
import type * as migrateModule from '../../src/store/migrate';
import type { Size } from '../options';
import { fromProduct, PRODUCT } from '../product';

/** The data set of a size, on a PostgreSQL that runs for the race. */
export interface BenchData {
  /** Owns the tables: no policy holds it. */
  readonly ownerUrl: string;
  /** The login that serves. */
  readonly applicationUrl: string;
  close(): Promise<void>;
}

/** On top of what the product gives its embedded server: room for all entrants at once, and the counter of statements, which is off while times are taken. */
const SETTINGS = { max_connections: '200', shared_preload_libraries: 'pg_stat_statements' };

/** Starts the PostgreSQL of a size, and builds its data set where it is not there yet. */
export async function openData(size: Size, log: (line: string) => void): Promise<BenchData> {
  const { openEmbeddedDatabase } = fromProduct<typeof embeddedModule>('store/embedded/openEmbeddedDatabase');
  const folder = path.join(PRODUCT, 'bench', '.data', size);
  mkdirSync(folder, { recursive: true });
  const database = await openEmbeddedDatabase(folder, log, { command: 'bench', settings: SETTINGS });
  try {
    await prepare(folder, size, database, log);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepare(folder: string, size: Size, { ownerUrl, applicationUrl }: BenchData, log: (line: string) => void): Promise<void> {
  const { migrate } = fromProduct<typeof migrateModule>('store/migrate');
  const { username, password } = new URL(applicationUrl);
  const { applied } = await migrate(ownerUrl, { user: username, password });
  const complete = path.join(folder, 'complete');
  if (applied.length > 0) rmSync(complete, { force: true });
  if (existsSync(complete)) return;
  await seed(applicationUrl, size, log);
  await settle(ownerUrl);
  writeFileSync(complete, '');
}

async function seed(url: string, size: Size, log: (line: string) => void): Promise<void> {
  const { Database } = fromProduct<typeof databaseModule>('store/database');
  const { seedNetwork } = fromProduct<typeof seedModule>('store/demo/seedNetwork');
  const database = await Database.open(url, { poolSize: 2, statementTimeout: 0, viewer: 'EVERYTHING' });
  try {
    await seedNetwork(database, size, log);
  } finally {
    await database.close();
  }
}

/** What autovacuum would do in its own time, done before anything is measured. */
async function settle(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    // whoever races without access control uses this login, and the product's views ask who is looking
    await owner.query("ALTER ROLE CURRENT_USER SET csp.viewer = 'EVERYTHING'");
    await owner.query('VACUUM (ANALYZE)');
  } finally {
    await owner.end();
  }
}
