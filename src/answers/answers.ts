import { today as currentDay, type Day } from '../rulebook/calendar';
import type { CursorKey } from '../store/cursorKey';
import type { Database } from '../store/database';
import type { Scope } from '../store/scope/scope';
import { Snapshot, type ReadLimits } from '../store/snapshot';
import { Connections } from './connection';
import type { FactsMemory } from './factsMemory';
import { KnownFacts } from './knownFacts';
import { createLoaders, type Loaders } from './loaders';
import { Cursors } from './sealedCursors';

/** What answers stand on besides the database and the viewer. */
export interface AnswersOptions {
  readonly cursorKey: CursorKey;
  /** The day that questions without a date are about; today unless given. */
  readonly day?: Day | null;
  /** None unless given. */
  readonly limits?: ReadLimits;
  /** Whether nothing may be answered unless it is the demo network; false unless given. */
  readonly onlyDemo?: boolean;
  /** What earlier requests have left; nothing unless given. */
  readonly memory?: FactsMemory;
}

/** What one request is answered from: one snapshot of the network through the viewer's eyes, and what has been loaded of it so far. */
export class Answers {
  readonly connections: Connections;
  private made: Loaders | undefined;

  constructor(readonly snapshot: Snapshot, private day: Day | null, readonly cursors: Cursors, private readonly memory: FactsMemory | null = null) {
    this.connections = new Connections(snapshot, cursors, () => this.loaders.facts);
  }

  /** The day that questions without a date are about: one for the whole request. */
  get today(): Day {
    this.day ??= currentDay();
    return this.day;
  }

  /** Made when they are asked for: a small question asks for none. */
  get loaders(): Loaders {
    const { snapshot, memory } = this;
    this.made ??= createLoaders(snapshot, new KnownFacts(snapshot, memory));
    return this.made;
  }

  /** Answers for a viewer. */
  static forViewer(database: Pick<Database, 'pool'>, scope: Scope, { cursorKey, day = null, limits, onlyDemo, memory }: AnswersOptions): Answers {
    return new Answers(new Snapshot(database.pool, scope, limits, onlyDemo), day, new Cursors(cursorKey, scope), memory);
  }

  /** Ends the request. */
  end(): Promise<void> {
    return this.snapshot.end();
  }
}
