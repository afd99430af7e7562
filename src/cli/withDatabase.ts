import { readConfiguration } from '../configuration';
import type { Database } from '../store/database';
import { Interruption } from './interruption';
import { openDatabase } from './openDatabase';

/**
 * Runs a command's work on the configured database and leaves things as they were found: an embedded server is started and stopped, or
 * shared with the `csp-graph serve` that runs it. Statements may take as long as they need.
 * @param command its name, shown to whoever finds the data folder in use.
 * @throws Interrupted on Ctrl-C; transactions under way are rolled back.
 */
export async function withDatabase<Result>(command: string, log: (line: string) => void, work: (database: Database) => Promise<Result>): Promise<Result> {
  const { database: setting } = readConfiguration(process.env);
  const interruption = new Interruption();
  try {
    const opened = await openDatabase(setting, log, { command, mayJoin: true, statementTimeout: 0, viewer: 'EVERYTHING' });
    try {
      return await interruption.unless(work(opened.database));
    } finally {
      await (interruption.happened ? opened.abandon() : opened.close());
    }
  } finally {
    interruption.end();
  }
}
