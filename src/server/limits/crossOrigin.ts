import type { IncomingMessage, ServerResponse } from 'node:http';

const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, authorization, apollo-require-preflight',
  'access-control-max-age': '600',
};

/**
 * Lets pages of the listed origins ask, and answers their browsers' preflight requests (then true is returned: nothing is left to do). Other pages get
 * no header at all, so a browser keeps the answer from them.
 */
export function letsOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  if (origins.length === 0) return false;
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'retry-after');
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204, PREFLIGHT_HEADERS).end();
  return true;
}
