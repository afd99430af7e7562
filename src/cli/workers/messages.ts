import type { Configuration } from '../../configuration';

/** What a worker needs to know to serve. It is sent, not put on the command line, which everybody on the machine may read. */
export interface WorkerTask {
  readonly configuration: Configuration;
  /** The database, with the application's login. */
  readonly databaseUrl: string;
  /** Connections to it at most. */
  readonly poolSize: number;
  /** The partner whom a server without authentication answers as. */
  readonly as?: string;
}

/** What the primary process tells a worker. */
export type Order =
  /** `allListen`: the others listen already, so this one is ready as soon as it does. */
  | { readonly kind: 'serve'; readonly task: WorkerTask; readonly allListen: boolean }
  /** Every worker listens. */
  | { readonly kind: 'all listen' }
  /** Lets running requests finish, then ends. */
  | { readonly kind: 'stop' };

/** What a worker tells the primary process. */
export type Report =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string };
