/** Cursors that answers held, by the name under which their connection was asked for. */
export function cursorsAt(answer: unknown, alias: string): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((item) => cursorsAt(item, alias));
  return Object.entries(answer).flatMap(([name, value]) => (name === alias ? cursorsOf(value) : cursorsAt(value, alias)));
}

function cursorsOf(connection: unknown): string[] {
  const { pageInfo, edges } = (connection ?? {}) as { pageInfo?: { endCursor?: string | null; startCursor?: string | null }; edges?: { cursor?: string }[] };
  const found = [pageInfo?.endCursor, pageInfo?.startCursor, ...(Array.isArray(edges) ? edges.map((edge) => edge.cursor) : [])];
  return [...new Set(found.filter((cursor) => typeof cursor === 'string'))];
}

/** The cursor with one letter changed. */
export function tampered(cursor: string, place: number): string {
  const index = place % cursor.length;
  return `${cursor.slice(0, index)}${cursor[index] === 'A' ? 'B' : 'A'}${cursor.slice(index + 1)}`;
}
