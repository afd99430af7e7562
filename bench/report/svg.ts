/** Scalable vector graphics as text, as far as charts need them. */

/** An element with attributes; its content is markup. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('');
  return `<${name}${written}>${content}</${name}>`;
}

/** A text that stands at a place. */
export function label(x: number, y: number, text: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  return element('text', { x, y, ...attributes }, escaped(text));
}

/** The whole drawing on white, in a plain font. */
export function drawing(width: number, height: number, parts: readonly string[]): string {
  const paper = element('rect', { width, height, fill: 'white' });
  return `${element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': 'sans-serif', 'font-size': 12, fill: '#222' },
    [paper, ...parts].join('\n'))}\n`;
}

/** Colors that stay apart for most eyes. */
export const COLORS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#999999', '#000000', '#f0e442', '#7f3c8d'] as const;

/** The color of the n-th thing. */
export function colorOf(index: number): string {
  return COLORS[index % COLORS.length] ?? '#000000';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
