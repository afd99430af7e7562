import path from 'node:path';

import type { Entrant, QuestionName } from '../../entrant';
import { optionsEnvironment } from '../../startOptions';
import { contractAnswer, contractRequest } from '../peers/contractRequest';

const ANSWERED: readonly QuestionName[] = ['trivial', 'resellersPage', 'oneReseller', 'customersFirstPage', 'customersPage1000'];

/** A peer whose server stands in the folder: it serves the plain part of the contract. */
export function ormEntrant(name: string, folder: string): Entrant {
  return {
    name,
    process: (options) => ({ file: process.execPath, arguments: [path.join(folder, 'server.js')], environment: optionsEnvironment(options) }),
    request: (question) => (ANSWERED.includes(question.name) ? contractRequest(question) : null),
    answer: (_question, body) => contractAnswer(body),
  };
}
