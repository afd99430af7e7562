import path from 'node:path';

import type { Entrant, EntrantModule } from '../../entrant';
import { optionsEnvironment } from '../../startOptions';

/** What this machine and PostgreSQL can do: SQL written by hand for each question, on bare node:http. */
const limit: Entrant = {
  name: 'limit',
  process: (options) => ({ file: process.execPath, arguments: ['--enable-source-maps', path.join(__dirname, 'server.js')], environment: optionsEnvironment(options) }),
  request: ({ name, variables }) => ({ method: 'POST', path: `/${name}`, body: variables }),
  answer: (_question, body) => (body as { data: unknown }).data,
};

export const entrants: EntrantModule['entrants'] = [limit];
