import type { Fetcher } from '@graphiql/toolkit';

/** Sends an operation to this server. The API has neither subscriptions nor deferred parts, so one answer is all there is. */
export const fetcher: Fetcher = async ({ query, variables, operationName }, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...options?.headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.json();
};
