import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

import { RefusedRequest } from '../refusedRequest';

const HTTP_PORT = 80;

/**
 * A page from anywhere can have its own name resolve to this machine, and its browser then asks us in its name. So a server that asks for no token answers
 * only to the names of this machine, with its own port.
 * @throws RefusedRequest for any other name.
 */
export function requireOwnName(request: IncomingMessage, port: number): void {
  if (countOf(request, 'host') !== 1 || !isOwnName(request.headers.host ?? '', port)) {
    throw new RefusedRequest(421, 'MISDIRECTED', 'This server answers without a token, so only by the names of this machine: localhost, 127.0.0.1 or [::1], with its port.');
  }
}

/** @throws RefusedRequest where a page asks that this server neither sent nor was told about. */
export function requireOwnOrigin({ headers: { origin, host } }: IncomingMessage, listed: readonly string[]): void {
  if (origin === undefined || origin === `http://${host}` || listed.includes(origin)) return;
  throw new RefusedRequest(403, 'FOREIGN_ORIGIN', 'Pages of other origins may not ask.');
}

function isOwnName(host: string, port: number): boolean {
  const [, name, digits] = /^(localhost|[\d.]+|\[::1\])(?::(\d{1,5}))?$/i.exec(host) ?? [];
  const isLoopback = name !== undefined && (!/^\d/.test(name) || (isIP(name) === 4 && name.startsWith('127.')));
  return isLoopback && Number(digits ?? HTTP_PORT) === port;
}

function countOf({ rawHeaders }: IncomingMessage, name: string): number {
  return rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length;
}
