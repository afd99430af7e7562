import type { PoolClient } from 'pg';

import type { Database } from '../../../src/store/database';
import type { LensQuestion } from '../../../src/store/scope/scope';

/** A statement as the database got it. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The lens that was open on the connection; null where none was. */
  readonly lens: LensQuestion | null;
}

interface Query {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** Writes down the named statements that a database of one connection sends, each with the lens that it was sent through. */
export class SentStatements {
  private sent: SentStatement[] = [];
  private readonly heard = new WeakSet<PoolClient>();

  constructor({ pool }: Pick<Database, 'pool'>) {
    pool.on('acquire', (client) => this.listen(client));
  }

  /** What was sent since the last call. */
  take(): readonly SentStatement[] {
    const { sent } = this;
    this.sent = [];
    return sent;
  }

  private listen(client: PoolClient): void {
    if (this.heard.has(client)) return;
    this.heard.add(client);
    const query = client.query.bind(client) as (...words: readonly unknown[]) => unknown;
    let lens: LensQuestion | null = null;
    const listening = (...words: readonly unknown[]): unknown => {
      const asked = typeof words[0] === 'string' ? { text: words[0] } : (words[0] as Query);
      if (asked.text.startsWith('SELECT core.close_lens(')) lens = null;
      else if (asked.text.startsWith('SELECT core.open_lens(')) lens = lensOf(asked);
      else if ('name' in asked) this.sent.push({ text: asked.text, values: asked.values ?? [], lens });
      return query(...words);
    };
    Object.assign(client, { query: listening });
  }
}

function lensOf({ values }: Query): LensQuestion {
  const [lens, partnerIds] = values as [LensQuestion['lens'], readonly string[]];
  return { lens, partnerIds };
}
