/**
 * One world in a database of its own, asked in process by the real schema, with the errors as clients get them. By graphql-js; that
 * plans answer the same is for test/graph/execution to show.
 */
import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';

import { Answers } from '../../../src/answers/answers';
import { FactsMemory } from '../../../src/answers/factsMemory';
import { errorFormatter } from '../../../src/server/graphqlErrors';
import { inOrderOfPaths } from '../../../src/server/orderedErrors';
import type { CursorKey } from '../../../src/store/cursorKey';
import { Database } from '../../../src/store/database';
import { importNetwork } from '../../../src/store/import/importNetwork';
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { rowsOfDocument } from '../../../src/store/import/rowsOfDocument';
import type { Scope } from '../../../src/store/scope/scope';
import type { FieldHits } from './fieldHits';
import { TODAY } from './timeline';

/** What a client gets for an operation. */
export interface Reply {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions?: { readonly code?: unknown; readonly field?: unknown } }[];
}

/** How a world is opened. */
export interface WorldOptions {
  readonly schema: GraphQLSchema;
  readonly cursorKey: CursorKey;
  /** Counts what is answered. */
  readonly hits: FieldHits;
}

export class ServedWorld {
  /** Failures that a client only hears of in general. */
  readonly failures: unknown[] = [];
  private readonly memory = new FactsMemory();
  private readonly format = errorFormatter({ report: (error) => this.failures.push(error), suggests: false });

  private constructor(readonly database: Database, private readonly options: WorldOptions) {}

  static async open(url: string, options: WorldOptions): Promise<ServedWorld> {
    return new ServedWorld(await Database.open(url, { poolSize: 4 }), options);
  }

  async ask(document: DocumentNode, variableValues: Readonly<Record<string, unknown>>, scope: Scope): Promise<Reply> {
    const { schema, cursorKey, hits } = this.options;
    const answers = Answers.forViewer(this.database, scope, { cursorKey, day: TODAY, memory: this.memory });
    try {
      const contextValue = { answers };
      const { data, errors = [] }: ExecutionResult = await execute({ schema, document, variableValues, contextValue });
      if (errors.length === 0) hits.keep(contextValue);
      return JSON.parse(JSON.stringify({ data: data ?? null, errors: inOrderOfPaths(errors.map((error) => this.format(error.toJSON(), error))) })) as Reply;
    } finally {
      await answers.end();
    }
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

/** Puts a network in place of what the database holds. */
export async function loadNetwork(url: string, network: NetworkDocument): Promise<void> {
  const commands = await Database.open(url, { poolSize: 1, viewer: 'EVERYTHING' });
  try {
    await importNetwork(commands, rowsOfDocument(network), { asDemo: true, today: TODAY });
  } finally {
    await commands.close();
  }
}
