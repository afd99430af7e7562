import { QUESTION_NAMES } from '../entrant';
import { CONNECTIONS } from '../measure/race';
import { findCell, LIMIT_NAME, ratio, type Results } from './results';
import { colorOf, drawing, element, label } from './svg';

const LEFT = 160;
const SCALE = 330;
const BAR = 12;
const GAP = 14;
const TOP = 70;
/** Ratios at which a line stands; a longer bar ends behind the last, with its number. */
const LINES = [0.25, 0.5, 0.75, 1, 1.5, 2];

/** Bars for each question: requests per second as a ratio to the limit's, with access control, at the most connections. */
export function raceChart(results: Results): string {
  const connections = Math.max(...CONNECTIONS);
  const entrants = [...new Set(results.cells.filter(({ accessControl }) => accessControl).map(({ entrant }) => entrant))].filter((name) => name !== LIMIT_NAME);
  const group = entrants.length * BAR + GAP;
  const height = TOP + QUESTION_NAMES.length * group;
  const bars = QUESTION_NAMES.flatMap((question, place) => {
    const top = TOP + place * group;
    const limit = findCell(results.cells, LIMIT_NAME, question, connections);
    const ofEntrants = entrants.map((entrant, index) => bar(ratio(findCell(results.cells, entrant, question, connections), limit), top + index * BAR, colorOf(index)));
    return [label(LEFT - 8, top + (group - GAP) / 2 + 4, question, { 'text-anchor': 'end' }), ...ofEntrants];
  });
  const title = label(LEFT, 20, `Requests per second over the bare limit, size ${results.size}, ${connections} connections`, { 'font-weight': 'bold' });
  return drawing(LEFT + SCALE * 2.4, height, [title, ...legend(entrants), ...grid(height), ...bars]);
}

function bar(value: number | undefined, top: number, color: string): string {
  if (value === undefined) return '';
  const length = Math.min(value, 1.05 * (LINES.at(-1) ?? 1)) * SCALE;
  return element('rect', { x: LEFT, y: top, width: length.toFixed(1), height: BAR - 2, fill: color }) + label(LEFT + length + 4, top + BAR - 3, value.toFixed(2), { 'font-size': 10 });
}

function legend(entrants: readonly string[]): string[] {
  return entrants.flatMap((entrant, index) => {
    const x = LEFT + index * 130;
    return [element('rect', { x, y: 30, width: 10, height: 10, fill: colorOf(index) }), label(x + 14, 39, entrant)];
  });
}

function grid(height: number): string[] {
  return LINES.flatMap((value) => {
    const x = LEFT + value * SCALE;
    return [element('line', { x1: x, x2: x, y1: TOP - 12, y2: height, stroke: value === 1 ? '#888' : '#ddd' }), label(x, TOP - 14, String(value), { 'text-anchor': 'middle', 'font-size': 10 })];
  });
}
