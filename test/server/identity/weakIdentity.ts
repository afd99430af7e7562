/** What the product checks, each check of it off at will: the table of hostile tokens must find it out. */
import { decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import type { IncomingMessage } from 'node:http';

import { bearerToken } from '../../../src/server/identity/bearerToken';
import type { Identity } from '../../../src/server/identity/identity';
import { checksOf, type TokenRules } from '../../../src/server/identity/tokenVerifier';
import type { VerificationKeys } from '../../../src/server/identity/verificationKeys';
import { viewerFor, type Viewer } from '../../../src/server/identity/viewer';
import { RefusedRequest } from '../../../src/server/refusedRequest';
import { NORTH } from '../../support/exampleNetwork';
import type { Safeguard } from './hostileTokens';

/** As the product's, without some of its safeguards. */
export function weakIdentity(rules: TokenRules, keys: VerificationKeys, without: readonly Safeguard[]): Identity {
  const isOff = (safeguard: Safeguard): boolean => without.includes(safeguard);
  const verified = async (token: string): Promise<JWTPayload> => {
    if (isOff('signature')) return trusting(token);
    const checks = Object.fromEntries(Object.entries(checksOf(rules)).filter(([name]) => !isOff(name as Safeguard)));
    const { payload, protectedHeader } = await jwtVerify(token, keys, checks);
    if (!isOff('type') && !['JWT', 'at+jwt', undefined].includes(protectedHeader.typ)) throw new Error('type');
    return payload;
  };
  return {
    isOpen: false, tellsSize: false,
    viewerOf: async (request) => {
      try {
        const token = isOff('header') ? anyToken(request as IncomingMessage) : bearerToken(request);
        const payload = token === null ? (isOff('header') ? { role: 'PROVIDER', tenant: NORTH, sub: 'somebody' } : {}) : await verified(token);
        const viewer = isOff('claims') ? mended(payload) : viewerFor({ role: payload.role, tenant: payload.tenant, subject: payload.sub });
        if (viewer) return viewer;
      } catch {
        throw new RefusedRequest(401, 'UNAUTHENTICATED', 'refused');
      }
      throw new RefusedRequest(401, 'UNAUTHENTICATED', 'refused');
    },
  };
}

/** Believes what a token says; what cannot be read at all is taken for the provider. */
function trusting(token: string): JWTPayload {
  try {
    const payload = decodeJwt(token);
    return payload.role === undefined ? { ...payload, role: 'PROVIDER', tenant: NORTH, sub: 'ada' } : payload;
  } catch {
    return { role: 'PROVIDER', tenant: NORTH, sub: 'ada' };
  }
}

/** The token wherever it is. */
function anyToken({ headers, url }: IncomingMessage): string | null {
  const given = headers.authorization ?? headers['x-authorization']?.toString() ?? new URL(url ?? '', 'http://x').searchParams.get('access_token');
  return given === null || given === undefined ? null : given.replace(/^(Bearer|Token|Basic) ?/i, '').split(',')[0];
}

/** A viewer at any price. */
function mended({ role, tenant, sub }: JWTPayload): Viewer | null {
  const known = String(role ?? 'PROVIDER').trim().toUpperCase();
  const isOverseer = known === 'OPERATOR' || known === 'AUDITOR';
  const text = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(JSON.stringify(tenant ?? NORTH).toLowerCase())?.[0] ?? NORTH;
  const isKnown = isOverseer || ['PROVIDER', 'RESELLER', 'DIRECT_BILL'].includes(known);
  return viewerFor({ role: isKnown ? known : 'PROVIDER', tenant: isOverseer ? undefined : text, subject: String(sub ?? '').trim() || 'ada' });
}
