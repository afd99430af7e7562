import type { AskedQuestion, EntrantRequest } from '../../entrant';
import { OPERATIONS } from '../../questions';
import type { PagePosition } from '../../variables';
import { cursorOf } from './position';

/** The product's own operation, for peers that serve the same contract; their cursors are of their own kind. */
export function contractRequest({ name, variables }: AskedQuestion): EntrantRequest {
  const { after, ...others } = variables;
  const cursor = 'cursor' in others ? { cursor: after ? cursorOf(after as PagePosition) : null } : {};
  return { method: 'POST', path: '/graphql', body: { query: OPERATIONS[name], variables: { ...others, ...cursor } } };
}

/** The data of an answer that has the contract's shape. */
export function contractAnswer(body: unknown): unknown {
  return (body as { data: unknown }).data;
}

/** An offer, a partner or a customer by the key that the race names it with: peers have no global ids. */
export function plainIds(question: AskedQuestion): AskedQuestion {
  const { name, variables } = question;
  if (name !== 'sellDecision') return question;
  const { seller, customer, offer, asOf } = variables;
  return { name, variables: { sellerId: seller, customerId: customer, offerId: offer, asOf } };
}
