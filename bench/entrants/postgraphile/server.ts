/**
 * As https://postgraphile.org/postgraphile/5 recommends: the Amber preset, settings of the transaction from `grafast.context`, its own pool, nothing watched
 * and nothing explained. It begins a transaction around each of its statements, which is usually one a request, and prepares them by name.
 */
import { createServer } from 'node:http';

import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

import { readStartOptions } from '../../startOptions';
import { askerOf } from '../../tokens';
import { sessionSettings, viewerOf } from '../peers/connection';
import { CONDITIONS } from './conditions';
import { SCHEMA_PLUGINS } from './fields';

const options = readStartOptions();
const { port, databaseUrl, tokenSecret, accessControl, poolSize } = options;

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [...SCHEMA_PLUGINS, ...CONDITIONS],
  schema: { defaultBehavior: '-insert -update -delete' },
  gather: { installWatchFixtures: false },
  pgServices: [makePgService({
    connectionString: databaseUrl, schemas: ['core'], pubsub: false,
    poolConfig: {
      max: poolSize, idleTimeoutMillis: 0,
      options: sessionSettings(options, 'default_transaction_isolation=repeatable\\ read', 'default_transaction_read_only=on'),
    },
  })],
  grafast: {
    explain: false,
    context: ({ node }) => (accessControl ? { pgSettings: { 'csp.viewer': viewer(node?.req.headers.authorization) } } : {}),
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, outputDataAsString: true },
};

/** @throws Error that is answered with 401 */
function viewer(authorization: string | undefined): string {
  const asker = askerOf(authorization, tokenSecret);
  if (!asker) throw Object.assign(new Error('no token that is accepted'), { statusCode: 401 });
  return viewerOf(asker);
}

async function start(): Promise<void> {
  const server = createServer();
  await postgraphile(preset).createServ(grafserv).addTo(server);
  server.listen(port, '127.0.0.1');
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
