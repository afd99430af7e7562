import type { Command } from 'commander';
import { readConfiguration } from '../configuration';
import { openDatabase } from './openDatabase';

/** `csp-graph migrate`: brings the database's tables up to date. */
export function registerMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('create or update the tables, and the login that the other commands use')
    .addHelpText('after', HELP)
    .action(runMigrate);
}

const HELP = `
With DATABASE_URL set, the tables are created by the login in MIGRATION_DATABASE_URL, which must own
the database. It also creates the login named in DATABASE_URL, unless it exists, and lets it read and
write rows but not change tables. The login in DATABASE_URL must own nothing: rows are kept from it by
PostgreSQL, which keeps nothing from owners and superusers. Any number of processes may migrate at the same time.`;

async function runMigrate(): Promise<void> {
  const log = (line: string): void => console.log(line);
  const opened = await openDatabase(readConfiguration(process.env).database, log, { command: 'migrate', mayJoin: true });
  await opened.close();
  if (opened.applied.length === 0) log('The tables are up to date.');
}
