import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who asks: with the claims of docs/authentication.md. */
export interface Asker {
  readonly role: 'OPERATOR' | 'PROVIDER' | 'RESELLER';
  /** Null for the operator. */
  readonly tenant: string | null;
}

/** What every token of the race says besides who asks. */
export const ISSUER = 'https://bench.example';
export const AUDIENCE = 'csp-graph';
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
/** Seconds: a race may last. */
const LIFETIME = 12 * 3_600;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A token as `csp-graph token` makes it. */
export function issueToken(secret: string, { role, tenant }: Asker): string {
  const issued = Math.floor(Date.now() / 1_000);
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'bench', iat: issued, exp: issued + LIFETIME, role, ...(tenant !== null && { tenant }) };
  const signed = `${HEADER}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/**
 * The check of a request's token, by node:crypto alone: signature, issuer, audience, age and claims, with nothing remembered from one request to the
 * next. For the limit, and for peers that have none of their own.
 * @returns null where the token is not accepted.
 */
export function askerOf(authorization: string | undefined, secret: string): Asker | null {
  const [header = '', payload = '', signature = ''] = (authorization ?? '').replace(/^Bearer /i, '').split('.');
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const claims = decode(payload);
  const now = Date.now() / 1_000;
  const holds = decode(header).alg === 'HS256' && claims.iss === ISSUER && claims.aud === AUDIENCE && Number(claims.iat) <= now && Number(claims.iat) + LIFETIME > now && Number(claims.exp) > now;
  return holds ? claimed(claims) : null;
}

function claimed({ role, tenant }: Record<string, unknown>): Asker | null {
  if (role === 'OPERATOR') return tenant === undefined ? { role, tenant: null } : null;
  if (role !== 'PROVIDER' && role !== 'RESELLER') return null;
  return typeof tenant === 'string' && UUID.test(tenant) ? { role, tenant } : null;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
