import { Connection } from './connection';

/** What a load came to. */
export interface LoadResult {
  /** Milliseconds of every request that was answered with 200. */
  readonly latencies: readonly number[];
  /** Requests that were answered with anything else, or not at all. */
  readonly failures: number;
  readonly seconds: number;
}

const OK = 200;
/** The server closed the connection instead of answering. */
const CLOSED = 0;

/** Asks a server for some seconds over several connections; each takes the next of the requests, in turns. */
export async function load(port: number, requests: readonly Buffer[], connections: number, seconds: number): Promise<LoadResult> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const latencies: number[] = [];
  let failures = 0;
  let next = 0;
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const work = async (connection: Connection): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      const request = requests[next++ % requests.length];
      const status = await connection.ask(request).then((answer) => answer.status, () => CLOSED);
      const answered = performance.now();
      if (status === OK) latencies.push(answered - now);
      else failures += 1;
      if (status === CLOSED) connection = await reopened(connection);
      now = answered;
    }
  };
  const reopened = async (closed: Connection): Promise<Connection> => {
    const fresh = await Connection.open(port);
    open.splice(open.indexOf(closed), 1, fresh);
    return fresh;
  };
  try {
    await Promise.all(open.map(work));
  } finally {
    for (const connection of open) connection.close();
  }
  return { latencies, failures, seconds: (performance.now() - begun) / 1_000 };
}
