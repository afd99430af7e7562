import type { Draw } from './draw';

const WORDS = ['Ahorn', 'Birk', 'Cedar', 'Douglas', 'Eik', 'Furu', 'Gran', 'Hassel', 'Ilex', 'Ösp'] as const;

/** A name that no other thing has, so that it cannot turn up by chance. */
export function uniqueName(draw: Draw): string {
  return `${draw.one(WORDS)} ${draw.hex(10)}`;
}
