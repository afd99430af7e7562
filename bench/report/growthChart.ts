import type { Size } from '../options';
import { colorOf, drawing, element, label } from './svg';

const LEFT = 70;
const RIGHT = 310;
const TOP = 50;
const BOTTOM = 50;
const WIDTH = 980;
const HEIGHT = 520;
/** Milliseconds at which lines stand. */
const TIMES = [0.1, 1, 10, 100, 1_000, 10_000, 100_000];

/** A size's place on the axis, its resellers, and the milliseconds that questions took in it. */
export interface MeasuredSize {
  readonly size: Size;
  readonly resellers: number;
  readonly times: ReadonlyMap<string, number>;
}

/** One line for each question: its time against the resellers of the network, both logarithmic. */
export function growthChart(heading: string, sizes: readonly MeasuredSize[]): string {
  const sorted = [...sizes].sort((left, right) => left.resellers - right.resellers);
  const x = scale(Math.min(...sorted.map(({ resellers }) => resellers)) / 2, Math.max(...sorted.map(({ resellers }) => resellers)) * 2, LEFT, WIDTH - RIGHT);
  const y = scale(TIMES[0] ?? 0.1, TIMES.at(-1) ?? 100_000, HEIGHT - BOTTOM, TOP);
  const questions = [...new Set(sorted.flatMap(({ times }) => [...times.keys()]))];
  const lines = questions.map((question, index) => line(pointsOf(sorted, question).map(({ resellers, time }) => [x(resellers), y(time)] as const), question, colorOf(index), index));
  const title = label(LEFT, 20, `${heading}, against resellers in the network`, { 'font-weight': 'bold' });
  const heights = TIMES.flatMap((time) => [
    element('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(time), y2: y(time), stroke: '#ddd' }), label(LEFT - 8, y(time) + 4, String(time), { 'text-anchor': 'end' }),
  ]);
  const names = sorted.map(({ size, resellers }) => label(x(resellers), HEIGHT - BOTTOM + 20, `${size} (${resellers})`, { 'text-anchor': 'middle' }));
  return drawing(WIDTH, HEIGHT, [title, ...heights, ...names, ...lines]);
}

function pointsOf(sizes: readonly MeasuredSize[], question: string): { resellers: number; time: number }[] {
  return sizes.flatMap(({ resellers, times }) => {
    const time = times.get(question) ?? 0;
    return time > 0 ? [{ resellers, time }] : [];
  });
}

function line(points: readonly (readonly [number, number])[], name: string, color: string, index: number): string {
  const drawn = element('polyline', { points: points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '), fill: 'none', stroke: color, 'stroke-width': 2 });
  const dots = points.map(([x, y]) => element('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 3, fill: color }));
  const top = TOP + 10 + index * 20;
  const key = element('rect', { x: WIDTH - RIGHT + 20, y: top - 9, width: 10, height: 10, fill: color }) + label(WIDTH - RIGHT + 36, top, name);
  return [drawn, ...dots, key].join('');
}

/** A logarithmic axis. */
function scale(from: number, to: number, begin: number, end: number): (value: number) => number {
  return (value) => begin + (Math.log(value / from) / Math.log(to / from)) * (end - begin);
}
