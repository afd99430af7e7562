import path from 'node:path';
import { runnableBinaries } from './binaries';
import { ensureCluster } from './cluster';
import { answersFor, createDatabase } from './connect';
import { folderHolder, FolderInUse, lockFolder } from './folderLock';
import { findHome, prepareHome } from './home';
import type { Home } from './home';
import { launchServer } from './launch';
import type { Launched } from './launch';
import { disownPidFile, isRunning, mayServe, postmasterOf, signalPostmaster, stopPostmaster, until } from './postmaster';
import { ensureSecrets, readSecrets, urlFor } from './secrets';
import type { Secrets } from './secrets';
import type { ServerSettings } from './settings';

/** A PostgreSQL server in a data folder, with an empty or filled database. */
export interface EmbeddedDatabase {
  /** Login that owns the database: migrations. */
  readonly ownerUrl: string;
  /** Login that the application uses; the migration creates it. */
  readonly applicationUrl: string;
  /** Whether this process holds the folder, so that `close` stops the server. */
  readonly isOurs: boolean;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The csp-graph command, named to whoever finds the folder in use. Only `serve` lets others join. */
  readonly command?: string;
  /** For tests, where a crash of the machine loses nothing of worth. */
  readonly settings?: ServerSettings;
}

/**
 * Takes the data folder and brings its server up: made on first use, attached to where a killed parent left it running, else started.
 * @throws FolderInUse when another live csp-graph holds the folder.
 */
export async function openEmbeddedDatabase(dataDirectory: string, log: (line: string) => void, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const home = prepareHome(path.resolve(dataDirectory), log);
  const lock = lockFolder(home.directory, options.command ?? 'csp-graph');
  try {
    const { postmaster, secrets } = await ensureServer(home, log, options.settings ?? {});
    const lastResort = (): void => signalPostmaster(postmaster, 'SIGINT');
    process.once('exit', lastResort);
    return {
      ...urls(secrets),
      isOurs: true,
      close: async () => {
        process.off('exit', lastResort);
        await stopPostmaster(postmaster);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The database of a running `csp-graph serve` on the folder; null when no live process holds it.
 * @throws FolderInUse when what runs there is another command, which stops the server when it is done.
 */
export function joinEmbeddedDatabase(dataDirectory: string): EmbeddedDatabase | null {
  const home = findHome(path.resolve(dataDirectory));
  const holder = home && folderHolder(home.directory);
  if (!holder) return null;
  const secrets = readSecrets(home);
  if (holder.command !== 'serve' || !secrets || postmasterOf(home.cluster)?.status !== 'ready') throw new FolderInUse(home.directory, holder);
  return { ...urls(secrets), isOurs: false, close: () => Promise.resolve() };
}

function urls(secrets: Secrets): Pick<EmbeddedDatabase, 'ownerUrl' | 'applicationUrl'> {
  return { ownerUrl: urlFor(secrets, 'owner'), applicationUrl: urlFor(secrets, 'application') };
}

async function ensureServer(home: Home, log: (line: string) => void, settings: ServerSettings): Promise<Launched> {
  const binaries = runnableBinaries(home.user, home.directory, log);
  const secrets = await ensureSecrets(home);
  await ensureCluster(home, binaries, secrets, log);
  const server = (await attachToLeftover(home, secrets, log)) ?? (await launchServer(home, binaries, secrets, settings, log));
  try {
    await createDatabase(server.secrets);
    return server;
  } catch (error) {
    await stopPostmaster(server.postmaster);
    throw error;
  }
}

/** What a killed parent left running: used if it answers, else stopped. */
async function attachToLeftover(home: Home, secrets: Secrets, log: (line: string) => void): Promise<Launched | null> {
  const found = postmasterOf(home.cluster);
  if (!found) return null;
  if (!mayServe(found, home.cluster)) {
    disownPidFile(home.cluster);
    return null;
  }
  await until(() => !isRunning(found) || postmasterOf(home.cluster)?.status === 'ready', 30);
  const current = postmasterOf(home.cluster);
  const reachable = { ...secrets, port: current?.port ?? secrets.port };
  if (current && (await answersFor(home, reachable))) {
    log(`Using the PostgreSQL that an earlier csp-graph left running (pid ${current.pid})`);
    return { postmaster: current, secrets: reachable };
  }
  if (isRunning(found)) log(`Stopping a PostgreSQL left on ${home.directory} that does not answer (pid ${found.pid})`);
  await stopPostmaster(found);
  return null;
}
