import { RefusedRequest } from '../refusedRequest';

/** Seconds after which tokens may be checked again, where their keys could not be had. */
const RETRY_AFTER = '10';

/** Why nobody is let in, in a few fixed words: which check a token failed is nobody's business but its issuer's. */
const REFUSALS = {
  MISSING: ['This server answers whoever has a token: send one Authorization header with the scheme Bearer.', 'Bearer realm="csp-graph"'],
  REFUSED: ['The token is not accepted.', 'Bearer realm="csp-graph", error="invalid_token"'],
  EXPIRED: ['The token is too old.', 'Bearer realm="csp-graph", error="invalid_token", error_description="The token is too old"'],
} as const;

/** A request whose sender is not known. */
export function unauthenticated(reason: keyof typeof REFUSALS): RefusedRequest {
  const [message, challenge] = REFUSALS[reason];
  return new RefusedRequest(401, 'UNAUTHENTICATED', message, { 'www-authenticate': challenge });
}

/** A request whose sender cannot be known at the moment. */
export function authenticationUnavailable(): RefusedRequest {
  return new RefusedRequest(503, 'AUTHENTICATION_UNAVAILABLE', 'Tokens cannot be checked at the moment. Try again later.', { 'retry-after': RETRY_AFTER });
}
