import path from 'node:path';

import type { Entrant, EntrantModule, QuestionName } from '../../entrant';
import { optionsEnvironment } from '../../startOptions';
import { contractAnswer, contractRequest, plainIds } from '../peers/contractRequest';

/** It serves the part of the contract that these ask about; the whole network is nothing that loaders would be for. */
const ANSWERED: readonly QuestionName[] = [
  'trivial', 'resellersPage', 'oneReseller', 'saleRegions', 'eligibility', 'sellDecision', 'customersFirstPage', 'customersPage1000',
];

/** Mercurius on Fastify: loaders over SQL by hand, the rulebook of the product, operations compiled. */
const mercurius: Entrant = {
  name: 'mercurius',
  process: (options) => ({ file: process.execPath, arguments: [path.join(__dirname, 'server.js')], environment: optionsEnvironment(options) }),
  request: (question) => (ANSWERED.includes(question.name) ? contractRequest(plainIds(question)) : null),
  answer: (_question, body) => contractAnswer(body),
};

export const entrants: EntrantModule['entrants'] = [mercurius];
