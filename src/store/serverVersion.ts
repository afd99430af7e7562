import type { QueryResult } from 'pg';
import { DatabaseRefusal } from './databaseRefusal';

interface Version { number: number; name: string }

/** A connection or pool, as far as it is needed here. */
export interface VersionSource {
  query(sql: string): Promise<Pick<QueryResult<Version>, 'rows'>>;
}

const OLDEST = 150_000;

/** @throws DatabaseRefusal when the server is older than PostgreSQL 15. */
export async function requireSupportedVersion(server: VersionSource): Promise<void> {
  const answer = await server.query(`SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS name`);
  const version = answer.rows[0];
  if (!version || version.number < OLDEST) throw new DatabaseRefusal(`The server is PostgreSQL ${version?.name}; csp-graph needs 15 or later.`);
}
