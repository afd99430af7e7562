import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';

import type { TokenRules } from '../../../src/server/identity/tokenVerifier';
import { NORTH } from '../../support/exampleNetwork';

export const RULES: TokenRules = { issuer: 'https://login.example', audience: 'csp-graph', algorithms: ['RS256'], maxAge: 3_600 };

/** A pair of keys and the name under which its public half is published. */
export interface Signer {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A new pair of RSA keys. */
export function rsaSigner(kid: string = randomUUID(), modulusLength = 2_048): Signer {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength }) };
}

/** What is published of the pairs. */
export function keySetOf(...signers: readonly Signer[]): string {
  return JSON.stringify({ keys: signers.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' })) });
}

/** The claims of a token of good will, changed; undefined takes a claim away. */
export function claims(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const now = seconds();
  return { iss: RULES.issuer, aud: RULES.audience, sub: 'ada', iat: now, exp: now + 600, role: 'PROVIDER', tenant: NORTH, ...changes };
}

/** Now, as tokens tell it. */
export function seconds(): number {
  return Math.floor(Date.now() / 1_000);
}

/** A signed token, made by hand so that nothing keeps it from being wrong. */
export function signed(signer: Signer, payload: unknown = claims(), header: Record<string, unknown> = {}): string {
  const text = unsigned({ alg: 'RS256', typ: 'JWT', kid: signer.kid, ...header }, payload);
  return `${text}.${sign('sha256', Buffer.from(text), signer.privateKey).toString('base64url')}`;
}

/** A token signed with a shared secret. */
export function signedWithSecret(secret: string | Buffer, payload: unknown = claims(), header: Record<string, unknown> = {}): string {
  const text = unsigned({ alg: 'HS256', typ: 'JWT', ...header }, payload);
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** Header and payload without a signature. */
export function unsigned(header: unknown, payload: unknown): string {
  return `${part(header)}.${part(payload)}`;
}

/** One part of a token. */
export function part(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}
