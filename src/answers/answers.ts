import { today, type Day } from '../rulebook/calendar';
import type { Database } from '../store/database';
import type { Scope } from '../store/scope/scope';
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

  /** Answers for a viewer; `day` may be given to ask as of another day than today. */
  static forViewer(database: Pick<Database, 'pool'>, scope: Scope, day: Day = today(), limits: ReadLimits | null = null): Answers {
    return new Answers(new Snapshot(database.pool, scope, limits), day);
  }

  /** Ends the request. */
  end(): Promise<void> {
    return this.snapshot.end();
  }
}
