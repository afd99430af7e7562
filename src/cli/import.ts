import type { Command } from 'commander';

import { countVerdictFlips } from '../answers/verdictFlips';
import { today, type Day } from '../rulebook/calendar';
import { importNetwork } from '../store/import/importNetwork';
import { readNetwork } from '../store/import/readNetwork';
import { countArgument, dayArgument } from './networkArguments';
import { ReadingProgress } from './readingProgress';
import { reportingRefusals } from './refusedRows';
import { reportLines } from './reportLines';
import { withDatabase } from './withDatabase';

interface ImportCommandOptions {
  readonly dryRun?: boolean;
  readonly replace?: boolean;
  readonly on?: Day;
  readonly replaceDemo?: boolean;
  readonly maxErrors: number;
  readonly errors?: string;
}

/** `csp-graph import`: brings a network document in, whole or not at all. */
export function registerImportCommand(program: Command): void {
  program
    .command('import')
    .description('load a network from a JSON document or a folder of CSV files, all of it or nothing')
    .argument('<path>', 'a .json or .json.gz file, a folder of CSV files, or - for JSON on standard input')
    .option('--dry-run', 'check everything and say what would change, without changing it')
    .option('--replace', 'the document is the whole network: end and retire what it no longer has')
    .option('--on <date>', 'with --replace, the day on which that ends (today)', dayArgument)
    .option('--replace-demo', 'remove the demo network first')
    .option('--max-errors <count>', 'how many bad rows to show', countArgument, 100)
    .option('--errors <file>', 'write the bad rows there as well, one JSON object a line; - is standard output')
    .addHelpText('after', HELP)
    .action(runImport);
}

const HELP = `
Rows are added, or changed where a row with the same key exists; importing the same document twice
changes nothing the second time. If any row is wrong, all wrong rows are shown and nothing is changed.

Examples:
  npm run csp-graph -- import my-network.json --replace-demo --dry-run     what would change?
  npm run csp-graph -- import my-network.json --replace-demo               in place of the demo
  npm run csp-graph -- import csv-folder/ --replace --on 2026-12-01
  zcat backup.json.gz | npm run csp-graph -- import -

The format: docs/network-format.md, and network.schema.json for editors and programs.`;

async function runImport(path: string, options: ImportCommandOptions, command: Command): Promise<void> {
  if (options.on && !options.replace) command.error('error: --on says when --replace ends things; use them together');
  await reportingRefusals(options.errors, () => withDatabase('import', (line) => console.error(line), async (database) => {
    const source = readNetwork(path, (count) => progress.addBytes(count));
    const progress = ReadingProgress.of(source.bytes);
    try {
      const report = await importNetwork(database, source.rows, {
        dryRun: options.dryRun, replaceOn: options.replace ? (options.on ?? today()) : null, replaceDemo: options.replaceDemo,
        maxErrors: options.maxErrors, onRows: (rows) => progress.setRows(rows),
        countFlips: (client, write) => countVerdictFlips(client, write, today()),
      });
      progress.end();
      console.log(reportLines(report).join('\n'));
    } finally {
      progress.end();
    }
  }));
}
