import path from 'node:path';

import type { AskedQuestion, Entrant, EntrantModule, StartOptions } from '../../entrant';
import { PRODUCT } from '../../product';
import { OPERATIONS } from '../../questions';
import { AUDIENCE, ISSUER } from '../../tokens';
import type { QuestionVariables } from '../../variables';

/** What one viewer may spend is raised beyond what a race can ask; everything else is as it comes. */
const COST = '999999999';

/** The product as it is built and served: `csp-graph serve`, with tokens by a local secret. */
const product: Entrant = {
  name: 'csp-graph',
  process: ({ port, databaseUrl, tokenSecret }: StartOptions) => ({
    file: process.execPath,
    arguments: [path.join(PRODUCT, 'dist', 'main.js')],
    environment: {
      DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1', COST_CAPACITY: COST, COST_REFILL: COST,
      AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE, AUTH_ALGORITHMS: 'HS256', AUTH_MAX_AGE: '12h', AUTH_SECRET: tokenSecret,
    },
  }),
  request: (question) => ({ method: 'POST', path: '/graphql', body: { query: OPERATIONS[question.name], variables: variablesOf(question) } }),
  answer: (_question, body) => (body as { data: unknown }).data,
};

export const entrants: EntrantModule['entrants'] = [product];

/** The product knows things by global ids where an argument may be of several types, and a place in a list by its own cursor. */
function variablesOf({ name, variables }: AskedQuestion): Record<string, unknown> {
  if (name === 'sellDecision') {
    const { seller, customer, offer, asOf } = variables as unknown as QuestionVariables['sellDecision'];
    return { sellerId: globalId('IndirectReseller', seller), customerId: globalId('Customer', customer), offerId: globalId('Offer', offer), asOf };
  }
  if (name === 'sellers') {
    const { offer, ...others } = variables as unknown as QuestionVariables['sellers'];
    return { offerId: globalId('Offer', offer), ...others };
  }
  return { ...variables, after: undefined };
}

function globalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString('base64');
}
