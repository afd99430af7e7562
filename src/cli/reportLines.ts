import { hasChanges, type ArrayChanges, type ImportReport } from '../store/import/importReport';
import { NETWORK_ARRAYS } from '../store/import/networkDocument';

const COUNTERS = ['added', 'changed', 'ended', 'retired', 'retracted', 'unchanged'] as const satisfies readonly (keyof ArrayChanges)[];

/** What an import did, array by array, with its warnings. */
export function reportLines(report: ImportReport): string[] {
  return [...changeTable(report), '', ...warningLines(report), ...flipLines(report), conclusion(report)];
}

function changeTable({ changes }: ImportReport): string[] {
  const counters = COUNTERS.filter((counter) => counter === 'added' || counter === 'changed' || NETWORK_ARRAYS.some((array) => changes[array][counter] > 0));
  const header = `${''.padEnd(15)}${counters.map((counter) => counter.padStart(11)).join('')}`;
  const touched = NETWORK_ARRAYS.filter((array) => counters.some((counter) => changes[array][counter] > 0));
  return [header, ...touched.map((array) => `${array.padEnd(15)}${counters.map((counter) => String(changes[array][counter]).padStart(11)).join('')}`)];
}

function warningLines({ warnings }: ImportReport): string[] {
  return warnings.flatMap(({ message, count, examples }) => [
    `Warning, ${count} times: ${message}`, ...examples.map((example) => `  ${example}`), ...(count > examples.length ? ['  ...'] : []), '',
  ]);
}

function flipLines({ flips }: ImportReport): string[] {
  if (!flips) return [];
  return [`Verdicts that flip: ${flips.eligibility} of eligibility, ${flips.saleRegions} of sale regions.`];
}

function conclusion({ isDryRun, rows, changes }: ImportReport): string {
  if (isDryRun) return `Dry run: ${rows} rows read, nothing was changed.`;
  return hasChanges(changes) ? `Done: ${rows} rows read.` : `Done: ${rows} rows read, nothing to change.`;
}
