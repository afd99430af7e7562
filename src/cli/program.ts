import type { Command } from 'commander';
import { commandLine } from './commandLine';
import { registerExportCommand } from './export';
import { registerImportCommand } from './import';
import { registerMigrateCommand } from './migrate';
import { registerRetractCommand } from './retract';
import { registerSeedCommand } from './seed';
import { registerServeCommand } from './serve';
import { registerTokenCommand } from './token';

/** The command line, with every command on it. */
export function createProgram(): Command {
  return commandLine(
    registerServeCommand, registerTokenCommand, registerImportCommand, registerExportCommand, registerRetractCommand, registerSeedCommand, registerMigrateCommand,
  );
}
