import type { VerificationKeys } from './verificationKeys';

/** One secret that makes and checks tokens. */
export function localSecret(secret: string): VerificationKeys {
  const key = new TextEncoder().encode(secret);
  return () => key;
}
