import type { PagePosition } from '../../variables';

/** A place in a list as a cursor: the key of the row behind which a page begins. The peers sign nothing. */
export function cursorOf({ name, id }: PagePosition): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64');
}

/** The place that a cursor speaks of. */
export function positionOf(cursor: string | null | undefined): PagePosition | null {
  if (cursor === null || cursor === undefined) return null;
  const [name, id] = JSON.parse(Buffer.from(cursor, 'base64').toString()) as [string, string];
  return { name, id };
}
