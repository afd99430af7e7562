import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { Answers } from '../answers/answers';
import type { GraphContext } from '../graph/context';
import { createSchema } from '../graph/schema';
import type { Database } from '../store/database';
import { errorFormatter } from './graphqlErrors';
import { knownOperationTypes } from './knownOperationTypes';
import { legacyStatus } from './legacyStatus';
import { readBody, RefusedBody } from './readBody';

/** Answers requests for `/graphql`. */
export interface GraphqlHandler {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

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
  return {
    handle: async (request, response) => {
      const answers = Answers.forOperator(database);
      try {
        const httpGraphQLRequest = await graphqlRequest(request);
        const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve({ answers }) });
        for (const [name, value] of headers) response.setHeader(name, value);
        response.setHeader('cache-control', 'no-store');
        response.writeHead(status ?? 200);
        if (body.kind === 'complete') response.end(body.string);
        else response.end();
      } catch (error) {
        if (!(error instanceof RefusedBody)) throw error;
        response.writeHead(error.status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
        response.end(JSON.stringify({ errors: [{ message: error.message, extensions: { code: 'BAD_REQUEST' } }] }));
      } finally {
        await answers.end();
      }
    },
    stop: () => apollo.stop(),
  };
}

async function graphqlRequest(request: IncomingMessage): Promise<HTTPGraphQLRequest> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const [, search = ''] = (request.url ?? '').split(/\?(.*)/s);
  return { method: request.method ?? 'GET', headers, search: search && `?${search}`, body: await readBody(request) };
}
