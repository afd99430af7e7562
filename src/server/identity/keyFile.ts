import { readFile, stat } from 'node:fs/promises';

import { keySet, LARGEST_KEY_SET } from './keySet';
import { KeysUnavailable, type ReportKeys, type VerificationKeys } from './verificationKeys';

/** What was read from the file, and which state of the file it was. */
interface Reading {
  readonly stamp: string;
  readonly keys: Promise<VerificationKeys>;
  /** By the process's own clock, in milliseconds; null unless it failed. */
  failedAt: number | null;
}

/** After so many milliseconds, as clients are told, a file that could not be read is tried again as it is: what failed may have been the system. */
const RETRY_AFTER = 10_000;

/**
 * Keys of a JWKS file, as it is at each token: it is looked at each time and read again only where it changed, so a new key counts at once and so does
 * the removal of an old one. A file that cannot be used lets nobody in until it is mended.
 */
export class KeyFile {
  private reading: Reading | null = null;

  constructor(private readonly path: string, private readonly algorithms: readonly string[], private readonly report: ReportKeys, private readonly retryAfter = RETRY_AFTER) {}

  readonly keys: VerificationKeys = async (header, token) => (await this.current())(header, token);

  /** Reads the file for the first time. @throws Error that says what is wrong with it. */
  async check(): Promise<void> {
    await read(this.path, this.algorithms);
  }

  private async current(): Promise<VerificationKeys> {
    const stamp = await stampOf(this.path);
    if (this.reading?.stamp !== stamp) this.reading = this.readingOf(stamp, this.report);
    else if (this.reading.failedAt !== null && performance.now() - this.reading.failedAt >= this.retryAfter) this.reading = this.readingOf(stamp, () => undefined);
    return this.reading.keys;
  }

  private readingOf(stamp: string, report: ReportKeys): Reading {
    const reading: Reading = {
      stamp,
      failedAt: null,
      keys: read(this.path, this.algorithms).catch((error: Error) => {
        reading.failedAt = performance.now();
        report(`The keys in ${this.path} cannot be used, so no token is accepted: ${error.message}`);
        throw new KeysUnavailable();
      }),
    };
    // every token that waits for the reading hears of its failure; nobody may be waiting any more
    reading.keys.catch(() => undefined);
    return reading;
  }
}

/** What tells one state of the file from another. */
async function stampOf(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join(' '), () => 'absent');
}

async function read(path: string, algorithms: readonly string[]): Promise<VerificationKeys> {
  const { size } = await stat(path);
  if (size > LARGEST_KEY_SET) throw new Error(`it is larger than ${LARGEST_KEY_SET} bytes`);
  return keySet(await readFile(path, 'utf8'), algorithms);
}
