import { QUESTION_NAMES, type QuestionName } from '../entrant';
import { CONNECTIONS } from '../measure/race';
import { findCell, LIMIT_NAME, PRODUCT_NAME, ratio, type Results } from './results';

/** The report as Markdown: ratios first, then what they are made of. */
export function markdown(results: Results): string {
  const { size, at, machine, rounds, seconds, equality } = results;
  return [
    `# The race at size ${size}`,
    `${at.slice(0, 10)}; ${machine}. ${rounds} rounds forward and backward, ${seconds} s a run, medians. Before it, ${equality.comparisons} answers were compared: ${equality.differences} differences.`,
    ...[...CONNECTIONS].reverse().flatMap((connections) => [`## Ratios, ${connections} connection${connections === 1 ? '' : 's'}`, ratios(results, connections)]),
    '## Figures', figures(results), '## Memory', memory(results), '',
  ].join('\n\n');
}

/** Requests per second of the product over everybody else's, with access control and against those without. */
function ratios(results: Results, connections: number): string {
  const { cells } = results;
  const others = [true, false].flatMap((accessControl) => peersOf(results, accessControl).map((entrant) => ({ entrant, accessControl })));
  const rows = QUESTION_NAMES.filter((question) => cells.some((cell) => cell.question === question)).map((question) => {
    const product = findCell(cells, PRODUCT_NAME, question, connections);
    const limit = findCell(cells, LIMIT_NAME, question, connections);
    return [
      question, decimal(product?.median.requestsPerSecond, 0), decimal(ratio(product, limit), 2), overBestPeer(results, question, connections),
      ...others.map(({ entrant, accessControl }) => decimal(ratio(product, findCell(cells, entrant, question, connections, accessControl)), 2)),
    ];
  });
  const columns = ['question', `${PRODUCT_NAME}, requests/s`, 'over the limit', 'over the best peer', ...others.map(({ entrant, accessControl }) => `over ${entrant}${accessControl ? '' : ' without access control'}`)];
  return table(columns, rows);
}

/** The product over whichever peer with access control answers the most requests; empty where none answers. */
function overBestPeer(results: Results, question: QuestionName, connections: number): string {
  const product = findCell(results.cells, PRODUCT_NAME, question, connections);
  const ratios = peersOf(results, true).flatMap((peer) => ratio(product, findCell(results.cells, peer, question, connections)) ?? []);
  return ratios.length === 0 ? '' : Math.min(...ratios).toFixed(2);
}

function figures({ cells, statements }: Results): string {
  const columns = ['question', 'connections', 'entrant', 'requests/s', 'p50 ms', 'p99 ms', 'statements', 'control', 'CPU node ms', 'CPU PostgreSQL ms', 'failures'];
  return table(columns, cells.map(({ question, connections, entrant, accessControl, median }) => {
    const counted = statements.find((count) => count.entrant === entrant && count.question === question && count.accessControl === accessControl);
    return [
      question, String(connections), labelOf(entrant, accessControl), decimal(median.requestsPerSecond, 1), decimal(median.p50, 2), decimal(median.p99, 2),
      decimal(counted?.statements, 1), decimal(counted?.control, 1), decimal(median.nodeCpu, 2), decimal(median.postgresCpu, 2), String(median.failures),
    ];
  }));
}

function memory(results: Results): string {
  return table(['entrant', 'at rest, MB', 'peak, MB'], results.memory.map(({ entrant, accessControl, atRest, peak }) => [labelOf(entrant, accessControl), decimal(atRest, 0), decimal(peak, 0)]));
}

/** Everybody but the product and the limit; without access control the limit as well. */
function peersOf({ cells }: Results, accessControl: boolean): string[] {
  const names = cells.filter((cell) => cell.accessControl === accessControl).map(({ entrant }) => entrant);
  return [...new Set(names)].filter((name) => name !== PRODUCT_NAME && (name !== LIMIT_NAME || !accessControl));
}

function labelOf(entrant: string, accessControl: boolean): string {
  return accessControl ? entrant : `${entrant} without access control`;
}

function decimal(value: number | undefined, digits: number): string {
  return value === undefined ? '' : value.toFixed(digits);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
