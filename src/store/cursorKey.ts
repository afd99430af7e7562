import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Database } from './database';

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

/** The key that all processes on this database share; it came with the schema. */
export async function readCursorKey({ pool }: Pick<Database, 'pool'>): Promise<CursorKey> {
  const { rows } = await pool.query<{ value: string }>("SELECT value FROM core.secret WHERE name = 'CURSOR'");
  const [secret] = rows;
  if (!secret) throw new Error("core.secret holds no CURSOR; expected the row that the schema's migrations made.");
  return new CursorKey(Buffer.from(secret.value));
}
