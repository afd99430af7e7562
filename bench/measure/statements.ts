import { Client } from 'pg';

import type { Sample } from '../data/sample';
import { Connection } from '../load/connection';
import type { RunningEntrant } from '../runningEntrant';
import { parentOf } from './processUsage';

/** Statements that one request runs on the average, as PostgreSQL counts them. */
export interface StatementCount {
  /** What is asked of the data, opening and closing a lens included. */
  readonly statements: number;
  /** BEGIN, COMMIT, SET and whatever else only says who is looking. */
  readonly control: number;
}

const CONTROL = "^\\s*(BEGIN|START|COMMIT|ROLLBACK|SET|RESET|DISCARD|DEALLOCATE|SAVEPOINT|RELEASE)|^\\s*SELECT\\s+(pg_catalog\\.)?set_config\\(";
const COUNTS = `SELECT coalesce(sum(calls) FILTER (WHERE query !~* $1), 0)::float AS statements, coalesce(sum(calls) FILTER (WHERE query ~* $1), 0)::float AS control
  FROM pg_stat_statements WHERE query !~ 'pg_stat_statements|pg_reload_conf'`;
/** Milliseconds in which every session has heard of a setting. */
const HEARD = 300;

/** Counts statements by pg_stat_statements: the same for everybody, and switched off while times are taken. */
export class StatementCounter {
  private constructor(private readonly owner: Client, /** The server's first process. */ readonly postmaster: number) {}

  static async open(ownerUrl: string): Promise<StatementCounter> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    const { rows: [backend] } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const counter = new StatementCounter(owner, parentOf(backend?.pid ?? 0));
    await counter.track('none');
    return counter;
  }

  /** Whether statements are counted. */
  async track(what: 'top' | 'none'): Promise<void> {
    await this.owner.query(`ALTER SYSTEM SET pg_stat_statements.track = '${what}'`);
    await this.owner.query('SELECT pg_reload_conf()');
    await new Promise((resolve) => setTimeout(resolve, HEARD));
  }

  /** Statements of each of the samples, one request after the other; they are to be tracked. */
  async count(entrant: RunningEntrant, samples: readonly Sample[]): Promise<StatementCount> {
    const requests = entrant.requests(samples);
    const connection = await Connection.open(entrant.port);
    try {
      // what a first request prepares belongs to none of them
      for (const request of requests) await connection.ask(request);
      await this.settled();
      await this.owner.query('SELECT pg_stat_statements_reset()');
      for (const request of requests) await connection.ask(request);
      await this.settled();
      const { rows: [row] } = await this.owner.query<StatementCount>(COUNTS, [CONTROL]);
      return { statements: (row?.statements ?? 0) / requests.length, control: (row?.control ?? 0) / requests.length };
    } finally {
      connection.close();
    }
  }

  async close(): Promise<void> {
    await this.owner.end();
  }

  /** A COMMIT may run after its answer has been sent. */
  private settled(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, HEARD / 3));
  }
}
