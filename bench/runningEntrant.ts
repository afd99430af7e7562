import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import type { Entrant, QuestionName, StartOptions } from './entrant';
import { Connection } from './load/connection';
import { requestBytes } from './load/requestBytes';
import type { Sample } from './data/sample';
import { issueToken } from './tokens';

/** Milliseconds within which an entrant must answer its first request. */
const PATIENCE = 60_000;
const PAUSE = 100;
/** Characters of what a process says that are kept, for the message where it does not start. */
const HEARD = 2_000;

/** An entrant whose process runs. */
export class RunningEntrant {
  private constructor(readonly entrant: Entrant, private readonly child: ChildProcess, private readonly options: StartOptions) {}

  /** Starts the process on a free port and waits until it answers. */
  static async start(entrant: Entrant, given: Omit<StartOptions, 'port'>): Promise<RunningEntrant> {
    const options = { ...given, port: await freePort() };
    const { file, arguments: args, environment } = entrant.process(options);
    const child = spawn(file, args, { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { said = (said + part.toString()).slice(0, HEARD); });
    const running = new RunningEntrant(entrant, child, options);
    try {
      await running.untilReady();
      return running;
    } catch (error) {
      await running.stop();
      throw new Error(`${entrant.name} does not answer: ${(error as Error).message}\n${said.trim()}`);
    }
  }

  get name(): string {
    return this.entrant.name;
  }

  get port(): number {
    return this.options.port;
  }

  get hasAccessControl(): boolean {
    return this.options.accessControl;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Whether it can answer the question. */
  answers(sample: Sample): boolean {
    return this.entrant.request(sample) !== null;
  }

  /** The requests of the samples, ready to be sent. */
  requests(samples: readonly Sample[]): Buffer[] {
    return samples.flatMap((sample) => {
      const request = this.entrant.request(sample);
      const token = this.options.accessControl ? issueToken(this.options.tokenSecret, sample.asker) : null;
      return request ? [requestBytes(request, this.port, token)] : [];
    });
  }

  /** The canonical data of one answer. @throws Error where it is none. */
  async data(connection: Connection, sample: Sample): Promise<unknown> {
    const [request] = this.requests([sample]);
    if (!request) throw new Error(`${this.name} cannot answer ${sample.name}.`);
    const { status, body } = await connection.ask(request);
    const text = body.toString();
    if (status !== 200) throw new Error(`${this.name} answered ${sample.name} with ${status}: ${text.slice(0, 500)}`);
    const answer = JSON.parse(text) as { errors?: unknown };
    if (answer.errors !== undefined) throw new Error(`${this.name} answered ${sample.name} with errors: ${JSON.stringify(answer.errors).slice(0, 500)}`);
    return this.entrant.answer(sample, answer);
  }

  kill(): void {
    this.child.kill('SIGTERM');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.kill();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  }

  private async untilReady(): Promise<void> {
    const trivial: Sample = { name: 'trivial' satisfies QuestionName, variables: {}, asker: { role: 'OPERATOR', tenant: null } };
    const end = Date.now() + PATIENCE;
    for (;;) {
      if (this.child.exitCode !== null) throw new Error(`it ended with exit code ${this.child.exitCode}`);
      try {
        await this.once(trivial);
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }

  private async once(sample: Sample): Promise<void> {
    const connection = await Connection.open(this.port);
    try {
      await this.data(connection, sample);
    } finally {
      connection.close();
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
