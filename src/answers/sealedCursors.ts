import { SEAL_BYTES, type CursorKey } from '../store/cursorKey';
import type { PageOrder, Position } from '../store/page';
import type { Scope } from '../store/scope/scope';

/** Everything that decides which list it is, besides who asks; two questions that differ are two lists. */
export interface ListIdentity {
  /** What is asked, with its filter and dates. */
  readonly question: string;
  /** Id of the thing whose list it is. */
  readonly parent: string;
  readonly order: PageOrder;
}

/**
 * Makes and reads the cursors of one viewer. A cursor is sealed together with its viewer, list and order, so that the position in it is always one that
 * this viewer was shown in this very list: neither made up nor carried over from elsewhere.
 */
export class Cursors {
  constructor(private readonly key: CursorKey, private readonly viewer: Pick<Scope, 'viewerSetting' | 'role'>) {}

  /** The opaque cursor of a row. */
  cursorOf(list: ListIdentity, { key, id }: Position): string {
    const position = JSON.stringify([key, id]);
    return Buffer.concat([this.key.seal(this.sealed(list, position)), Buffer.from(position)]).toString('base64url');
  }

  /** The position that a cursor stands for; null for every text that this list did not give to this viewer. */
  positionOf(list: ListIdentity, cursor: string): Position | null {
    const bytes = Buffer.from(cursor, 'base64url');
    // the decoder passes over what it does not know, so that many texts would be one cursor
    if (bytes.toString('base64url') !== cursor) return null;
    const position = bytes.subarray(SEAL_BYTES).toString('utf8');
    if (!this.key.isSealOf(bytes.subarray(0, SEAL_BYTES), this.sealed(list, position))) return null;
    const [key, id] = JSON.parse(position) as [string, string];
    return { key, id };
  }

  private sealed({ question, parent, order }: ListIdentity, position: string): string {
    const { viewerSetting, role } = this.viewer;
    return JSON.stringify([viewerSetting, role, question, parent, order.tag, order.descending, position]);
  }
}
