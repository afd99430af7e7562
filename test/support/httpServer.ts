import { Client } from 'pg';

import { readConfiguration } from '../../src/configuration';
import { startServer, type RunningServer } from '../../src/server/http';
import { openTo, type Identity } from '../../src/server/identity/identity';
import { viewerFor } from '../../src/server/identity/viewer';
import type { QueryLimits } from '../../src/server/limits/queryLimits';
import { Database } from '../../src/store/database';
import { importNetwork } from '../../src/store/import/importNetwork';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { rowsOfDocument } from '../../src/store/import/rowsOfDocument';
import { createTestDatabase } from './testDatabase';

/** The door as it is for the demo on this machine. */
export const DEMO_DOOR = readConfiguration({}).door;

/** Everybody without a token is the operator; no token is accepted. */
export const OPEN_DEMO: Identity = openTo(viewerFor({ role: 'OPERATOR', tenant: undefined, subject: 'demo' }) ?? fail(), null);

function fail(): never {
  throw new Error('The operator of the demo is nobody.');
}

/** What an answer says besides the answer. */
interface Extensions {
  readonly cost: { readonly requested: number; readonly maximum: number; readonly left?: number };
}

/** What a test has otherwise than the demo. */
interface Changes {
  readonly door?: Partial<typeof DEMO_DOOR>;
  readonly queryLimits?: QueryLimits;
  /** Who asks; the operator unless told. */
  readonly identity?: Identity;
}

/** A server on a free port over a database of its own. */
export class HttpServer {
  private constructor(
    readonly url: string, readonly database: Database, readonly logged: string[], private readonly server: RunningServer, private readonly ownerUrl: string, private readonly drop: () => Promise<void>,
  ) {}

  static async over(network: NetworkDocument, { door, queryLimits, identity = OPEN_DEMO }: Changes = {}): Promise<HttpServer> {
    const testDatabase = await createTestDatabase();
    const database = await Database.open(testDatabase.url, { poolSize: 4 });
    const commands = await Database.open(testDatabase.url, { poolSize: 1, viewer: 'EVERYTHING' });
    await importNetwork(commands, rowsOfDocument(network), { asDemo: identity.isOpen });
    await commands.close();
    const logged: string[] = [];
    const server = await startServer({ database, host: '127.0.0.1', port: 0, version: 'test', log: (line) => logged.push(line), identity, door: { ...DEMO_DOOR, ...door }, queryLimits });
    return new HttpServer(server.url, database, logged, server, testDatabase.ownerUrl, () => testDatabase.drop());
  }

  /** Posts one operation, as a client of today does. */
  async post(query: string, variables: Record<string, unknown> = {}): Promise<{ status: number; body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] }; extensions?: Extensions }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    const { extensions, ...body } = (await response.json()) as { data?: unknown; errors?: never; extensions?: Extensions };
    return { status: response.status, body, extensions };
  }

  /** A connection as the owner of the database, for tests that hold something in it; whoever asks for it ends it. */
  async ownerClient(): Promise<Client> {
    const client = new Client({ connectionString: this.ownerUrl });
    await client.connect();
    return client;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.database.close();
    await this.drop();
  }
}
