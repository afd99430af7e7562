import { createHash } from 'node:crypto';

import type { Pool, PoolClient, QueryResultRow } from 'pg';

import type { Relation, Scope } from './scope';

/** A read and the relations that it speaks of. Values are always parameters, so the number of different texts is small. */
export interface Statement {
  readonly text: string;
  readonly relations: readonly Relation[];
}

/**
 * One request's view of the network: every read of the request sees the same committed state, through the viewer's scope. The transaction
 * begins with the first read; `end` gives the connection back.
 */
export class Snapshot {
  private connection: Promise<PoolClient> | undefined;
  /** The statement that runs now: a connection takes one at a time. */
  private running: Promise<unknown> = Promise.resolve();
  private ended = false;
  /** Statements run so far, transaction control aside. */
  statementCount = 0;

  constructor(private readonly pool: Pool, private readonly scope: Scope) {}

  /** What the viewer is to the network. */
  get role(): Scope['role'] {
    return this.scope.role;
  }

  /** Rows of a statement. */
  async rows<Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]): Promise<Row[]> {
    const client = await this.client();
    this.statementCount += 1;
    const text = this.scope.narrow(statement.text, statement.relations);
    const query = { name: preparedName(text), text, values: [...parameters] };
    const result = this.running.then(() => client.query<Row>(query));
    this.running = result.catch(() => undefined);
    return (await result).rows;
  }

  /** Gives the connection back; the snapshot cannot be read afterwards. */
  async end(): Promise<void> {
    this.ended = true;
    if (!this.connection) return;
    const client = await this.connection.catch(() => null);
    if (!client) return;
    await this.running;
    const failure = await client.query('COMMIT').then(() => undefined, (error: Error) => error);
    client.release(failure);
  }

  private client(): Promise<PoolClient> {
    if (this.ended) throw new Error('The snapshot of this request has ended.');
    this.connection ??= this.begin();
    return this.connection;
  }

  private async begin(): Promise<PoolClient> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}

const preparedNames = new Map<string, string>();

/** The name under which a connection keeps the plan of a text. */
function preparedName(text: string): string {
  const known = preparedNames.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  preparedNames.set(text, name);
  return name;
}
