import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { Entrant, EntrantModule } from './entrant';

const FOLDER = path.join(__dirname, 'entrants');
/** Always there: what is measured, and what it is measured against. */
const FIRST = ['product', 'limit'];

/** Every entrant that has a folder, the product and the limit first; of the others those named, or all. */
export function findEntrants(only: readonly string[] | null): readonly Entrant[] {
  const peers = readdirSync(FOLDER).filter((name) => !FIRST.includes(name) && existsSync(path.join(FOLDER, name, 'entrant.js')));
  const [product, limit, ...others] = [...FIRST, ...peers].map(entrantsOf);
  const found = others.flat();
  const unknown = only?.find((name) => !found.some((entrant) => entrant.name === name) && !FIRST.includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: expected some of the peers: ${found.map(({ name }) => name).join(', ') || 'there is none'}`);
  return [...(product ?? []), ...(limit ?? []), ...found.filter(({ name }) => only === null || only.includes(name))];
}

function entrantsOf(name: string): readonly Entrant[] {
  const load = createRequire(path.join(FOLDER, name, 'entrant.js'));
  return (load('./entrant.js') as EntrantModule).entrants;
}
