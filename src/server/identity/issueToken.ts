import { SignJWT } from 'jose';

import type { ViewerRole } from '../../store/scope/viewer';
import type { TokenRules } from './tokenVerifier';

/** For whom a token is made. */
export interface TokenRequest {
  readonly role: ViewerRole;
  /** Null for an overseer. */
  readonly tenantId: string | null;
  readonly subject: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** A token that a server with these rules and this secret accepts. */
export function issueToken(rules: Pick<TokenRules, 'issuer' | 'audience' | 'algorithms'>, secret: string, { role, tenantId, subject, expiresIn }: TokenRequest): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1_000);
  return new SignJWT({ role, ...(tenantId !== null && { tenant: tenantId }) })
    .setProtectedHeader({ alg: rules.algorithms[0], typ: 'JWT' })
    .setIssuer(rules.issuer)
    .setAudience(rules.audience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresIn)
    .sign(new TextEncoder().encode(secret));
}
