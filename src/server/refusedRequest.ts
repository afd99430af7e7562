import type { ServerResponse } from 'node:http';

/** Codes of requests that are not answered by GraphQL. */
type RefusalCode = 'BAD_REQUEST' | 'NOT_ACCEPTABLE' | 'TIMEOUT' | 'UNAUTHENTICATED' | 'AUTHENTICATION_UNAVAILABLE' | 'MISDIRECTED' | 'FOREIGN_ORIGIN';

/** A request that is not answered by GraphQL: its status, a code and a message for the client. */
export class RefusedRequest extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 406 | 413 | 421 | 503 | 504, readonly code: RefusalCode, message: string, readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'RefusedRequest';
  }
}

/** Sends a refusal, in the shape of GraphQL's errors. The connection ends with it, for what else the client sends is not read. */
export function sendRefusal(response: ServerResponse, { status, code, message, headers }: RefusedRequest): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', connection: 'close', ...headers });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
