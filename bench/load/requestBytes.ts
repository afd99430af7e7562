import type { EntrantRequest } from '../entrant';

/** The request as it goes over the socket; the headers are the same for every entrant. */
export function requestBytes({ method, path, body }: EntrantRequest, port: number, token: string | null): Buffer {
  const payload = body === undefined ? null : Buffer.from(JSON.stringify(body));
  const head = [
    `${method} ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, 'accept: application/json', 'apollo-require-preflight: true',
    ...(token === null ? [] : [`authorization: Bearer ${token}`]),
    ...(payload === null ? [] : ['content-type: application/json', `content-length: ${payload.length}`]),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), payload ?? Buffer.alloc(0)]);
}
