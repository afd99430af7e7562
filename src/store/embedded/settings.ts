/** PostgreSQL settings by name, on top of its defaults. */
export type ServerSettings = Readonly<Record<string, string>>;

/** Loopback only, no socket in the file system, and sessions of a dead client end within a second, so that their locks do not outlive them. */
const SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  client_connection_check_interval: '1s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

/** Arguments of the `postgres` program. */
export function serverArguments(cluster: string, port: number, overrides: ServerSettings): string[] {
  const settings = { ...SETTINGS, ...overrides, port: String(port) };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
