import type { ServerResponse } from 'node:http';

import type { Database } from '../store/database';

/** `/livez`: the process answers. */
export function sendLiveness(response: ServerResponse): void {
  send(response, 200, 'ok');
}

/** `/readyz`: the database answers too, and the other processes of the server, if it has any, listen. */
export async function sendReadiness(response: ServerResponse, { database, isReady = () => true }: { readonly database: Database; readonly isReady?: () => boolean }): Promise<void> {
  if (!isReady()) return send(response, 503, 'not every worker listens yet');
  const ready = await database.pool.query('SELECT').then(() => true, () => false);
  send(response, ready ? 200 : 503, ready ? 'ok' : 'the database does not answer');
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}
