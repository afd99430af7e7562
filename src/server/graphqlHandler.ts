import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { Answers } from '../answers/answers';
import { FactsMemory } from '../answers/factsMemory';
import { PlannedExecution } from '../graph/execution/plannedExecution';
import { createSchema } from '../graph/schema';
import { readCursorKey, type CursorKey } from '../store/cursorKey';
import type { Database } from '../store/database';
import { apolloServer } from './apolloServer';
import type { Identity } from './identity/identity';
import type { Viewer } from './identity/viewer';
import { acceptsJson } from './limits/acceptedTypes';
import { KnownDocuments } from './knownDocuments';
import { Admission } from './limits/admission';
import { CostBuckets } from './limits/costBuckets';
import type { DoorSettings } from './limits/doorSettings';
import type { VisitContext } from './limits/limitsPlugin';
import { QUERY_LIMITS, type QueryLimits } from './limits/queryLimits';
import { ClientGone, RequestDeadline } from './limits/requestDeadline';
import { Toll } from './limits/toll';
import { Visit } from './limits/visit';
import { PlannedAnswers, type GraphqlResponse } from './plannedAnswers';
import { readBody } from './readBody';
import { RefusedRequest, sendRefusal } from './refusedRequest';

/** Answers requests for `/graphql`. */
export interface GraphqlHandler {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

/** What a handler is made of. */
export interface GraphqlHandlerOptions {
  readonly database: Database;
  readonly identity: Identity;
  readonly door: DoorSettings;
  /** Those of every server unless a test gives others. */
  readonly limits?: QueryLimits;
  /** Whether documents that are known are answered by plans; they are, unless a test compares. */
  readonly plansAnswers?: boolean;
  /** Told of failures that a client only hears of in general. */
  readonly report: (error: unknown) => void;
}

/** Connections of the pool that questions leave to /readyz and the page at /. */
const CONNECTIONS_SPARED = 2;
/** Requests that wait at most, and of these, those of one viewer; the next ones are told to come back. */
const LINE = 500;
const LINE_OF_VIEWER = 250;
/** Milliseconds that a request waits at most. */
const PATIENCE = 3_000;

/**
 * Starts Apollo behind bare node:http. Nothing of a request but its headers is read before its viewer is known; then it is answered from one snapshot of
 * its own, within its time.
 */
export async function graphqlHandler(options: GraphqlHandlerOptions): Promise<GraphqlHandler> {
  const { database, door, limits = QUERY_LIMITS, plansAnswers = true, report } = options;
  const places = Math.max(1, database.pool.options.max - CONNECTIONS_SPARED);
  const admission = new Admission({ places, placesOfViewer: Math.min(Math.max(1, places - 1), door.concurrency), line: LINE, lineOfViewer: LINE_OF_VIEWER, patience: PATIENCE });
  const buckets = new CostBuckets({ capacity: door.costCapacity, refillPerSecond: door.costRefill });
  const schema = createSchema();
  const toll = new Toll(schema, { limits, buckets, admission });
  const documents = new KnownDocuments();
  const apollo = apolloServer({ schema, introspection: door.introspection, limits, toll, documents, report });
  const planned = plansAnswers ? new PlannedAnswers({ documents, execution: new PlannedExecution(schema), toll }) : null;
  const cursorKey = await readCursorKey(database);
  const memory = new FactsMemory();
  const room: Room = { ...options, apollo, planned, memory, cursorKey };
  await apollo.start();
  return {
    handle: async (request, response) => {
      try {
        if (!acceptsJson(request.headers.accept)) throw new RefusedRequest(406, 'NOT_ACCEPTABLE', 'Answers are JSON: accept application/graphql-response+json or application/json.');
        const viewer = await options.identity.viewerOf(request);
        await execute(room, viewer, { request, body: await readBody(request) }, response);
      } catch (error) {
        if (error instanceof ClientGone) return;
        if (!(error instanceof RefusedRequest)) throw error;
        sendRefusal(response, error);
      }
    },
    stop: () => apollo.stop(),
  };
}

/** What requests are answered with, besides who asks what. */
interface Room extends GraphqlHandlerOptions {
  readonly apollo: ApolloServer<VisitContext>;
  readonly planned: PlannedAnswers | null;
  readonly memory: FactsMemory;
  readonly cursorKey: CursorKey;
}

/** A request whose body has been read. */
interface ReceivedRequest {
  readonly request: IncomingMessage;
  readonly body: unknown;
}

async function execute(
  { apollo, planned, memory, database, door, identity, cursorKey }: Room, { scope, share }: Viewer, received: ReceivedRequest, response: ServerResponse,
): Promise<void> {
  if (response.destroyed) return;
  const deadline = new RequestDeadline(door.requestTimeout, response);
  const visit = new Visit(share, deadline);
  const answers = Answers.forViewer(database, scope, {
    cursorKey, limits: deadline, onlyDemo: identity.isOpen, memory,
  });
  const context = { answers, visit };
  const { method, headers: { accept } } = received.request;
  const work = (async () => (await planned?.respond({ method, accept, body: received.body }, context))
    ?? responseOf(await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: graphqlRequest(received), context: () => Promise.resolve(context) })))();
  const release = async (): Promise<void> => {
    deadline.end();
    await answers.end();
    visit.leave();
  };
  try {
    send(response, await deadline.race(work));
  } finally {
    // an answer that nobody waits for any more holds its connection until its last statement is over
    void work.then(release, release);
  }
}

function send(response: ServerResponse, { status, headers, text }: GraphqlResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.writeHead(status, { 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function graphqlRequest({ request, body }: ReceivedRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const [, search = ''] = (request.url ?? '').split(/\?(.*)/s);
  return { method: request.method ?? 'GET', headers, search: search && `?${search}`, body };
}

function responseOf({ status, headers, body }: HTTPGraphQLResponse): GraphqlResponse {
  return { status: status ?? 200, headers, text: body.kind === 'complete' ? body.string : '' };
}
