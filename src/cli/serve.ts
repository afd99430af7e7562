import type { Command } from 'commander';
import { readServerConfiguration } from '../configuration';
import type { Configuration } from '../configuration';
import { startServer } from '../server/http';
import { Database } from '../store/database';
import { seedNetwork } from '../store/demo/seedNetwork';
import { isEmptyNetwork } from '../store/networkSize';
import { DemoWatch } from './demoWatch';
import { demoIdentity } from './demoIdentity';
import type { ServerIdentity } from './demoIdentity';
import { Interrupted, Interruption } from './interruption';
import { openDatabase } from './openDatabase';
import type { OpenDatabase } from './openDatabase';
import { readyLines } from './readyLines';
import { requireFreePort } from './requireFreePort';
import { requireNoActing, tokenIdentity } from './tokenIdentity';
import { productVersion } from './version';

interface ServeOptions { readonly demo: boolean; readonly port?: string; readonly host?: string; readonly as?: string }

/** `csp-graph serve`: the API, until it is stopped. */
export function registerServeCommand(program: Command): void {
  program
    .command('serve')
    .description('answer questions over GraphQL until Ctrl-C; the same as "npm start"')
    .option('--no-demo', 'leave an empty embedded database empty instead of loading the demo network')
    .option('--port <number>', 'port to listen on, instead of PORT')
    .option('--host <address>', 'address to listen on, instead of HOST; without authentication a loopback address')
    .option('--as <tenant>', 'the demo without a token: answer as this partner would be answered, instead of as the operator')
    .action(runServe);
}

async function runServe(options: ServeOptions): Promise<void> {
  const configuration = readServerConfiguration({ ...process.env, ...(options.port && { PORT: options.port }), ...(options.host && { HOST: options.host }) });
  const { authentication } = configuration;
  if (authentication) requireNoActing(options.as);
  const interruption = new Interruption();
  try {
    console.log(`csp-graph ${productVersion()}`);
    const byToken = authentication && (await tokenIdentity(authentication, log));
    await requireFreePort(configuration);
    const opened = await openDatabase(configuration.database, log, { command: 'serve', mayJoin: false });
    await serveUntilStopped(opened, configuration, options, byToken, interruption);
    process.exit();
  } finally {
    interruption.end();
  }
}

async function serveUntilStopped(
  opened: OpenDatabase, configuration: Configuration, options: ServeOptions, byToken: ServerIdentity | null, interruption: Interruption,
): Promise<void> {
  const { host, port, door, database: setting } = configuration;
  const { database } = opened;
  let isDrained = false;
  try {
    if (options.demo && setting.kind === 'embedded') await interruption.unless(loadDemo(opened));
    const who = byToken ?? (await demoIdentity(database, setting, options.as));
    const server = await startServer({ database, host, port, identity: who.identity, door, version: productVersion(), log });
    if (!interruption.happened) for (const line of await readyLines(database, server.url, who, door)) console.log(line);
    const refusal = await untilStopped(database, who, interruption);
    log('Stopping');
    isDrained = await Promise.race([server.close().then(() => true), interruption.second.then(() => false)]);
    if (refusal) throw refusal;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await (isDrained ? opened.close() : opened.abandon());
  }
}

/** Waits for the user, or for a reason why the server may not go on. */
async function untilStopped(database: Database, { identity }: ServerIdentity, { first }: Interruption): Promise<Error | null> {
  if (!identity.isOpen) return first.then(() => null);
  const watch = new DemoWatch(database);
  try {
    return await Promise.race([first.then(() => null), watch.over]);
  } finally {
    watch.end();
  }
}

async function loadDemo({ database, url }: OpenDatabase): Promise<void> {
  if (!(await isEmptyNetwork(database))) return;
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
