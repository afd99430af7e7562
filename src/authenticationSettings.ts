import path from 'node:path';

import { isLoopback, type Reading, type Take } from './settings';
import { weaknessOf } from './weakSecret';

/** Where the keys come from that tokens are checked with. */
export type KeysSetting =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string };

/** Which tokens are accepted. */
export interface AuthenticationSetting {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Seconds since a token was issued. */
  readonly maxAge: number;
  readonly keys: KeysSetting;
}

/** The settings that make authentication, in words for messages. */
export const AUTHENTICATION_SETTINGS = 'AUTH_ISSUER, AUTH_AUDIENCE, AUTH_ALGORITHMS, AUTH_MAX_AGE and one of AUTH_JWKS_FILE, AUTH_JWKS_URL or AUTH_SECRET';

/** The issuer of tokens for the demo network, which no other network may accept. */
const DEMO_ISSUER = 'csp-graph-demo';

const ALWAYS = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_ALGORITHMS', 'AUTH_MAX_AGE'] as const;
const KEYS = ['AUTH_JWKS_FILE', 'AUTH_JWKS_URL', 'AUTH_SECRET'] as const;

/** Bytes that a secret must have for each algorithm that uses one: as many as the hash has. */
const SECRET_BYTES: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64 };
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };
const LONGEST_AGE = 24 * 3_600;

/** The settings of authentication: all of them, or null where there is none. What is wrong goes among the problems. */
export function readAuthentication(environment: NodeJS.ProcessEnv, take: Take, problems: string[]): AuthenticationSetting | null {
  const given = [...ALWAYS, ...KEYS].filter((name) => environment[name]?.trim());
  const issuer = take('AUTH_ISSUER', readIssuer, '');
  const audience = take('AUTH_AUDIENCE', readName, '');
  const algorithms = take('AUTH_ALGORITHMS', readAlgorithms, []);
  const maxAge = take('AUTH_MAX_AGE', readAge, 0);
  const keys = [
    take<KeysSetting | null>('AUTH_JWKS_FILE', readKeysFile, null), take<KeysSetting | null>('AUTH_JWKS_URL', readKeysUrl, null),
    take<KeysSetting | null>('AUTH_SECRET', (text) => readSecret(text, algorithms), null),
  ];
  if (given.length === 0) return null;
  problems.push(...missing(given), ...mismatches(algorithms, given));
  const one = keys.find((setting) => setting !== null);
  return one ? { issuer, audience, algorithms, maxAge, keys: one } : null;
}

function missing(given: readonly string[]): string[] {
  const absent = ALWAYS.filter((name) => !given.includes(name)).map((name) => `${name} is not set, although ${given[0]} is; authentication needs ${AUTHENTICATION_SETTINGS}`);
  const keys = KEYS.filter((name) => given.includes(name));
  if (keys.length === 0) return [...absent, `None of ${KEYS.join(', ')} is set, although ${given[0]} is; expected exactly one of them`];
  return keys.length === 1 ? absent : [...absent, `${keys.join(' and ')} are set; expected exactly one of them`];
}

/** A public key must never be taken for a secret, so secrets and public keys do not share algorithms. */
function mismatches(algorithms: readonly string[], given: readonly string[]): string[] {
  const isSecret = given.includes('AUTH_SECRET');
  const wrong = algorithms.filter((algorithm) => algorithm in SECRET_BYTES !== isSecret);
  if (wrong.length === 0 || !KEYS.some((name) => given.includes(name))) return [];
  const expected = isSecret ? `with AUTH_SECRET expected some of ${Object.keys(SECRET_BYTES).join(', ')}` : `with keys of a JWKS expected some of ${PUBLIC_KEY_ALGORITHMS.join(', ')}`;
  return [`AUTH_ALGORITHMS=${wrong.join(',')}: ${expected}`];
}

function readIssuer(text: string): Reading<string> {
  return text === DEMO_ISSUER ? { problem: `${text}: that is the issuer of demo tokens; expected the "iss" of your own` } : readName(text);
}

function readName(text: string): Reading<string> {
  return /^[\x21-\x7e]{1,500}$/.test(text) ? { value: text } : { problem: `${text}: expected a text without blanks, as tokens carry it` };
}

function readAlgorithms(text: string): Reading<readonly string[]> {
  const known = [...Object.keys(SECRET_BYTES), ...PUBLIC_KEY_ALGORITHMS];
  const algorithms = text.split(',').map((name) => name.trim());
  const wrong = algorithms.some((name, index) => !known.includes(name) || algorithms.indexOf(name) < index);
  return wrong ? { problem: `${text}: expected some of ${known.join(', ')}, separated by commas` } : { value: algorithms };
}

/** A length of time as 90s, 15m or 1h, up to a day, in seconds. */
export function readAge(text: string): Reading<number> {
  const [, digits, unit] = /^([1-9]\d{0,5})([smh])$/.exec(text) ?? [];
  const seconds = digits && unit ? Number(digits) * SECONDS[unit] : 0;
  return seconds > 0 && seconds <= LONGEST_AGE ? { value: seconds } : { problem: `${text}: expected a length of time such as 90s, 15m or 1h, at most 24h` };
}

function readKeysFile(text: string): Reading<KeysSetting> {
  return { value: { kind: 'file', path: path.resolve(text) } };
}

/** Keys that come unencrypted could be anybody's, except from this machine. */
function readKeysUrl(text: string): Reading<KeysSetting> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['https:', 'http:'].includes(url.protocol)) return { problem: `${text.replace(/\/\/[^/]*@/, '//***@')}: expected an https address` };
  if (url.username || url.password) return { problem: `${url.protocol}//***@${url.host}${url.pathname}: expected an address without a login` };
  if (url.protocol === 'http:' && !isLoopback(url.hostname.replace(/^\[(.*)\]$/, '$1'))) return { problem: `${text}: expected https, for http is only for this machine` };
  return { value: { kind: 'url', url: url.href } };
}

/** Problems do not repeat the secret. */
function readSecret(text: string, algorithms: readonly string[]): Reading<KeysSetting> {
  const needed = Math.max(32, ...algorithms.map((algorithm) => SECRET_BYTES[algorithm] ?? 0));
  const bytes = Buffer.byteLength(text);
  if (bytes < needed) return { problem: `***: it has ${bytes} bytes; expected at least ${needed}, at random (openssl rand -base64 ${needed})` };
  const weakness = weaknessOf(text);
  return weakness === null ? { value: { kind: 'secret', secret: text } } : { problem: `***: ${weakness}; expected ${needed} bytes at random (openssl rand -base64 ${needed})` };
}
