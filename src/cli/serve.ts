import type { Command } from 'commander';
import { readServerConfiguration } from '../configuration';
import type { Configuration } from '../configuration';
import { Database } from '../store/database';
import { isEmptyNetwork } from '../store/networkSize';
import { DemoWatch } from './demoWatch';
import { demoIdentity } from './demoIdentity';
import type { ServerIdentity } from './demoIdentity';
import { Interrupted, Interruption } from './interruption';
import { openDatabase } from './openDatabase';
import type { OpenDatabase } from './openDatabase';
import { readyLines } from './readyLines';
import { requireFreePort } from './requireFreePort';
import { serveByCrew, serveHere } from './service';
import type { Service } from './service';
import { requireNoActing, tokenIdentity } from './tokenIdentity';
import { productVersion } from './version';
import { Crew } from './workers/crew';
import { requireConnections } from './workers/requireConnections';

interface ServeOptions { readonly demo: boolean; readonly port?: string; readonly host?: string; readonly workers?: string; readonly as?: string }

/** `csp-graph serve`: the API, until it is stopped. */
export function registerServeCommand(program: Command): void {
  program
    .command('serve')
    .description('answer questions over GraphQL until Ctrl-C; the same as "npm start"')
    .option('--no-demo', 'leave an empty embedded database empty instead of loading the demo network')
    .option('--port <number>', 'port to listen on, instead of PORT')
    .option('--host <address>', 'address to listen on, instead of HOST; without authentication a loopback address')
    .option('--workers <number>', 'processes that answer, instead of WORKERS; see docs/operation.md')
    .option('--as <tenant>', 'the demo without a token: answer as this partner would be answered, instead of as the operator')
    .action(runServe);
}

async function runServe(options: ServeOptions): Promise<void> {
  const configuration = readServerConfiguration({ ...process.env, ...settingsIn(options) });
  const { authentication, workers } = configuration;
  if (authentication) requireNoActing(options.as);
  const interruption = new Interruption();
  try {
    console.log(`csp-graph ${productVersion()}`);
    const byToken = authentication && (await tokenIdentity(authentication, log));
    const port = await requireFreePort(configuration);
    const crew = workers > 1 ? Crew.gather(workers, log) : null;
    const opened = await openDatabase(configuration.database, log, { command: 'serve', mayJoin: false });
    await serveUntilStopped(opened, crew ? { ...configuration, port } : configuration, options, { byToken, crew, interruption });
    process.exit();
  } finally {
    interruption.end();
  }
}

/** The settings that stand on the command line instead. */
function settingsIn({ port, host, workers }: ServeOptions): NodeJS.ProcessEnv {
  return { ...(port && { PORT: port }), ...(host && { HOST: host }), ...(workers && { WORKERS: workers }) };
}

/** What a start has brought besides the database: who asks, if tokens say so; the workers, if there are any; and whether the user stops it. */
interface Surroundings { readonly byToken: ServerIdentity | null; readonly crew: Crew | null; readonly interruption: Interruption }

async function serveUntilStopped(
  opened: OpenDatabase, configuration: Configuration, options: ServeOptions, { byToken, crew, interruption }: Surroundings,
): Promise<void> {
  const { door, workers, database: setting } = configuration;
  const { database } = opened;
  let isDrained = false;
  try {
    if (crew) await requireConnections(database, workers);
    if (options.demo && setting.kind === 'embedded') await interruption.unless(loadDemo(opened));
    const who = byToken ?? (await demoIdentity(database, setting, options.as));
    const asked = { opened, configuration, who, as: options.as, log };
    const service = await (crew ? serveByCrew(crew, asked) : serveHere(asked));
    if (!interruption.happened) for (const line of await readyLines(database, service.url, who, door)) console.log(line);
    const refusal = await untilStopped(database, who, service, interruption);
    log('Stopping');
    isDrained = await Promise.race([service.close().then(() => true), interruption.second.then(() => false)]);
    if (refusal) throw refusal;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    if (!isDrained) crew?.abandon();
    await (isDrained ? opened.close() : opened.abandon());
  }
}

/** Waits for the user, or for a reason why the server may not go on. */
async function untilStopped(database: Database, { identity }: ServerIdentity, { failure }: Service, { first }: Interruption): Promise<Error | null> {
  const end = Promise.race([first.then(() => null), failure]);
  if (!identity.isOpen) return end;
  const watch = new DemoWatch(database);
  try {
    return await Promise.race([end, watch.over]);
  } finally {
    watch.end();
  }
}

async function loadDemo({ database, url }: OpenDatabase): Promise<void> {
  if (!(await isEmptyNetwork(database))) return;
  // all that an import needs, which most starts do without
  const { seedNetwork } = await import('../store/demo/seedNetwork.js');
  const patient = await Database.open(url, { poolSize: 2, statementTimeout: 0, viewer: 'EVERYTHING' });
  try {
    await seedNetwork(patient, 'demo', log);
  } finally {
    await patient.close();
  }
}

function log(line: string): void {
  console.log(`  ${line}`);
}
