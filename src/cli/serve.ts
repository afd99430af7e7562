import type { Command } from 'commander';
import { readConfiguration } from '../configuration';
import type { Configuration } from '../configuration';
import { startServer } from '../server/http';
import { Database } from '../store/database';
import { seedNetwork } from '../store/demo/seedNetwork';
import { isEmptyNetwork } from '../store/networkSize';
import { Interrupted, Interruption } from './interruption';
import { openDatabase } from './openDatabase';
import type { OpenDatabase } from './openDatabase';
import { readyLines } from './readyLines';
import { requireFreePort } from './requireFreePort';
import { productVersion } from './version';

interface ServeOptions { readonly demo: boolean; readonly port?: string; readonly host?: string }

/** `csp-graph serve`: the API, until it is stopped. */
export function registerServeCommand(program: Command): void {
  program
    .command('serve')
    .description('answer questions over GraphQL until Ctrl-C; the same as "npm start"')
    .option('--no-demo', 'leave an empty embedded database empty instead of loading the demo network')
    .option('--port <number>', 'port to listen on, instead of PORT')
    .option('--host <address>', 'loopback address to listen on, instead of HOST')
    .action(runServe);
}

async function runServe(options: ServeOptions): Promise<void> {
  const configuration = readConfiguration({ ...process.env, ...(options.port && { PORT: options.port }), ...(options.host && { HOST: options.host }) });
  const interruption = new Interruption();
  try {
    console.log(`csp-graph ${productVersion()}`);
    await requireFreePort(configuration);
    const opened = await openDatabase(configuration.database, log, { command: 'serve', mayJoin: false });
    await serveUntilStopped(opened, configuration, options, interruption);
    process.exit();
  } finally {
    interruption.end();
  }
}

async function serveUntilStopped(opened: OpenDatabase, configuration: Configuration, options: ServeOptions, interruption: Interruption): Promise<void> {
  let isDrained = false;
  try {
    if (options.demo && configuration.database.kind === 'embedded') await interruption.unless(loadDemo(opened));
    const server = await startServer({ database: opened.database, host: configuration.host, port: configuration.port, door: configuration.door, version: productVersion(), log });
    if (!interruption.happened) for (const line of await readyLines(opened.database, server.url, configuration.door)) console.log(line);
    await interruption.first;
    log('Stopping');
    isDrained = await Promise.race([server.close().then(() => true), interruption.second.then(() => false)]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await (isDrained ? opened.close() : opened.abandon());
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
