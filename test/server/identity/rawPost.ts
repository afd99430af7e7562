import { request } from 'node:http';

/** What came back, whatever it was. */
export interface RawReply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] };
}

/** Posts a question with headers exactly as given, twice where they are given twice. */
export function rawPost(address: string, headers: readonly string[], query = '{ viewer { role } customers { totalCount } }'): Promise<RawReply> {
  const url = new URL(address);
  const body = JSON.stringify({ query });
  const hasHost = headers.some((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  const all = [...(hasHost ? [] : ['host', url.host]), 'content-type', 'application/json', 'content-length', String(Buffer.byteLength(body)), ...headers];
  return new Promise((resolve, reject) => {
    const sent = request({ host: url.hostname, port: url.port, path: `${url.pathname}${url.search}`, method: 'POST', headers: all, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(text) as RawReply['body'] }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
