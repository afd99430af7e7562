import type { ApolloServerPlugin } from '@apollo/server';

import { limitRefusalIn } from './limits/limitRefusal';

const CLIENT_FAULTS: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * GraphQL over HTTP: a client that does not accept `application/graphql-response+json` gets 200 for a well-formed request, errors in the document
 * included. Requests that are not well-formed keep their 400, and so do those that ask for more than the limits allow.
 */
export const legacyStatus: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    willSendResponse: ({ request, response, errors }) => {
      const accept = request.http?.headers.get('accept') ?? '';
      const isLegacy = !accept.includes('application/graphql-response+json');
      const isClientFault = errors?.length && errors.every((error) => CLIENT_FAULTS.has(error.extensions.code) && !limitRefusalIn(error));
      if (isLegacy && request.query && response.http.status === 400 && isClientFault) response.http.status = 200;
      return Promise.resolve();
    },
  }),
};
