import { parse, validate, type ExecutionResult } from 'graphql';

import { Answers } from '../../src/answers/answers';
import { createSchema } from '../../src/graph/schema';
import { CursorKey } from '../../src/store/cursorKey';
import { Database } from '../../src/store/database';
import { importNetwork } from '../../src/store/import/importNetwork';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { rowsOfDocument } from '../../src/store/import/rowsOfDocument';
import { Scope } from '../../src/store/scope/scope';
import { executed } from './execution';
import { createTestDatabase } from './testDatabase';

const schema = createSchema();
const OPERATOR = Scope.overseer('OPERATOR');
const CURSOR_KEY = new CursorKey(Buffer.alloc(32, 7));

/** What one operation gave, and what it cost. */
export interface Reply {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; cause: unknown }[];
  /** SQL statements run, transaction control aside. */
  readonly statements: number;
}

/** A database of its own with a network in it, asked through the real schema. */
export class Api {
  /** `database`: as the server opens it; `commands`: as the commands do, which see and write everything. */
  private constructor(readonly database: Database, readonly commands: Database, private readonly drop: () => Promise<void>) {}

  /** An API over an empty network, or over the document given. */
  static async over(network?: Partial<NetworkDocument>): Promise<Api> {
    const testDatabase = await createTestDatabase();
    const database = await Database.open(testDatabase.url, { poolSize: 4 });
    const commands = await Database.open(testDatabase.url, { poolSize: 2, viewer: 'EVERYTHING' });
    const api = new Api(database, commands, () => testDatabase.drop());
    if (network) await api.load(network);
    return api;
  }

  /** Imports a document. */
  async load(network: Partial<NetworkDocument>): Promise<void> {
    await importNetwork(this.commands, rowsOfDocument(completed(network)), {});
  }

  /** Imports a document in place of what was here, as one demo replaces another. `today`: the day of the import. */
  async replace(network: Partial<NetworkDocument>, today?: string): Promise<void> {
    await importNetwork(this.commands, rowsOfDocument(completed(network)), { asDemo: true, today });
  }

  /** Runs one operation, as the operator unless told; `today` is the day that questions without a date are about. */
  async ask(source: string, variableValues: Record<string, unknown> = {}, today = '2026-11-22', scope = OPERATOR): Promise<Reply> {
    const answers = Answers.forViewer(this.database, scope, { cursorKey: CURSOR_KEY, day: today });
    try {
      const document = parse(source);
      const errors = validate(schema, document);
      const result: ExecutionResult = errors.length > 0 ? { errors } : await executed({ schema, document, variableValues, contextValue: { answers } });
      return {
        data: result.data ?? null,
        errors: (result.errors ?? []).map((error) => ({ message: error.message, cause: error.originalError })),
        statements: answers.snapshot.statementCount,
      };
    } finally {
      await answers.end();
    }
  }

  /** As `ask`, for operations that must not fail. */
  async data<Data>(source: string, variableValues: Record<string, unknown> = {}, today?: string, scope?: Scope): Promise<Data> {
    const { data, errors } = await this.ask(source, variableValues, today, scope);
    if (errors.length > 0) throw new Error(errors.map(({ message, cause }) => `${message} ${cause instanceof Error ? (cause.stack ?? '') : ''}`).join('\n'));
    return data as Data;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.commands.close();
    await this.drop();
  }
}

/** A whole document of which the arrays not given are empty. */
export function completed(network: Partial<NetworkDocument>): NetworkDocument {
  return {
    formatVersion: 1, companies: [], partners: [], statuses: [], partnerships: [], customers: [], qualifications: [], relationships: [], agreements: [],
    offers: [], availabilities: [], subscriptions: [], revenue: [], evidence: [], ...network,
  };
}
