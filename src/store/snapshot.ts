import { createHash } from 'node:crypto';

import type { ClientBase, Pool, PoolClient, QueryResultRow } from 'pg';

import type { LensQuestion, Scope, Statement } from './scope/scope';
import { Turns } from './turns';

/** Whatever statements can be run on. */
export interface Reader {
  /** Rows of a statement. */
  rows<Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]): Promise<Row[]>;
  /**
   * Reads through a lens: what `read` is given shows, besides what the viewer may see, what the lens opens about the partners asked for. Nothing of
   * it may be shown as it is.
   */
  through<Result>(question: LensQuestion, read: (reader: Pick<Reader, 'rows'>) => Promise<Result>): Promise<Result>;
}

/** A connection to the database, for rooms that pass it on and do not speak SQL. */
export type Connection = ClientBase;

/** Reads of an overseer on a connection that somebody else holds, inside its transaction. */
export function connectionReader(client: Connection, scope: Scope): Reader {
  if (!scope.seesEverything) throw new Error('Only an overseer reads on a connection that somebody else holds.');
  const turns = new Turns();
  const rows = async <Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]): Promise<Row[]> => {
    const { text, values } = scope.narrow(statement, parameters);
    const result = await turns.take(() => client.query<Row>(text, values.map(storable)));
    return result.rows;
  };
  return { rows, through: (_question, read) => read({ rows }) };
}

/** When a request's reads must be over. */
export interface ReadLimits {
  /** Whether nobody waits for the answer any more. */
  readonly isOver: boolean;
  /** By Date.now(). */
  readonly at: number;
}

/** The request is over, so it reads nothing more. */
export class SnapshotOver extends Error {
  constructor() {
    super('The request is over.');
    this.name = 'SnapshotOver';
  }
}

/** The network is no longer the demo, which is all that whoever needs no authentication may see. */
export class DemoReplaced extends Error {
  constructor() {
    super('The demo network, which alone is served without authentication, is no longer here.');
    this.name = 'DemoReplaced';
  }
}

/** The state of the network that a snapshot shows, as a whole. */
interface NetworkState {
  readonly isDemo: boolean;
  readonly changeStamp: string;
}

/** The same for whoever looks. */
const STATE: Statement = { text: 'SELECT is_demo AS "isDemo", change_stamp AS "changeStamp" FROM network_state', relations: ['network_state'] };

/** Milliseconds for which a statement may outlive its request, so that the request's own end is what its client hears of. */
const STATEMENT_GRACE = 250;

/** A lens is opened and closed. */
const LENS_STATEMENTS = 2;

/** A transaction that has been asked for: whatever is read in it is sent behind its beginning, on the same way to the server. */
interface Transaction {
  readonly client: PoolClient;
  readonly begun: Promise<unknown>;
}

/**
 * One request's view of the network: every read of the request sees the same committed state, through the viewer's scope. The transaction
 * begins with the first read; `end` gives the connection back.
 */
export class Snapshot implements Reader {
  private transaction: Promise<Transaction> | undefined;
  private state: Promise<NetworkState> | undefined;
  private readonly turns = new Turns();
  private ended = false;
  /** Statements run so far, transaction control aside. */
  statementCount = 0;

  /** @param onlyDemo whether nothing may be read unless it is the demo network, which an import may replace at any time. */
  constructor(
    private readonly pool: Pool, readonly scope: Scope, private readonly limits: ReadLimits | null = null, private readonly onlyDemo = false,
  ) {}

