import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { graphiqlFiles, type GraphiqlFile } from './graphiqlFiles';
import { pageHeaders } from './pageHeaders';

type GraphiqlHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

// Monaco sets style attributes and reads its icon font from the bundle; its workers are files of the bundle
const HEADERS = pageHeaders({
  'script-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
});

const NOT_BUILT = 'The GraphiQL page has not been built. Run "npm run build" in the folder of csp-graph; the API itself is at /graphql.\n';

/** Serves the built GraphiQL page: answers requests for `/graphiql` and what is below it and returns true, leaves all others alone. */
export const serveGraphiql: GraphiqlHandler = graphiqlHandler(join(__dirname, '..', '..', 'dist', 'graphiql'));

/** As `serveGraphiql`, from the files of any folder. They are listed at the first request; nothing outside the list is ever read. */
export function graphiqlHandler(folder: string): GraphiqlHandler {
  let files: Map<string, GraphiqlFile> | null = null;
  return (request, response) => {
    const name = nameBelowGraphiql(request.url ?? '/');
    if (name === null) return false;
    // an empty list is read again, so that a server started before the build shows the page after it
    if (!files?.size) files = graphiqlFiles(folder);
    const file = files.get(name);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      plain(response, 405, 'GraphiQL is read with GET.\n', { allow: 'GET, HEAD' });
    } else if (!file) {
      plain(response, files.size === 0 ? 503 : 404, files.size === 0 ? NOT_BUILT : 'There is no such file.\n');
    } else {
      send(request, response, file).catch(() => plain(response, 404, 'GraphiQL was built anew meanwhile. Restart the server.\n'));
    }
    return true;
  };
}

function nameBelowGraphiql(url: string): string | null {
  const [path] = url.split('?');
  if (path === '/graphiql' || path === '/graphiql/') return 'index.html';
  return path.startsWith('/graphiql/') ? path.slice('/graphiql/'.length) : null;
}

async function send(request: IncomingMessage, response: ServerResponse, file: GraphiqlFile): Promise<void> {
  const headers = {
    ...HEADERS,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match']?.includes(file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const gzipPath = acceptsGzip(request) ? file.gzipPath : null;
  const body = await readFile(gzipPath ?? file.path);
  response.writeHead(200, {
    ...headers,
    'content-type': file.contentType,
    'content-length': body.length,
    ...(gzipPath && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function acceptsGzip(request: IncomingMessage): boolean {
  const accepted = String(request.headers['accept-encoding'] ?? '').split(',');
  return accepted.some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(0\.\d*[1-9]\d*|1(\.0+)?)\s*)?$/i.test(coding));
}

function plain(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...HEADERS, ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}
