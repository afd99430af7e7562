import type { JWTVerifyGetKey } from 'jose';

/** Finds the key that a token must be signed with, by the token's header. */
export type VerificationKeys = JWTVerifyGetKey;

/** The keys cannot be had at the moment, whatever the token is. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Told of keys that cannot be had, which is not the client's fault. */
export type ReportKeys = (message: string) => void;
