import { today, type Day } from '../rulebook/calendar';
import type { Database } from '../store/database';
import { Scope } from '../store/scope';
import { Snapshot, type ReadLimits } from '../store/snapshot';
import { Connections } from './connection';
import { createLoaders, type Loaders } from './loaders';

/** What one request is answered from: one snapshot of the network through the viewer's eyes, and what has been loaded of it so far. */
export class Answers {
  readonly loaders: Loaders;
  readonly connections: Connections;

  constructor(readonly snapshot: Snapshot, readonly today: Day) {
    this.loaders = createLoaders(snapshot);
    this.connections = new Connections(snapshot);
  }

  /** Answers for the operator, who sees the whole network; `today` may be given to ask as of another day. */
  static forOperator(database: Pick<Database, 'pool'>, day: Day = today(), limits: ReadLimits | null = null): Answers {
    return new Answers(new Snapshot(database.pool, Scope.operator(), limits), day);
  }

  /** Ends the request. */
  end(): Promise<void> {
    return this.snapshot.end();
  }
}
