import { Option, type Command } from 'commander';

import { exportCsv, exportJson } from '../store/export/exportNetwork';
import { writeFile, writeFolder, writeStandardOutput } from './exportFiles';
import { withDatabase } from './withDatabase';

/** `csp-graph export`: writes the whole network out. */
export function registerExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the whole network to a JSON document or a folder of CSV files')
    .argument('[path]', 'a file (.gz is packed), with --format csv a folder; - is standard output', '-')
    .addOption(new Option('--format <format>', 'json is one document, csv a file for each array').choices(['json', 'csv']).default('json'))
    .addHelpText('after', HELP)
    .action(runExport);
}

const HELP = `
What is written can be imported again and is the same network; two exports of equal networks are equal
byte by byte. A file is complete or not there at all.

Examples:
  npm run csp-graph -- export backup.json.gz
  npm run csp-graph -- export csv-folder/ --format csv
  npm run --silent csp-graph -- export > network.json

CSV holds values exactly as they are. Before opening it in a spreadsheet, mind that a name beginning
with = is a formula there.`;

async function runExport(path: string, { format }: { format: 'json' | 'csv' }, command: Command): Promise<void> {
  if (format === 'csv' && path === '-') command.error('error: CSV is written to a folder: name one');
  await withDatabase('export', (line) => console.error(line), async (database) => {
    if (format === 'csv') await writeFolder(path, (write) => exportCsv(database, write));
    else if (path === '-') await writeStandardOutput(exportJson(database));
    else await writeFile(path, exportJson(database));
  });
}
