import path from 'node:path';

import type { AskedQuestion, Entrant, EntrantModule } from '../../entrant';
import { optionsEnvironment } from '../../startOptions';
import { canonical } from './canonical';
import { OPERATIONS } from './operations';

/** PostGraphile 5 needs Node 22, which comes with the peers: whichever of the two packages fits this machine is installed. */
const NODE = path.join(path.dirname(require.resolve(`node-linux-${process.arch}/package.json`)), 'bin', 'node');

/** PostGraphile 5 over schema core: it answers what can be read, and judges nothing. */
const postgraphile: Entrant = {
  name: 'postgraphile',
  process: (options) => ({
    file: NODE, arguments: [path.join(__dirname, 'server.js')],
    // in production it neither explains nor checks itself
    environment: { ...optionsEnvironment(options), GRAPHILE_ENV: 'production' },
  }),
  request: (question) => {
    const query = OPERATIONS[question.name];
    return query === undefined ? null : { method: 'POST', path: '/graphql', body: { query, variables: variablesOf(question) } };
  },
  answer: canonical,
};

export const entrants: EntrantModule['entrants'] = [postgraphile];

/** A place in a list is a condition: PostGraphile's own cursors would have to be asked of it first. */
function variablesOf({ variables }: AskedQuestion): Record<string, unknown> {
  return { ...variables, cursor: undefined };
}
