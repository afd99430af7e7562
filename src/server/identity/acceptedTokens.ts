import { createHash } from 'node:crypto';

import type { FlattenedJWSInput, JWTHeaderParameters, JWTPayload } from 'jose';

import type { VerificationKeys } from './verificationKeys';
import type { Viewer } from './viewer';

/** A token that was found right, and all that may make it wrong later: its key is withdrawn, or its time is over. */
export interface AcceptedToken {
  readonly viewer: Viewer;
  readonly key: Awaited<ReturnType<VerificationKeys>>;
  /** What the key is found by. */
  readonly header: JWTHeaderParameters;
  /** Seconds since 1970: from when it was checked until it is too old. */
  readonly checkedAt: number;
  readonly until: number;
}

/** Keys are found by the header alone; the rest of a token is not kept. */
const NO_TOKEN: FlattenedJWSInput = { payload: '', signature: '' };

/** Tokens that are kept; the one that did not come for longest is the first to go. */
const MOST_TOKENS = 5_000;

/**
 * Tokens that were found right. Checking a signature is most of the work of a small request, and clients send the same token for minutes. Tokens are kept as
 * digests: nobody can use what lies here.
 */
export class AcceptedTokens {
  private readonly accepted = new Map<string, AcceptedToken>();

  constructor(private readonly keys: VerificationKeys) {}

  /** Who has the token; null where it has to be checked. @throws where the keys cannot be had. */
  async viewerOf(token: string): Promise<Viewer | null> {
    const id = digest(token);
    const known = this.accepted.get(id);
    if (!known) return null;
    const seconds = now();
    const isInTime = known.checkedAt <= seconds && seconds < known.until;
    // keys come anew as other objects whenever they are read again, though they be the same
    const isRight = isInTime && (await this.keys(known.header, NO_TOKEN)) === known.key;
    this.accepted.delete(id);
    if (!isRight) return null;
    this.accepted.set(id, known);
    return known.viewer;
  }

  /** Keeps a token that was found right just now. */
  keep(token: string, accepted: Omit<AcceptedToken, 'checkedAt'>): void {
    this.accepted.set(digest(token), { ...accepted, checkedAt: now() });
    if (this.accepted.size <= MOST_TOKENS) return;
    const [oldest] = this.accepted.keys();
    this.accepted.delete(oldest);
  }
}

/** When a token with these times is too old, by rules that let clocks differ; both times are required of every token. */
export function untilOf({ exp = 0, iat = 0 }: JWTPayload, { maxAge, tolerance }: { readonly maxAge: number; readonly tolerance: number }): number {
  return Math.min(exp, iat + maxAge) + tolerance;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}

function now(): number {
  return Math.floor(Date.now() / 1_000);
}
