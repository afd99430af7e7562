/** How many more objects the data holds than the operation paid for: only lists of recorded data may be longer than the bound that costTable declares. */
export function surplusOf(data: unknown, paid: number): number {
  return Math.max(0, objectsIn(data) - 1 - paid);
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + objectsIn(part), Array.isArray(value) ? 0 : 1);
}
