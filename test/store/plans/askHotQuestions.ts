import { parse, validate } from 'graphql';

import { Answers } from '../../../src/answers/answers';
import { createSchema } from '../../../src/graph/schema';
import { CursorKey } from '../../../src/store/cursorKey';
import { Database } from '../../../src/store/database';
import type { Scope } from '../../../src/store/scope/scope';
import { executed } from '../../support/execution';
import type { HotNetwork, HotVariables } from './hotNetwork';
import { HOT_QUESTIONS } from './hotQuestions';
import { SentStatements, type SentStatement } from './sentStatements';

const schema = createSchema();
const cursorKey = new CursorKey(Buffer.alloc(32, 7));
const DAY = '2026-11-22';

/** What came of a question. */
export interface AskedQuestion {
  readonly errors: readonly string[];
  readonly sent: readonly SentStatement[];
}

/** Asks every hot question as the server does, on one connection. */
export async function askHotQuestions({ testDatabase, variables }: HotNetwork, scope: Scope): Promise<ReadonlyMap<string, AskedQuestion>> {
  const database = await Database.open(testDatabase.url, { poolSize: 1 });
  try {
    return await askEach(database, scope, variables);
  } finally {
    await database.close();
  }
}

async function askEach(database: Database, scope: Scope, variables: HotVariables): Promise<ReadonlyMap<string, AskedQuestion>> {
  const statements = new SentStatements(database);
  const asked = new Map<string, AskedQuestion>();
  let cursor = '';
  for (const [name, source] of Object.entries(HOT_QUESTIONS)) {
    const { data, errors } = await answerTo(source, { ...variables, cursor }, Answers.forViewer(database, scope, { cursorKey, day: DAY }));
    cursor = /"startCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? cursor;
    asked.set(name, { errors: (errors ?? []).map(({ message }) => message), sent: statements.take() });
  }
  return asked;
}

async function answerTo(source: string, variableValues: HotVariables, answers: Answers): ReturnType<typeof executed> {
  const document = parse(source);
  const errors = validate(schema, document);
  try {
    return errors.length > 0 ? { errors } : await executed({ schema, document, variableValues, contextValue: { answers } });
  } finally {
    await answers.end();
  }
}
