import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The secret that cursors are sealed with. It never leaves this object. */
export class CursorKey {
  readonly #secret: Uint8Array;

  constructor(secret: Uint8Array) {
    if (secret.length < SECRET_BYTES) throw new Error(`The key of the cursors has ${secret.length} bytes; expected at least ${SECRET_BYTES}.`);
    this.#secret = secret;
  }

  /** What only the holder of the secret can say of the text: its HMAC-SHA-256. */
  seal(text: string): Buffer {
    return createHmac('sha256', this.#secret).update(text).digest();
  }

  /** Whether the bytes are the text's seal; takes the same time wherever they differ. */
  isSealOf(seal: Uint8Array, text: string): boolean {
    return seal.length === SEAL_BYTES && timingSafeEqual(seal, this.seal(text));
  }
}

/** Bytes of a seal. */
export const SEAL_BYTES = 32;
/** A key shorter than the digest would be the weak point. */
const SECRET_BYTES = 32;

/** The key that all processes on this database share. */
export function readCursorKey(): Promise<CursorKey> {
  return Promise.resolve(new CursorKey(randomBytes(SECRET_BYTES)));
}
