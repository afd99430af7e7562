import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { BadInput, NotFound } from '../answers/badInput';
import { SnapshotOver } from '../store/snapshot';
import { limitRefusalIn } from './limits/limitRefusal';

/** Codes whose messages speak of the client's own request and may be shown; everything else is ours and stays inside. */
const SHOWN_CODES: ReadonlySet<unknown> = new Set<string>([...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)]);

/** Makes of any error what a client may see; `report` is told of errors that are not the client's. */
export function errorFormatter(report: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path } = formatted;
    const cause = unwrapResolverError(error);
    if (cause instanceof BadInput) return { message: cause.message, locations, path, extensions: { code: 'BAD_USER_INPUT', field: cause.field } };
    if (cause instanceof NotFound) return { message: cause.message, locations, path, extensions: { code: 'NOT_FOUND', field: cause.field } };
    const refusal = limitRefusalIn(error);
    if (refusal) return { message: refusal.message, extensions: { code: refusal.code, ...(refusal.field !== null && { field: refusal.field }) } };
    if (cause instanceof SnapshotOver) return { message: 'The answer took too long.', locations, path, extensions: { code: 'TIMEOUT' } };
    const code = formatted.extensions?.code;
    if (cause instanceof GraphQLError && SHOWN_CODES.has(code)) return { message, locations, path, extensions: { code } };
    report(cause);
    return { message: 'The server could not answer this part; the failure was logged.', locations, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}
