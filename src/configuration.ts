import path from 'node:path';
import { AUTHENTICATION_SETTINGS, readAuthentication } from './authenticationSettings';
import type { AuthenticationSetting } from './authenticationSettings';
import { ConfigurationError } from './configurationError';
import { isLoopback, readCount, readDatabaseUrl, readHost, readLogLevel, readOrigins, readPort, readSwitch, readWorkers, settingsOf } from './settings';
import type { LogLevel, Take } from './settings';

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
  readonly connectionsPerAddress: number;
  /** Milliseconds. */
  readonly requestTimeout: number;
}

/** What the environment and the command line say, checked. */
export interface Configuration {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Processes that answer requests. */
  readonly workers: number;
  readonly database: EmbeddedSetting | ServerSetting;
  readonly logLevel: LogLevel;
  /** Which tokens are accepted; null: there is no authentication. */
  readonly authentication: AuthenticationSetting | null;
  readonly door: DoorSetting;
}

/**
 * The configuration from environment variables; an empty one counts as absent.
 * @throws ConfigurationError with all problems at once.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const problems: string[] = [];
  const configuration = configurationOf(environment, problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

/**
 * As `readConfiguration`, for a server: without authentication it is for this machine and for the demo only.
 * @throws ConfigurationError with all problems at once.
 */
export function readServerConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const problems: string[] = [];
  const configuration = configurationOf(environment, problems);
  problems.push(...tokenFreeProblems(configuration));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

/** What to do where a server may not run without authentication, in words. */
export const SET_AUTHENTICATION = `set ${AUTHENTICATION_SETTINGS} (docs/authentication.md); "csp-graph token" issues tokens for development`;

function configurationOf(environment: NodeJS.ProcessEnv, problems: string[]): Configuration {
  const take = settingsOf(environment, problems);
  const host = take('HOST', readHost, '127.0.0.1');
  const port = take('PORT', readPort, 4000);
  const workers = take('WORKERS', readWorkers, 1);
  const logLevel = take('LOG_LEVEL', readLogLevel, 'info');
  const url = take<string | null>('DATABASE_URL', readDatabaseUrl, null);
  const authentication = readAuthentication(environment, take, problems);
  const door = readDoor(take, authentication === null && url === null && isLoopback(host), isLoopback(host));
  const migrationUrl = take<string | null>('MIGRATION_DATABASE_URL', readDatabaseUrl, null);
  problems.push(...migrationProblems(environment, url, migrationUrl));
  const dataDirectory = path.resolve(environment.DATA_DIR?.trim() || '.data');
  return { host, port, workers, logLevel, authentication, door, database: url === null ? { kind: 'embedded', dataDirectory } : { kind: 'server', url, migrationUrl } };
}

/** The token-free demo, which only this machine reaches, shows what it is; any other server does so only when it is told to. */
function readDoor(take: Take, isTokenFree: boolean, isPrivate: boolean): DoorSetting {
  return {
    introspection: take('INTROSPECTION', readSwitch, isTokenFree),
    graphiql: take('GRAPHIQL', readSwitch, isTokenFree),
    corsOrigins: take<readonly string[]>('CORS_ORIGINS', readOrigins, []),
    costCapacity: take('COST_CAPACITY', readCount, 1_000_000),
    costRefill: take('COST_REFILL', readCount, 250_000),
    concurrency: take('CONCURRENCY', readCount, 6),
    // on a loopback address every client, and a proxy before it, has the same one
    connectionsPerAddress: take('CONNECTIONS_PER_ADDRESS', readCount, isPrivate ? 1_000 : 20),
    requestTimeout: take('REQUEST_TIMEOUT', readCount, 5_000),
  };
}

function tokenFreeProblems({ authentication, host, database }: Configuration): string[] {
  if (authentication) return [];
  const problems: string[] = [];
  if (!isLoopback(host)) {
    problems.push(`HOST=${host}: without authentication everyone who reaches this machine could read the network; expected a loopback address (127.0.0.1, ::1 or localhost), or ${SET_AUTHENTICATION}`);
  }
  if (database.kind === 'server') problems.push(`DATABASE_URL is set without authentication, so everyone on this machine could read that network; ${SET_AUTHENTICATION}`);
  return problems;
}

function migrationProblems(environment: NodeJS.ProcessEnv, url: string | null, migrationUrl: string | null): string[] {
  if (migrationUrl === null) return [];
  if (!environment.DATABASE_URL?.trim()) return ['MIGRATION_DATABASE_URL is set without DATABASE_URL; expected both, or neither for the embedded database'];
  if (url === null) return [];
  const [application, owner] = [new URL(url).pathname, new URL(migrationUrl).pathname];
  return application === owner ? [] : [`MIGRATION_DATABASE_URL names database ${owner.slice(1)}, DATABASE_URL names ${application.slice(1)}; expected the same database`];
}
