/**
 * Apollo Server 5 with type-graphql and typeorm, as their documentation starts a server: schema built once, `startStandaloneServer`, context made for each
 * request. In production (NODE_ENV) it neither introspects nor shows stack traces, and keeps parsed documents.
 */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from 'type-graphql';
import type { EntityManager } from 'typeorm';

import type * as dataSourceModule from '../../../src/store/dataSource';
import { fromProduct } from '../../product';
import { readStartOptions } from '../../startOptions';
import { askerOf } from '../../tokens';
import { sessionSettings } from '../peers/connection';
import { ProviderResellerEdgeResolver, ProviderResolver, ResellerProviderEdgeResolver, ResellerResolver } from './listResolver';
import { CustomerResolver, PartnerQueries, PartnerResolver } from './partnerResolver';
import type { Context, Reads } from './reads';
import { RequestTransaction } from './transaction';

const { createDataSource } = fromProduct<typeof dataSourceModule>('store/dataSource');

interface RequestContext extends Context {
  readonly transaction: RequestTransaction;
}

/** COMMIT before the answer is sent: Apollo has no hook behind it. */
const COMMIT: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({ willSendResponse: ({ contextValue }) => contextValue.transaction.end() }),
};

/** Serves with the reads of a peer, made anew for each request. */
export async function serve(readsOf: (manager: EntityManager) => Reads): Promise<void> {
  const options = readStartOptions();
  const { port, databaseUrl, tokenSecret, accessControl, poolSize } = options;
  const dataSource = await createDataSource(databaseUrl, { poolSize, extra: { idleTimeoutMillis: 0, options: sessionSettings(options) } }).initialize();
  const schema = await buildSchema({
    resolvers: [PartnerQueries, PartnerResolver, CustomerResolver, ProviderResolver, ResellerResolver, ProviderResellerEdgeResolver, ResellerProviderEdgeResolver],
    validate: false,
  });
  const server = new ApolloServer<RequestContext>({ schema, plugins: [COMMIT] });
  await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async ({ req }) => {
      const asker = accessControl ? askerOf(req.headers.authorization, tokenSecret) : null;
      if (accessControl && !asker) throw Object.assign(new Error('no token that is accepted'), { extensions: { http: { status: 401 } } });
      const transaction = new RequestTransaction(dataSource, asker);
      let reads: Promise<Reads> | undefined;
      return { transaction, reads: () => (reads ??= transaction.manager().then(readsOf)) };
    },
  });
}
