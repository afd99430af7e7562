import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedQuery, type SavedQuery } from '../../web/graphiql/savedQuery';

const folder = join(__dirname, '..', '..', 'operations');

/** Names of all documents in `operations/`. */
export function savedQueryNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length))
    .sort();
}

export function savedQueryNamed(name: string): SavedQuery {
  const variables = join(folder, `${name}.variables.json`);
  const text = readFileSync(join(folder, `${name}.graphql`), 'utf8');
  return readSavedQuery(name, text, existsSync(variables) ? readFileSync(variables, 'utf8') : undefined);
}

/** The names in the groups that GraphiQL shows, in their order. */
export function groupedQueryNames(): string[] {
  const groups: { queries: string[] }[] = JSON.parse(readFileSync(join(folder, 'groups.json'), 'utf8'));
  return groups.flatMap((group) => group.queries);
}
