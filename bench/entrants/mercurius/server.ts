/**
 * Tuned as https://mercurius.dev says: operations are compiled (`jit`), parsed and validated once (its default cache), children come from loaders.
 */
import { fastify, type FastifyRequest } from 'fastify';
import { mercurius } from 'mercurius';
import { Pool } from 'pg';

import { readStartOptions } from '../../startOptions';
import { askerOf } from '../../tokens';
import { sessionSettings } from '../peers/connection';
import { judgmentLoaders } from './judgments';
import { plainLoaders, queries } from './plain';
import { sellDecision } from './sellDecision';
import { SDL } from './sdl';
import { Session } from './session';

declare module 'mercurius' {
  interface MercuriusContext {
    /** What the resolvers of a request read with. */
    session: Session;
  }
}

const options = readStartOptions();
const { port, databaseUrl, tokenSecret, accessControl, poolSize } = options;
const pool = new Pool({
  connectionString: databaseUrl, max: poolSize, idleTimeoutMillis: 0, options: sessionSettings(options, 'plan_cache_mode=force_generic_plan'),
});

/** Ended once the answer is on its way. */
const sessions = new WeakMap<FastifyRequest, Session>();

const app = fastify({ logger: false });
app.addHook('onRequest', async (request, reply) => {
  const asker = accessControl ? askerOf(request.headers.authorization, tokenSecret) : null;
  if (accessControl && !asker) await reply.code(401).send({ errors: [{ message: 'no token that is accepted' }] });
  else sessions.set(request, new Session(pool, asker));
});
app.addHook('onResponse', async (request) => sessions.get(request)?.end());
app.register(mercurius, {
  schema: SDL,
  resolvers: {
    Query: { ...queries, sellDecision },
    Partner: { resolveType: ({ model }: { model: string }) => (model === 'INDIRECT_PROVIDER' ? 'IndirectProvider' : 'IndirectReseller') },
  },
  loaders: { IndirectProvider: plainLoaders.IndirectProvider, IndirectReseller: { ...plainLoaders.IndirectReseller, ...judgmentLoaders } },
  context: (request: FastifyRequest) => ({ session: sessions.get(request) }),
  jit: 1,
});
app.listen({ port, host: '127.0.0.1' }).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
