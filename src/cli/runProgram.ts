import type { Command } from 'commander';
import { ConfigurationError, REFUSED_CONFIGURATION } from '../configurationError';
import { DatabaseRefusal } from '../store/databaseRefusal';
import { Interrupted } from './interruption';
import { traceSources } from './sourceTraces';

const FAILED = 1;
const INTERRUPTED = 130;

/** Runs the words of a command line, without the program's name, and sets the process's exit code. */
export async function runProgram(program: Command, words: readonly string[]): Promise<void> {
  traceSources();
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof Interrupted)) console.error(`csp-graph: ${wordsFor(error)}`);
    process.exit(exitCodeOf(error));
  }
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isTraced = ['debug', 'trace'].includes(process.env.LOG_LEVEL ?? '');
  return isTraced ? String(error.stack) : error.message;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigurationError || error instanceof DatabaseRefusal) return REFUSED_CONFIGURATION;
  return error instanceof Interrupted ? INTERRUPTED : FAILED;
}
