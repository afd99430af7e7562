import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

/**
 * Errors in the order of their paths. As they come, they are in the order in which parts of the answer were done, which differs from one run
 * to the next and could tell how much was read for a part.
 */
export function inOrderOfPaths<Failure extends Pick<GraphQLFormattedError, 'path'>>(errors: readonly Failure[]): Failure[] {
  return [...errors].sort((one, other) => comparePaths(one.path ?? [], other.path ?? []));
}

/** Puts the errors of every answer in order. */
export const orderedErrors: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind === 'single' && body.singleResult.errors) body.singleResult.errors = inOrderOfPaths(body.singleResult.errors);
    },
  }),
};

type Path = readonly (string | number)[];

/** A part before what is inside it; places of a list by number, fields by name. */
function comparePaths(one: Path, other: Path): number {
  const place = one.findIndex((step, index) => step !== other[index]);
  if (place < 0) return one.length - other.length;
  const [left, right] = [one[place], other[place]];
  if (right === undefined) return 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}
