/// <reference types="vite/client" />
import groups from '../../operations/groups.json';
import { readSavedQuery, type SavedQuery } from './savedQuery';

/** Saved queries that belong together. */
export interface SavedQueryGroup {
  title: string;
  queries: SavedQuery[];
}

const documents = import.meta.glob<string>('../../operations/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('../../operations/*.variables.json', { query: '?raw', import: 'default', eager: true });

/** The saved queries by group, in the order in which they tell the story (`operations/groups.json`). */
export const savedQueryGroups: SavedQueryGroup[] = groups.map((group) => ({
  title: group.title,
  queries: group.queries.map((name) =>
    readSavedQuery(name, documents[`../../operations/${name}.graphql`], variables[`../../operations/${name}.variables.json`]),
  ),
}));

export const savedQueries: SavedQuery[] = savedQueryGroups.flatMap((group) => group.queries);
