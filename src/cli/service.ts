import type { Configuration } from '../configuration';
import type { ServerIdentity } from './demoIdentity';
import type { OpenDatabase } from './openDatabase';
import { productVersion } from './version';
import type { Crew } from './workers/crew';
import { poolSizeOf, shareOf } from './workers/shares';

/** What answers requests: this process, or its workers. */
export interface Service {
  readonly url: string;
  /** Resolves with the reason why it may not go on; never, where nothing but the user ends it. */
  readonly failure: Promise<Error>;
  /** Stops listening, lets running requests finish, then resolves. */
  close(): Promise<void>;
}

/** What a service is started with. */
export interface ServiceOptions {
  readonly opened: OpenDatabase;
  readonly configuration: Configuration;
  /** Who asks, and the partner whom a server without authentication answers as. */
  readonly who: ServerIdentity;
  readonly as: string | undefined;
  readonly log: (line: string) => void;
}

/** Answers requests in this process. */
export async function serveHere({ opened: { database }, configuration: { host, port, door }, who, log }: ServiceOptions): Promise<Service> {
  // a primary process does without all that only its workers use
  const { startServer } = await import('../server/http.js');
  const server = await startServer({ database, host, port, identity: who.identity, door, version: productVersion(), log });
  return { url: server.url, failure: new Promise(() => undefined), close: () => server.close() };
}

/** Answers requests in the processes of a crew, which share the port and PostgreSQL and nothing else. */
export async function serveByCrew(crew: Crew, { opened: { url: databaseUrl }, configuration, as }: ServiceOptions): Promise<Service> {
  const { workers, door } = configuration;
  const url = await crew.serve({ configuration: { ...configuration, door: shareOf(door, workers) }, databaseUrl, poolSize: poolSizeOf(workers), as });
  return { url, failure: crew.failure, close: () => crew.close() };
}
