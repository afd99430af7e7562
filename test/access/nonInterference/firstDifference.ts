/** Where two answers differ first, as a path with both values; null where they are equal. */
export function firstDifference(one: unknown, other: unknown, path = '$'): string | null {
  if (JSON.stringify(one) === JSON.stringify(other)) return null;
  if (!isBranch(one) || !isBranch(other) || Array.isArray(one) !== Array.isArray(other)) return `${path}: ${shown(one)} <> ${shown(other)}`;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  for (const name of names) {
    const found = firstDifference(one[name], other[name], `${path}.${name}`);
    if (found) return found;
  }
  return `${path}: the order differs`;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value).slice(0, 300);
}
