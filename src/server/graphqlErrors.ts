import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { BadInput, NotFound } from '../answers/badInput';
import { Forbidden } from '../graph/policy/forbidden';
import { DemoReplaced, SnapshotOver } from '../store/snapshot';
import { limitRefusalIn } from './limits/limitRefusal';

/** Codes whose messages speak of the client's own request and may be shown; everything else is ours and stays inside. */
const SHOWN_CODES: ReadonlySet<unknown> = new Set<string>([...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)]);

/** What graphql-js adds to messages about names that are not there. */
const SUGGESTION = / Did you mean [^]*\?$/;

/** Whom an error formatter tells what. */
export interface ErrorAudience {
  /** Told of errors that are not the client's. */
  readonly report: (error: unknown) => void;
  /** Whether clients may learn names of the schema from messages. */
  readonly suggests: boolean;
}

/** Makes of any error what a client may see. */
export function errorFormatter({ report, suggests }: ErrorAudience) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const message = suggests ? formatted.message : formatted.message.replace(SUGGESTION, '');
    const cause = unwrapResolverError(error);
    if (cause instanceof BadInput) return { message: cause.message, locations, path, extensions: { code: 'BAD_USER_INPUT', field: cause.field } };
    if (cause instanceof NotFound) return { message: cause.message, locations, path, extensions: { code: 'NOT_FOUND', field: cause.field } };
    if (cause instanceof Forbidden) return { message: cause.message, locations, path, extensions: { code: 'FORBIDDEN' } };
    const refusal = limitRefusalIn(error);
    if (refusal) return { message: refusal.message, extensions: { code: refusal.code, ...(refusal.field !== null && { field: refusal.field }) } };
    if (cause instanceof DemoReplaced) return { message: cause.message, extensions: { code: 'UNAUTHENTICATED' } };
    if (cause instanceof SnapshotOver) return { message: 'The answer took too long.', locations, path, extensions: { code: 'TIMEOUT' } };
    const code = formatted.extensions?.code;
    if (cause instanceof GraphQLError && SHOWN_CODES.has(code)) return { message, locations, path, extensions: { code } };
    report(cause);
    return { message: 'The server could not answer this part; the failure was logged.', locations, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}
