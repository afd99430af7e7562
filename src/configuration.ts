import path from 'node:path';
import { ConfigurationError } from './configurationError';
import { isLoopback, readCount, readDatabaseUrl, readHost, readLogLevel, readOrigins, readPort, readSwitch } from './settings';
import type { LogLevel, Reading } from './settings';

/** PostgreSQL started by us in a folder. */
export interface EmbeddedSetting {
  readonly kind: 'embedded';
  /** Absolute path. */
  readonly dataDirectory: string;
}

/** A PostgreSQL server that somebody else runs. */
export interface ServerSetting {
  readonly kind: 'server';
  /** The application's login. */
  readonly url: string;
  /** The owner's login, which migrates; null: the application's login does. */
  readonly migrationUrl: string | null;
}

/** What is open at the door of the server, and how much one viewer may ask. */
export interface DoorSetting {
  readonly introspection: boolean;
  readonly graphiql: boolean;
  /** Empty: pages of no other origin. */
  readonly corsOrigins: readonly string[];
  readonly costCapacity: number;
  /** Cost each second. */
  readonly costRefill: number;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly requestTimeout: number;
}

/** What the environment and the command line say, checked. */
export interface Configuration {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly database: EmbeddedSetting | ServerSetting;
  readonly logLevel: LogLevel;
  readonly door: DoorSetting;
}

/** Takes a setting: its value when absent, and also when it is wrong, which is then among the problems. */
type Take = <Value>(name: string, read: (text: string) => Reading<Value>, absent: Value) => Value;

/**
 * The configuration from environment variables; an empty one counts as absent.
 * @throws ConfigurationError with all problems at once.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const problems: string[] = [];
  const take: Take = (name, read, absent) => {
    const text = environment[name]?.trim();
    if (!text) return absent;
    const reading = read(text);
    if ('value' in reading) return reading.value;
    problems.push(`${name}=${reading.problem}`);
    return absent;
  };
  const host = take('HOST', readHost, '127.0.0.1');
  const port = take('PORT', readPort, 4000);
  const logLevel = take('LOG_LEVEL', readLogLevel, 'info');
  const url = take<string | null>('DATABASE_URL', readDatabaseUrl, null);
  const door = readDoor(take, isLoopback(host));
  const migrationUrl = take<string | null>('MIGRATION_DATABASE_URL', readDatabaseUrl, null);
  problems.push(...bindProblems(host), ...migrationProblems(environment, url, migrationUrl));
  if (problems.length > 0) throw new ConfigurationError(problems);
  const dataDirectory = path.resolve(environment.DATA_DIR?.trim() || '.data');
  return { host, port, logLevel, door, database: url === null ? { kind: 'embedded', dataDirectory } : { kind: 'server', url, migrationUrl } };
}

/** A server that only this machine reaches shows what it is; any other does so only when it is told to. */
function readDoor(take: Take, isPrivate: boolean): DoorSetting {
  return {
    introspection: take('INTROSPECTION', readSwitch, isPrivate),
    graphiql: take('GRAPHIQL', readSwitch, isPrivate),
    corsOrigins: take<readonly string[]>('CORS_ORIGINS', readOrigins, []),
    costCapacity: take('COST_CAPACITY', readCount, 1_000_000),
    costRefill: take('COST_REFILL', readCount, 250_000),
    concurrency: take('CONCURRENCY', readCount, 6),
    requestTimeout: take('REQUEST_TIMEOUT', readCount, 5_000),
  };
}

function bindProblems(host: string): string[] {
  if (isLoopback(host)) return [];
  return [`HOST=${host}: there is no authentication yet, so everyone who reaches this machine could read the network; expected a loopback address (127.0.0.1, ::1 or localhost)`];
}

function migrationProblems(environment: NodeJS.ProcessEnv, url: string | null, migrationUrl: string | null): string[] {
  if (migrationUrl === null) return [];
  if (!environment.DATABASE_URL?.trim()) return ['MIGRATION_DATABASE_URL is set without DATABASE_URL; expected both, or neither for the embedded database'];
  if (url === null) return [];
  const [application, owner] = [new URL(url).pathname, new URL(migrationUrl).pathname];
  return application === owner ? [] : [`MIGRATION_DATABASE_URL names database ${owner.slice(1)}, DATABASE_URL names ${application.slice(1)}; expected the same database`];
}
