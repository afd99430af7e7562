import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { Pool } from 'pg';

import type { QuestionName } from '../../entrant';
import { readStartOptions } from '../../startOptions';
import { askerOf, type Asker } from '../../tokens';
import { ANSWERS } from './answers';
import { Reading, scopeOf } from './reading';

const { port, databaseUrl, tokenSecret, accessControl, poolSize } = readStartOptions();

/** The settings that the product's own sessions have; who has no access control keeps the viewer that its login has. */
const pool = new Pool({
  connectionString: databaseUrl, max: poolSize, idleTimeoutMillis: 0,
  options: `-c plan_cache_mode=force_generic_plan -c datestyle=ISO -c jit=off -c random_page_cost=1.1${accessControl ? ' -c csp.viewer=' : ''}`,
});

createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    send(response, 500, '{"errors":[{"message":"failed"}]}');
  });
}).listen(port, '127.0.0.1');

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asker = accessControl ? askerOf(request.headers.authorization, tokenSecret) : null;
  if (accessControl && !asker) {
    send(response, 401, '{"errors":[{"message":"no token that is accepted"}]}');
    return;
  }
  const name = (request.url ?? '').slice(1) as QuestionName;
  const variables = JSON.parse(await bodyOf(request)) as Record<string, unknown>;
  if (name === 'trivial') send(response, 200, '{"data":{"__typename":"Query"}}');
  else await answer(response, name, variables, asker);
}

/** BEGIN with the viewer's setting, the question's statements, the answer, and COMMIT once it is on its way, as the product does. */
async function answer(response: ServerResponse, name: Exclude<QuestionName, 'trivial'>, variables: Record<string, unknown>, asker: Asker | null): Promise<void> {
  const scope = scopeOf(asker);
  const client = await pool.connect();
  try {
    if (accessControl) await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL csp.viewer = '${scope.viewerSetting}'; SET LOCAL statement_timeout = 5250`);
    const data = await ANSWERS[name](new Reading(client, scope), variables as never);
    send(response, 200, `{"data":${data}}`);
    if (accessControl) await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function send(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}