  async rows<Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]): Promise<Row[]> {
    const transaction = await this.open();
    return this.turns.take(() => this.run<Row>(transaction, statement, parameters, null));
  }

  async through<Result>(question: LensQuestion, read: (reader: Pick<Reader, 'rows'>) => Promise<Result>): Promise<Result> {
    if (this.scope.seesEverything) return read(this);
    const { client, begun } = await this.open();
    // the lens is open on the connection, so nothing else may run there meanwhile
    return this.turns.take(async () => {
      const turns = new Turns();
      this.statementCount += LENS_STATEMENTS;
      const opened = client.query({ name: 'open lens', text: 'SELECT core.open_lens($1, $2)', values: [question.lens, question.partnerIds] });
      const through = sentBehind(client, Promise.all([begun, opened]));
      try {
        return await read({
          rows: <Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]) =>
            turns.take(() => this.run<Row>(through, statement, parameters, question)),
        });
      } finally {
        await turns.over();
        // not waited for: what follows is behind it, and where it fails the transaction has failed, so nothing is read any more
        client.query({ name: 'close lens', text: 'SELECT core.close_lens()' }).catch(() => {
          this.ended = true;
        });
      }
    });
  }

  /** Tells the state of the network that is read from every other state that ever was. */
  async changeStamp(): Promise<string> {
    this.state ??= this.rows<NetworkState>(STATE, []).then(theOnly);
    return (await this.state).changeStamp;
  }

  private async run<Row extends QueryResultRow>(
    { client, begun }: Transaction, statement: Statement, parameters: readonly unknown[], question: LensQuestion | null,
  ): Promise<Row[]> {
    this.requireTime();
    if (this.ended) throw new Error('The snapshot of this request has ended.');
    this.statementCount += 1;
    const { text, values } = this.scope.narrow(statement, parameters, question);
    try {
      const [result] = await Promise.all([client.query<Row>({ name: preparedName(text), text, values: values.map(storable) }), begun]);
      return result.rows;
    } catch (error) {
      // what fails once the request is over failed because of it
      this.requireTime();
      throw error;
    }
  }

  /** Gives the connection back; the snapshot cannot be read afterwards. */
  async end(): Promise<void> {
    this.ended = true;
    const transaction = await this.transaction?.catch(() => null);
    if (!transaction) return;
    const { client, begun } = transaction;
    await this.turns.over();
    const failure = await Promise.all([begun, client.query('COMMIT')]).then(() => undefined, (error: Error) => error);
    client.release(failure);
  }

  private requireTime(): void {
    if (this.limits?.isOver) throw new SnapshotOver();
  }

  private open(): Promise<Transaction> {
    this.requireTime();
    if (this.ended) throw new Error('The snapshot of this request has ended.');
    this.transaction ??= this.begin();
    return this.transaction;
  }

  private async requireDemo(transaction: Transaction): Promise<void> {
    this.state = this.run<NetworkState>(transaction, STATE, [], null).then(theOnly);
    if (!(await this.state).isDemo) throw new DemoReplaced();
  }

  /** Who is looking, and when a statement ends at the latest; sent with BEGIN, so they cost no way to the server and back. */
  private settings(): string {
    const viewer = `; SET LOCAL csp.viewer = '${this.scope.viewerSetting}'`;
    if (!this.limits) return viewer;
    const milliseconds = Math.max(1, Math.ceil(this.limits.at - Date.now())) + STATEMENT_GRACE;
    return `${viewer}; SET LOCAL statement_timeout = ${milliseconds}`;
  }

  private async begin(): Promise<Transaction> {
    const client = await this.pool.connect();
    const transaction = sentBehind(client, client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY${this.settings()}`));
    try {
      if (this.onlyDemo) await this.requireDemo(transaction);
      return transaction;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}

/** What is sent now is answered behind `begun`, whose failure is that of everything behind it. */
function sentBehind(client: PoolClient, begun: Promise<unknown>): Transaction {
  // whoever waits for an answer hears of it
  begun.catch(() => undefined);
  return { client, begun };
}

/**
 * PostgreSQL refuses a text with the character NUL, and the whole transaction with it. No stored text has one, so a question about such a text
 * gets what the driver makes of other characters that cannot be encoded: one that matches nothing.
 */
function storable(parameter: unknown): unknown {
  if (typeof parameter === 'string') return parameter.replaceAll('\0', '\uFFFD');
  return Array.isArray(parameter) ? parameter.map(storable) : parameter;
}

function theOnly(rows: readonly NetworkState[]): NetworkState {
  const [state] = rows;
  if (!state) throw new Error('The network has no state.');
  return state;
}

/** Texts that are prepared at most: a connection keeps what it has prepared, and clients can think of more lists than it has room for. */
const MOST_PREPARED = 1_000;
const preparedNames = new Map<string, string>();

/** The name under which a connection keeps the plan of a text; undefined where it keeps none. */
function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text);
  if (known !== undefined || preparedNames.size >= MOST_PREPARED) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  preparedNames.set(text, name);
  return name;
}
