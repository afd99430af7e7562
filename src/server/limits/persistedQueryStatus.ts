import type { ApolloServerPlugin } from '@apollo/server';

/** Persisted queries are off. Apollo says so with 200, which a client could take for an answer; here it is a bad request. */
export const persistedQueryStatus: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    willSendResponse: ({ response, errors }) => {
      if (errors?.some(({ extensions }) => extensions.code === 'PERSISTED_QUERY_NOT_SUPPORTED')) response.http.status = 400;
      return Promise.resolve();
    },
  }),
};
