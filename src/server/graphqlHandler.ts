import { ApolloServer, HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { Answers } from '../answers/answers';
import type { GraphContext } from '../graph/context';
import { createSchema } from '../graph/schema';
import type { Database } from '../store/database';
import { Admission } from './admission';
import { errorFormatter } from './graphqlErrors';
import { knownOperationTypes } from './knownOperationTypes';
import { legacyStatus } from './legacyStatus';
import { readBody } from './readBody';
import { RefusedRequest } from './refusedRequest';

/** Answers requests for `/graphql`. */
export interface GraphqlHandler {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

/** Connections of the pool that questions leave to /readyz and the page at /. */
const CONNECTIONS_SPARED = 2;
/** Requests that wait at most; those after them are told to come back. */
const LINE_LENGTH = 500;

/** Starts Apollo behind bare node:http. Every request is answered from one snapshot of its own. */
export async function graphqlHandler(database: Database, report: (error: unknown) => void): Promise<GraphqlHandler> {
  const apollo = new ApolloServer<GraphContext>({
    schema: createSchema(),
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [knownOperationTypes],
    formatError: errorFormatter(report),
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(), legacyStatus,
    ],
  });
  await apollo.start();
  const admission = new Admission(Math.max(1, database.pool.options.max - CONNECTIONS_SPARED), LINE_LENGTH);
  return {
    handle: async (request, response) => {
      try {
        const httpGraphQLRequest = await graphqlRequest(request);
        await admission.run(async () => {
          if (!response.destroyed) await execute(apollo, database, httpGraphQLRequest, response);
        });
      } catch (error) {
        if (!(error instanceof RefusedRequest)) throw error;
        sendRefusal(response, error);
      }
    },
    stop: () => apollo.stop(),
  };
}

async function execute(apollo: ApolloServer<GraphContext>, database: Database, httpGraphQLRequest: HTTPGraphQLRequest, response: ServerResponse): Promise<void> {
  const answers = Answers.forOperator(database);
  try {
    send(response, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve({ answers }) }));
  } finally {
    await answers.end();
  }
}

function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.writeHead(status ?? 200);
  response.end(body.kind === 'complete' ? body.string : undefined);
}

function sendRefusal(response: ServerResponse, { status, code, message }: RefusedRequest): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close', ...(status === 503 && { 'retry-after': '1' }) });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

async function graphqlRequest(request: IncomingMessage): Promise<HTTPGraphQLRequest> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const [, search = ''] = (request.url ?? '').split(/\?(.*)/s);
  return { method: request.method ?? 'GET', headers, search: search && `?${search}`, body: await readBody(request) };
}
