import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';

import { type AcceptedToken, AcceptedTokens, untilOf } from './acceptedTokens';
import { authenticationUnavailable, unauthenticated } from './identityRefusal';
import { KeysUnavailable, type VerificationKeys } from './verificationKeys';
import { viewerFor, type Viewer } from './viewer';

/** Which tokens are accepted, besides that their key is known. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Seconds since a token was issued. */
  readonly maxAge: number;
}

/** Who has a token. @throws RefusedRequest unless it is accepted. */
export type TokenVerifier = (token: string) => Promise<Viewer>;

/** What jose checks only if it is told to: none of it may be left out. */
type Checks = Required<Pick<JWTVerifyOptions, 'algorithms' | 'issuer' | 'audience' | 'requiredClaims'>> & { readonly maxTokenAge: number; readonly clockTolerance: number };

/** Seconds by which the clocks of issuer and server may differ. */
const CLOCK_TOLERANCE = 5;
/** What a token may say that it is; a token of another purpose (a log-out, a proof of possession) is none that lets anybody in. */
const TYPES: ReadonlySet<unknown> = new Set([undefined, 'jwt', 'at+jwt', 'application/jwt', 'application/at+jwt']);

/** The rules as jose wants them. */
export function checksOf({ issuer, audience, algorithms, maxAge }: TokenRules): Checks {
  return {
    issuer, audience, algorithms: [...algorithms], maxTokenAge: maxAge, clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['iss', 'aud', 'sub', 'iat', 'exp', 'role'],
  };
}

/** Checks tokens by the rules, with the keys; a token that comes again is checked for what may have changed. */
export function tokenVerifier(rules: TokenRules, keys: VerificationKeys): TokenVerifier {
  const tokens = new AcceptedTokens(keys);
  const checks = checksOf(rules);
  return async (token) => {
    try {
      const known = await tokens.viewerOf(token);
      if (known) return known;
      const accepted = await verified(token, checks, keys);
      if (accepted) {
        tokens.keep(token, accepted);
        return accepted.viewer;
      }
    } catch (error) {
      throw refusalOf(error);
    }
    throw unauthenticated('REFUSED');
  };
}

/** Checks a token from the start; null where it is signed and in time, but names nobody. @throws where it is not. */
async function verified(token: string, checks: Checks, keys: VerificationKeys): Promise<Omit<AcceptedToken, 'checkedAt'> | null> {
  let key: AcceptedToken['key'] | undefined;
  const keyNoted: VerificationKeys = async (...lookup) => {
    key = await keys(...lookup);
    return key;
  };
  const { payload, protectedHeader: header } = await jwtVerify(token, keyNoted, checks);
  const viewer = isAccessToken(header.typ) ? viewerOf(payload) : null;
  return viewer && key ? { key, header, viewer, until: untilOf(payload, { maxAge: checks.maxTokenAge, tolerance: checks.clockTolerance }) } : null;
}

function viewerOf(payload: JWTPayload): Viewer | null {
  return viewerFor({ role: payload.role, tenant: Object.hasOwn(payload, 'tenant') ? (payload.tenant ?? null) : undefined, subject: payload.sub });
}

function isAccessToken(type: unknown): boolean {
  return TYPES.has(typeof type === 'string' ? type.toLowerCase() : type);
}

/** That a token is too old is told only where all else about it is right: jose looks at the times last. */
function refusalOf(error: unknown): Error {
  if (error instanceof KeysUnavailable) return authenticationUnavailable();
  return unauthenticated(error instanceof errors.JWTExpired ? 'EXPIRED' : 'REFUSED');
}
