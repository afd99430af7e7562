import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

import type { Order, Report, WorkerTask } from './messages';
import { RestartLimit } from './restartLimit';

/** Deaths of workers that are made good, within so many milliseconds. */
const DEATHS = 10;
const PERIOD = 60_000;

interface Member {
  readonly worker: Worker;
  /** Resolves when the process has ended, with how it did in words. */
  readonly gone: Promise<string>;
}

/** The worker processes that serve on one port. One that dies is replaced, unless that happens too often. */
export class Crew {
  /** Resolves with the reason why the server may not go on. */
  readonly failure: Promise<Error>;
  private readonly members = new Set<Member>();
  private readonly restarts = new RestartLimit(DEATHS, PERIOD);
  private giveUp: (reason: Error) => void = () => undefined;
  private allListen = false;
  private isStopping = false;

  private constructor(private readonly size: number, private readonly log: (line: string) => void) {
    this.failure = new Promise((resolve) => (this.giveUp = resolve));
  }

  /** Starts processes, which load their code while the database comes up: more than there are cores would only hold it up. */
  static gather(size: number, log: (line: string) => void): Crew {
    cluster.setupPrimary({ exec: require.resolve('./workerProcess'), args: [] });
    const crew = new Crew(size, log);
    crew.growTo(Math.min(size, availableParallelism()));
    return crew;
  }

  /** Has every worker serve, and returns their address once all listen. @throws Error where one cannot. */
  async serve(task: WorkerTask): Promise<string> {
    this.growTo(this.size);
    const [url] = await Promise.all([...this.members].map((member) => this.employ(member, task)));
    this.allListen = true;
    this.tellAll({ kind: 'all listen' });
    return url;
  }

  /** Stops listening, lets running requests finish, then resolves: no worker is left. */
  async close(): Promise<void> {
    this.isStopping = true;
    const gone = [...this.members].map((member) => member.gone);
    this.tellAll({ kind: 'stop' });
    await Promise.all(gone);
  }

  /** Ends the workers as they are. */
  abandon(): void {
    this.isStopping = true;
    for (const { worker } of this.members) worker.process.kill('SIGKILL');
  }

  private growTo(size: number): void {
    while (this.members.size < size) this.fork();
  }

  private fork(): Member {
    const worker = cluster.fork();
    const gone = once(worker, 'exit').then(([code, signal]: (number | string | null)[]) => {
      this.members.delete(member);
      return signal === null ? `with exit code ${code}` : `by ${signal}`;
    });
    const member = { worker, gone };
    this.members.add(member);
    return member;
  }

  /** The worker's address, once it listens; from then on it is replaced when it dies. @throws Error where it ends before. */
  private async employ({ worker, gone }: Member, task: WorkerTask): Promise<string> {
    const url = await new Promise<string>((resolve, reject) => {
      worker.on('message', (report: Report) => (report.kind === 'listening' ? resolve(report.url) : reject(new Error(report.message))));
      void gone.then((how) => reject(new Error(`A worker ended ${how} before it listened.`)));
      tell(worker, { kind: 'serve', task, allListen: this.allListen });
    });
    void gone.then((how) => this.replace(`A worker ended ${how}`, task));
    return url;
  }

  private async replace(loss: string, task: WorkerTask): Promise<void> {
    if (this.isStopping) return;
    if (!this.restarts.allowsAnother()) {
      this.giveUp(new Error(`${loss}. More than ${DEATHS} were lost within ${PERIOD / 1_000} seconds, so the server stops.`));
      return;
    }
    this.log(`error: ${loss}; another takes its place`);
    await this.employ(this.fork(), task).catch((error: Error) => this.replace(`A worker could not start: ${error.message}`, task));
  }

  private tellAll(order: Order): void {
    for (const { worker } of this.members) tell(worker, order);
  }
}

/** Sends the order; a worker that cannot be told has ended, and its end is dealt with. */
function tell(worker: Worker, order: Order): void {
  worker.send(order, () => undefined);
}
