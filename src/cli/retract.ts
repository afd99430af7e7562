import type { Command } from 'commander';

import { readNetwork } from '../store/import/readNetwork';
import { retractRows } from '../store/import/retractRows';
import { countArgument } from './networkArguments';
import { reportingRefusals } from './refusedRows';
import { reportLines } from './reportLines';
import { withDatabase } from './withDatabase';

interface RetractCommandOptions {
  readonly dryRun?: boolean;
  readonly maxErrors: number;
  readonly errors?: string;
}

/** `csp-graph retract`: takes back rows that should never have been there. */
export function registerRetractCommand(program: Command): void {
  program
    .command('retract')
    .description('take back rows that were wrong; each stays in the history')
    .argument('<path>', 'a network document (as for import) with the rows to take back; their key fields are enough')
    .option('--dry-run', 'check everything and say what would go, without removing it')
    .option('--max-errors <count>', 'how many bad rows to show', countArgument, 100)
    .option('--errors <file>', 'write the bad rows there as well, one JSON object a line; - is standard output')
    .addHelpText('after', HELP)
    .action(runRetract);
}

const HELP = `
What merely came to an end is not taken back: import it with a "to" date instead. Rows that others refer
to go only together with those.

Example, a partnership that never was:
  echo '{"formatVersion": 1, "partnerships": [{"provider": "...", "reseller": "...", "from": "2026-01-01"}]}' \\
    | npm run csp-graph -- retract -`;

async function runRetract(path: string, options: RetractCommandOptions): Promise<void> {
  await reportingRefusals(options.errors, () => withDatabase('retract', (line) => console.error(line), async (database) => {
    const report = await retractRows(database, readNetwork(path).rows, { dryRun: options.dryRun, maxErrors: options.maxErrors });
    console.log(reportLines(report).join('\n'));
  }));
}
