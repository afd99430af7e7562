import { createLocalJWKSet, type JSONWebKeySet, type JWK } from 'jose';

import type { VerificationKeys } from './verificationKeys';

/** The most that a set of keys may weigh. */
export const LARGEST_KEY_SET = 256 * 1024;

const FEWEST_RSA_BITS = 2_048;

/**
 * The keys of a JSON Web Key Set, of which at least one must be of a kind that an algorithm uses.
 * @throws Error that says what is wrong with the set.
 */
export function keySet(text: string, algorithms: readonly string[]): VerificationKeys {
  const set = parsed(text);
  const keys = createLocalJWKSet(set);
  const flaw = set.keys.map(flawOf).find((found) => found !== null);
  if (flaw) throw new Error(flaw);
  if (!set.keys.some(({ kty }) => algorithms.some((algorithm) => kindOf(algorithm) === kty))) throw new Error(`it has no key for ${algorithms.join(', ')}`);
  return keys;
}

function kindOf(algorithm: string): string {
  if (/^[RP]S/.test(algorithm)) return 'RSA';
  return algorithm.startsWith('ES') ? 'EC' : 'OKP';
}

function parsed(text: string): JSONWebKeySet {
  try {
    return JSON.parse(text) as JSONWebKeySet;
  } catch {
    throw new Error('it is not JSON');
  }
}

/** Whoever reads a private key or a shared secret makes tokens with it, so it has no place where keys are published. */
function flawOf(key: JWK, index: number, keys: readonly JWK[]): string | null {
  const name = `its key ${index + 1}`;
  if ('d' in key || 'k' in key || key.kty === 'oct') return `${name} is a private key or a secret; expected public keys only`;
  if (key.kid !== undefined && keys.findIndex(({ kid }) => kid === key.kid) !== index) return `${name} has the "kid" of another one`;
  if (key.kty === 'RSA' && Buffer.from(key.n ?? '', 'base64url').length * 8 < FEWEST_RSA_BITS) return `${name} is shorter than ${FEWEST_RSA_BITS} bits`;
  return null;
}
