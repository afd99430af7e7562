import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { stagingTable } from './staging';

/** Larger ones save no time worth having, and live long enough to be kept among what is collected seldom. */
const CHUNK = 1 << 17;

/**
 * Collects COPY lines an array and sends each array's lines in chunks, so that rows may come in any order and memory stays bounded. While one
 * chunk is on its way the next one fills; the writer waits where the server is slower.
 */
export class StagingWriter {
  private readonly chunks = new Map<NetworkArray, string>();
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly client: PoolClient) {}

  /** Takes a line; the promise, where there is one, must be awaited before the next. */
  write(array: NetworkArray, line: string): Promise<void> | undefined {
    const chunk = (this.chunks.get(array) ?? '') + line;
    this.chunks.set(array, chunk);
    return chunk.length < CHUNK ? undefined : this.flush(array);
  }

  /** Sends what is left and waits until all has arrived. */
  async end(): Promise<void> {
    for (const array of NETWORK_ARRAYS) await this.flush(array);
    await this.sending;
  }

  private async flush(array: NetworkArray): Promise<void> {
    const chunk = this.chunks.get(array);
    if (!chunk) return;
    this.chunks.delete(array);
    await this.sending;
    this.sending = this.send(array, chunk);
    this.sending.catch(() => undefined);
  }

  private send(array: NetworkArray, chunk: string): Promise<void> {
    const stream = this.client.query(copyFrom(`COPY ${stagingTable(array)} FROM STDIN`));
    return new Promise((resolve, reject) => {
      stream.on('finish', resolve);
      stream.on('error', reject);
      stream.end(chunk);
    });
  }
}
