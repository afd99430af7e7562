import type { Pool, PoolClient, QueryResultRow } from 'pg';

import type { Asker } from '../../tokens';
import { Reading, scopeOf } from '../limit/reading';
import { beginText } from '../peers/connection';

/** A statement that each connection prepares once. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** The reads of one request: on one connection, in one transaction where somebody is asking. */
export class Session {
  private connection: Promise<PoolClient> | undefined;

  /** @param asker null without access control. */
  constructor(private readonly pool: Pool, private readonly asker: Asker | null) {}

  /** Rows of a statement on schema core, which row level security narrows. */
  async rows<Row extends QueryResultRow>(statement: NamedStatement, values: unknown[]): Promise<Row[]> {
    const client = await this.client();
    return (await client.query<Row>({ ...statement, values })).rows;
  }

  /** For facts that judgments are made from: the product's own statements, as the limit reads them. */
  async facts(): Promise<Reading> {
    return new Reading(await this.client(), scopeOf(this.asker));
  }

  /** Gives the connection back. */
  async end(): Promise<void> {
    if (!this.connection) return;
    const client = await this.connection;
    if (this.asker) await client.query('COMMIT');
    client.release();
  }

  private client(): Promise<PoolClient> {
    this.connection ??= this.begin();
    return this.connection;
  }

  private async begin(): Promise<PoolClient> {
    const client = await this.pool.connect();
    if (this.asker) await client.query(beginText(this.asker));
    return client;
  }
}
