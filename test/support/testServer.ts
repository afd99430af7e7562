import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { folderHolder } from '../../src/store/embedded/folderLock';
import { openEmbeddedDatabase } from '../../src/store/embedded/openEmbeddedDatabase';
import { migrate } from '../../src/store/migrate';

/** What a worker needs to make a database of its own. */
export interface TestServer {
  /** Login that may create databases and roles. */
  readonly ownerUrl: string;
  /** Login of the application in every database made from the template. */
  readonly application: { readonly user: string; readonly password: string };
  /** A migrated database to copy. */
  readonly template: string;
}

const ADDRESS = 'CSP_GRAPH_TEST_SERVER';
/** What a test database holds is worth nothing after a crash. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

const FOLDER = 'csp-graph-test-';

let stop: () => Promise<void> = () => Promise.resolve();

/** Starts the embedded server in a folder of its own, or uses the one DATABASE_URL names, and makes the template. */
export async function startTestServer(): Promise<void> {
  const ownerUrl = process.env.DATABASE_URL ?? (await startEmbedded());
  const name = `csp_graph_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  const server: TestServer = { ownerUrl, application: { user: name, password: randomBytes(12).toString('hex') }, template: `${name}_template` };
  const stopServer = stop;
  stop = async () => {
    if (process.env.DATABASE_URL) await removeAll(server);
    await stopServer();
  };
  await asOwner(ownerUrl, (client) => client.query(`CREATE DATABASE ${server.template}`));
  await migrate(databaseUrl(ownerUrl, server.template), server.application);
  process.env[ADDRESS] = JSON.stringify(server);
}

/** Stops what `startTestServer` started; on a foreign server removes what the run left. */
export async function stopTestServer(): Promise<void> {
  await stop();
}

/** The run's server, as a worker sees it. */
export function testServer(): TestServer {
  return JSON.parse(process.env[ADDRESS] ?? '') as TestServer;
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs a piece of work on a connection of its own. */
export async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function startEmbedded(): Promise<string> {
  await sweepKilledRuns();
  const folder = mkdtempSync(path.join(os.tmpdir(), FOLDER));
  chmodSync(folder, 0o711);
  const embedded = await openEmbeddedDatabase(folder, () => undefined, { command: 'jest', settings: FAST });
  stop = async () => {
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return embedded.ownerUrl;
}

/** A run that was killed leaves its server behind. */
async function sweepKilledRuns(): Promise<void> {
  const folders = readdirSync(os.tmpdir()).filter((name) => name.startsWith(FOLDER)).map((name) => path.join(os.tmpdir(), name));
  for (const folder of folders.filter((name) => existsSync(path.join(name, 'server.json')) && !folderHolder(name))) {
    try {
      await (await openEmbeddedDatabase(folder, () => undefined, { command: 'jest' })).close();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

async function removeAll({ ownerUrl, application }: TestServer): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const databases = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [application.user]);
    for (const { name } of databases.rows) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE ${application.user}`);
  });
}
