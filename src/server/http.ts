import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Database } from '../store/database';
import { networkSize } from '../store/networkSize';
import { FAVICON_SVG } from './favicon';
import { serveGraphiql } from './graphiql';
import { graphqlHandler, type GraphqlHandler } from './graphqlHandler';
import { sendLiveness, sendReadiness } from './health';
import { homePage, HOME_PAGE_HEADERS } from './homePage';
import type { Identity } from './identity/identity';
import { requireOwnName, requireOwnOrigin } from './identity/ownNames';
import { boundConnectionsByAddress } from './limits/connectionsByAddress';
import { letsOrigin } from './limits/crossOrigin';
import type { DoorSettings } from './limits/doorSettings';
import type { QueryLimits } from './limits/queryLimits';
import { describeNetwork } from './networkDescription';
import { RefusedRequest, sendRefusal } from './refusedRequest';

/** What a server is started with. */
export interface ServerOptions {
  readonly database: Database;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly version: string;
  readonly identity: Identity;
  readonly door: DoorSettings;
  /** Those of every server unless a test gives others. */
  readonly queryLimits?: QueryLimits;
  /** Whether what belongs to this server is there besides the database; /readyz asks. */
  readonly isReady?: () => boolean;
  /** Told of failures that a client only hears of in general. */
  readonly log: (line: string) => void;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Stops listening, lets running requests finish, then resolves. */
  close(): Promise<void>;
}

/** How long a client may take for its headers, and for its whole request, in milliseconds. */
const HEADERS_TIMEOUT = 5_000;
const REQUEST_TIMEOUT = 10_000;
/** How long a connection may stand still, in the middle of an answer and between two requests. */
const SILENCE_TIMEOUT = 30_000;
const KEEP_ALIVE_TIMEOUT = 5_000;
/** Connections at one time; the next ones are closed at once. */
const MAXIMUM_CONNECTIONS = 1_000;
const MAXIMUM_HEADERS = 100;
const HTTP_PORT = 80;

/** Opens the door: GraphQL at /graphql, GraphiQL at /graphiql, /livez and /readyz, a page at /. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const report = (error: unknown): void => options.log(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const graphql = await graphqlHandler({ database: options.database, identity: options.identity, door: options.door, limits: options.queryLimits, report });
  const server = boundedServer();
  boundConnectionsByAddress(server, options.door.connectionsPerAddress);
  await listen(server, options);
  const url = urlOf(server);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, { ...options, graphql, url }).catch((error: unknown) => {
      if (error instanceof RefusedRequest) return sendRefusal(response, error);
      report(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The server failed; the failure was logged.\n');
    });
  });
  return { url, close: () => close(server, graphql) };
}

/** A server that slow and many clients cannot hold up. */
function boundedServer(): Server {
  const server = createServer({
    headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE_TIMEOUT, connectionsCheckingInterval: 1_000,
  });
  return Object.assign(server.setTimeout(SILENCE_TIMEOUT), { maxConnections: MAXIMUM_CONNECTIONS, maxHeadersCount: MAXIMUM_HEADERS });
}

interface Room extends ServerOptions {
  readonly graphql: GraphqlHandler;
  readonly url: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, room: Room): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  if (room.identity.isOpen) requireOwnName(request, Number(new URL(room.url).port || HTTP_PORT));
  if (room.door.graphiql && serveGraphiql(request, response)) return;
  switch ((request.url ?? '/').split('?')[0]) {
    case '/graphql':
      if (letsOrigin(request, response, room.door.corsOrigins)) return;
      if (room.identity.isOpen) requireOwnOrigin(request, room.door.corsOrigins);
      return room.graphql.handle(request, response);
    case '/livez':
      return sendLiveness(response);
    case '/readyz':
      return sendReadiness(response, room);
    case '/':
      return sendHomePage(response, room);
    case '/favicon.svg':
    case '/favicon.ico':
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }).end(FAVICON_SVG);
      return;
    default:
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing here. GraphQL is at /graphql.\n');
  }
}

/** What data there is, is told to whoever may read all of it without a token, and to nobody else. */
async function sendHomePage(response: ServerResponse, { database, identity, version, url, door }: Room): Promise<void> {
  const data = identity.tellsSize ? describeNetwork(await networkSize(database)) : null;
  response.writeHead(200, HOME_PAGE_HEADERS).end(homePage({ version, url, data, hasGraphiql: door.graphiql }));
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function close(server: Server, graphql: GraphqlHandler): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  await graphql.stop();
}
