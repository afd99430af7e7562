import { startServer, type RunningServer } from '../../server/http';
import { Database } from '../../store/database';
import { demoIdentity } from '../demoIdentity';
import { traceSources } from '../sourceTraces';
import { tokenIdentity } from '../tokenIdentity';
import { productVersion } from '../version';
import type { Order, Report, WorkerTask } from './messages';

/** A worker: it serves as it is told by the primary process, and ends with it. */
function main(): void {
  traceSources();
  let service: Promise<Service> | null = null;
  let allListen = false;
  process.on('message', (order: Order) => {
    if (order.kind === 'serve') {
      allListen = order.allListen;
      service = serve(order.task, () => allListen);
      service.catch(fail);
    } else if (order.kind === 'all listen') {
      allListen = true;
    } else {
      void stop(service).then(() => process.exit(), fail);
    }
  });
  // Ctrl-C reaches every process of the terminal, but only the primary process knows what is to be done
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

interface Service { readonly server: RunningServer; readonly database: Database }

async function serve({ configuration, databaseUrl, poolSize, as }: WorkerTask, isReady: () => boolean): Promise<Service> {
  const { host, port, door, authentication, database: setting } = configuration;
  const database = await Database.open(databaseUrl, { poolSize });
  const { identity } = authentication ? await tokenIdentity(authentication, log) : await demoIdentity(database, setting, as);
  const server = await startServer({ database, host, port, identity, door, version: productVersion(), log, isReady });
  tell({ kind: 'listening', url: server.url });
  return { server, database };
}

async function stop(service: Promise<Service> | null): Promise<void> {
  const begun = await service;
  await begun?.server.close();
  await begun?.database.close();
}

function fail(error: unknown): void {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
}

function tell(report: Report, told: () => void = () => undefined): void {
  process.send?.(report, told);
}

function log(line: string): void {
  console.log(`  ${line}`);
}

main();
