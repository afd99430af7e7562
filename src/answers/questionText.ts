/** A question as text: equal for equal questions. What is null says as much as what is absent. */
export function questionText(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, (_name, value: unknown) => value ?? undefined);
}
