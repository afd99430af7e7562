import { ConfigurationError } from '../../configurationError';
import type { Database } from '../../store/database';
import { poolSizeOf } from './shares';

/** What the primary process and the commands beside a server hold at most. */
const CONNECTIONS_OF_OTHERS = 5;

/** Of the server, of the database and of the login the one that allows least; PostgreSQL keeps some connections for superusers. */
const ALLOWED = `
  SELECT least(
    current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer
      - coalesce(current_setting('reserved_connections', true)::integer, 0),
    (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database()),
    (SELECT nullif(rolconnlimit, -1) FROM pg_roles WHERE rolname = current_user)
  ) AS allowed`;

/** Fails at once where PostgreSQL allows fewer connections than so many workers hold under load. @throws ConfigurationError */
export async function requireConnections({ pool }: Database, workers: number): Promise<void> {
  const { rows } = await pool.query<{ allowed: number }>(ALLOWED);
  const [{ allowed }] = rows;
  const needed = workers * poolSizeOf(workers) + CONNECTIONS_OF_OTHERS;
  if (needed <= allowed) return;
  throw new ConfigurationError([`WORKERS=${workers}: they hold up to ${needed} connections to PostgreSQL, which allows ${allowed}; expected fewer workers, or a larger max_connections`]);
}
