import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';

import type { RunningProgram } from './product';

/** Process ids of a product's workers. */
export function workerPids(product: RunningProgram): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = list.split('\n').map((line) => /^ *(\d+) +(\d+) (.*)$/.exec(line));
  return rows.filter((row) => row?.[2] === String(product.process.pid) && row[3].includes('workerProcess')).map((row) => Number(row?.[1]));
}

export interface Answer {
  readonly status: number;
  readonly body: { readonly data?: never; readonly extensions?: { readonly cost: { readonly requested: number; readonly left: number } } };
}

/** A client with one connection, which one worker answers for as long as it stays open. */
export class OneConnection {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly url: string, private readonly headers: Readonly<Record<string, string>> = {}) {}

  /** @throws Error where the connection is lost, or is silent for too long. */
  ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...this.headers };
      const asking = request(`${this.url}/graphql`, { method: 'POST', agent: this.agent, headers, timeout: 5_000 }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] })).on('error', reject);
      });
      asking.on('error', reject).on('timeout', () => asking.destroy(new Error('The server was silent for 5 seconds.')));
      asking.end(JSON.stringify({ query, variables }));
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Asks one question after the other, and once more on a new connection where one is lost, as HTTP clients do. */
export class PersistentClient {
  answered = 0;
  lost = 0;
  readonly refused: unknown[] = [];
  isOver = false;
  private connection: OneConnection;

  constructor(private readonly url: string) {
    this.connection = new OneConnection(url);
  }

  async run(): Promise<void> {
    for (; !this.isOver; this.answered += 1) {
      const answer = await this.ask().catch(() => {
        this.lost += 1;
        this.connection.close();
        this.connection = new OneConnection(this.url);
        return this.ask();
      }).catch((error: unknown) => ({ status: 0, body: String(error) }));
      if (answer.status !== 200) this.refused.push(answer);
    }
    this.connection.close();
  }

  private ask(): ReturnType<OneConnection['ask']> {
    return this.connection.ask('{ indirectResellers(first: 5) { nodes { name } } }');
  }
}

/** Dear enough that seconds do not pay it back. */
const DEAR = '{ indirectResellers(first: 100) { nodes { name } } }';

/**
 * Connections to different workers, one for each. A worker keeps its own account of what a viewer spent, so the first answer of each worker tells of a
 * full account: the product must run with COST_REFILL=1 and nobody may have asked it before.
 */
export async function connectionsToEach(url: string, workers: number, headers: Readonly<Record<string, string>> = {}): Promise<OneConnection[]> {
  const found: OneConnection[] = [];
  let full = -Infinity;
  for (let tries = 0; found.length < workers && tries < 50; tries += 1) {
    const connection = new OneConnection(url, headers);
    const { body } = await connection.ask(DEAR);
    const left = body.extensions?.cost.left ?? -Infinity;
    full = Math.max(full, left);
    if (left === full) found.push(connection);
    else connection.close();
  }
  if (found.length < workers) throw new Error(`Only ${found.length} of ${workers} workers answered 50 new connections.`);
  return found;
}
