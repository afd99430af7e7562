/** Where two answers differ first. */
export interface Difference {
  /** As `partner.resellers.edges[3].node.name`. */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** The first difference between two answers, by value and whatever the order of their fields; null where they say the same. */
export function firstDifference(expected: unknown, actual: unknown, path = 'data'): Difference | null {
  if (Object.is(expected, actual)) return null;
  if (!isComposite(expected) || !isComposite(actual) || Array.isArray(expected) !== Array.isArray(actual)) return { path, expected, actual };
  const [left, right] = [expected as Record<string, unknown>, actual as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const place = Array.isArray(expected) ? `${path}[${key}]` : `${path}.${key}`;
    const difference = firstDifference(left[key], right[key], place);
    if (difference) return difference;
  }
  return null;
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
