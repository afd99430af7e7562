import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { homePage } from '../../src/server/homePage';
import { graphiqlHandler } from '../../src/server/graphiql';

const SCRIPT = 'console.log("built")';

interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

describe('the GraphiQL page', () => {
  let folder: string;
  let server: Server;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'graphiql-'));
    const handle = graphiqlHandler(join(folder, 'graphiql'));
    server = createServer((incoming, response) => {
      if (!handle(incoming, response)) response.writeHead(418).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/graphiql', '/graphiql/', '/graphiql?saved=why-not'])('is served at %s, to be asked for again each time', async (path) => {
    build();
    const { status, headers, body } = await fetchPath(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    expect(body.toString()).toBe('<!doctype html>page');
  });

  it('forbids the browser every foreign origin', async () => {
    build();
    const { headers } = await fetchPath('/graphiql');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('sends its scripts in gzip to who takes it, to be kept for ever', async () => {
    build();
    const { headers, body } = await fetchPath('/graphiql/assets/index-1a2b.js', { 'accept-encoding': 'br, gzip' });
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(gunzipSync(body).toString()).toBe(SCRIPT);
  });

  it.each([undefined, 'identity', 'br', 'gzip;q=0'])('sends them as they are to who accepts %s', async (encodings) => {
    build();
    const { headers, body } = await fetchPath('/graphiql/assets/index-1a2b.js', encodings === undefined ? {} : { 'accept-encoding': encodings });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(SCRIPT);
  });

  it('answers 304 to who has the same already, and only then', async () => {
    build();
    const { headers } = await fetchPath('/graphiql');
    expect((await fetchPath('/graphiql', { 'if-none-match': String(headers.etag) })).status).toBe(304);
    expect((await fetchPath('/graphiql', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it.each(['/graphiql/../secret.txt', '/graphiql/assets/../../secret.txt', '/graphiql/%2e%2e/secret.txt', '/graphiql/assets', '/graphiql/index.html.gz', '/graphiql//'])(
    'knows nothing of %s',
    async (path) => {
      build();
      writeFileSync(join(folder, 'secret.txt'), 'secret');
      const { status, body } = await fetchPath(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('secret');
    },
  );

  it.each(['/', '/graphql', '/graphiqlx', '/livez'])('leaves %s to others', async (path) => {
    build();
    expect((await fetchPath(path)).status).toBe(418);
  });

  it('is read with GET and HEAD only', async () => {
    build();
    expect(await fetchPath('/graphiql', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    const head = await fetchPath('/graphiql', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, headers: { 'content-length': '19' } });
    expect(head.body).toHaveLength(0);
  });

  it('says what to do where it has not been built, and is there after the build', async () => {
    const { status, body } = await fetchPath('/graphiql');
    expect(status).toBe(503);
    expect(body.toString()).toContain('npm run build');
    build();
    expect((await fetchPath('/graphiql')).status).toBe(200);
  });

  function build(): void {
    const assets = join(folder, 'graphiql', 'assets');
    mkdirSync(assets, { recursive: true });
    writeFileSync(join(folder, 'graphiql', 'index.html'), '<!doctype html>page');
    writeFileSync(join(assets, 'index-1a2b.js'), SCRIPT);
    writeFileSync(join(assets, 'index-1a2b.js.gz'), gzipSync(SCRIPT));
  }

  async function fetchPath(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
    const { port } = server.address() as AddressInfo;
    // node's own client sends the path as it is written, dots and all
    const sent = request({ host: '127.0.0.1', port, path, method, headers }).end();
    const [response] = await once(sent, 'response');
    const chunks: Buffer[] = await response.toArray();
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
  }
});

it('is not linked to from the page at / where it is off', () => {
  const context = { version: '1', url: 'http://127.0.0.1:4000', data: 'Demo' };
  expect(homePage({ ...context, hasGraphiql: true })).toContain('href="/graphiql"');
  expect(homePage({ ...context, hasGraphiql: false })).not.toMatch(/graphiql/i);
});
